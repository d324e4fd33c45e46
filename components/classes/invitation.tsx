'use client'
import { useCallback, useState, useSyncExternalStore } from 'react'
import { faultWords } from '@/components/site/failure-words'
import { ConfirmButton } from '@/components/ui/confirm-button'
import { CopyButton } from '@/components/ui/copy-button'
import { Notice } from '@/components/ui/notice'
import { useTask } from '@/components/ui/use-task'
import type { ClassStore, TaughtClass } from '@/lib/store/class-store'
import { showCode } from './join-page'
import { QrCode } from './qr-code'

const never = () => () => undefined

/** The code for the board, the link for a message, the QR code for the projector. */
export function Invitation({
  classes,
  taught,
  onChanged,
}: {
  readonly classes: ClassStore
  readonly taught: TaughtClass
  readonly onChanged: () => void
}) {
  const origin = useSyncExternalStore(
    never,
    () => location.origin,
    () => '',
  )
  const [fault, setFault] = useState<string | null>(null)
  const [rotate, busy] = useTask(
    useCallback(async () => {
      const outcome = await classes.rotateCode(taught.id)
      setFault(outcome.ok ? null : outcome.reason)
      if (outcome.ok) onChanged()
    }, [classes, taught.id, onChanged]),
  )
  const code = showCode(taught.code)
  const link = `${origin}/join?code=${taught.code}`
  return (
    <div className="grid gap-6 sm:grid-cols-[1fr_auto]">
      <div>
        <p className="text-soft">The code</p>
        <p className="text-3xl font-semibold tracking-widest tabular-nums select-all">{code}</p>
        <p className="text-soft mt-4">The link</p>
        <p className="font-medium break-all select-all">{link}</p>
        <div className="mt-4 flex flex-wrap gap-3">
          <CopyButton text={link}>Copy the link</CopyButton>
          <ConfirmButton
            title="Make a new code"
            explanation="The code on the board and every link and QR code made of it stop working at once. Who is in the class stays in it."
            deed="Make a new code"
            disabled={busy}
            onConfirm={rotate}
          >
            Make a new code
          </ConfirmButton>
        </div>
        <div role="alert">{fault ? <Notice tone="wrong">{faultWords(fault)}</Notice> : null}</div>
      </div>
      <QrCode text={link} label={`QR code of the link to join with the code ${code}`} />
    </div>
  )
}
