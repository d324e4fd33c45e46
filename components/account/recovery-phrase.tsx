'use client'
import { CopyButton } from '@/components/ui/copy-button'

/** The only way back into an account that has no e-mail address. */
export function RecoveryPhrase({ phrase }: { readonly phrase: string }) {
  return (
    <div className="max-w-text">
      <p>
        Write this down. With it you go on as yourself on another device, or here after signing out. Nobody can send it
        to you again.
      </p>
      <p className="border-field bg-card my-3 rounded border px-4 py-3 text-lg font-semibold tracking-wide tabular-nums select-all [word-spacing:0.3em]">
        {phrase}
      </p>
      <CopyButton text={phrase}>Copy the phrase</CopyButton>
    </div>
  )
}
