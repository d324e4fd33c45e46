import { Notice } from '@/components/ui/notice'

/** A change of an exam did not reach the device's disk. */
export const NotKept = () => (
  <Notice tone="wrong" role="alert" className="mb-4">
    This could not be kept: the device did not take it. What you had before is safe; try once more.
  </Notice>
)
