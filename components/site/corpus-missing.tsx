import { Button } from '@/components/ui/button'
import { Notice } from '@/components/ui/notice'

/** The facts could not be fetched: what happened, what is safe, what to do. */
export function CorpusMissing({ onRetry }: { readonly onRetry: () => void }) {
  return (
    <Notice tone="wrong" role="alert">
      <p>
        The facts could not be fetched. They are kept on this device after the first visit with a connection. Your
        answers are safe.
      </p>
      <Button className="mt-3" onClick={onRetry}>
        Try again
      </Button>
    </Notice>
  )
}
