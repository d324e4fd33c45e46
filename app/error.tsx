'use client'
import { Page } from '@/components/site/page'
import { Button, ButtonLink } from '@/components/ui/button'
import { CopyButton } from '@/components/ui/copy-button'

/** What is shown when a page breaks: what happened, what is safe, what to do. */
export default function PageError({
  error,
  reset,
}: {
  readonly error: Error & { readonly digest?: string }
  readonly reset: () => void
}) {
  return (
    <Page
      title="This page broke"
      lead="It is a fault of the app. Your answers are kept: each one is saved before the next question is asked."
    >
      <div className="flex flex-wrap gap-3">
        <Button look="primary" onClick={reset}>
          Try again
        </Button>
        <ButtonLink href="/">To today’s work</ButtonLink>
      </div>
      <details className="mt-6">
        <summary className="link text-soft inline-flex min-h-11 items-center text-sm">
          What to tell whoever mends it
        </summary>
        <p className="max-w-text my-2 text-sm break-all">{[error.message, error.digest].filter(Boolean).join(' · ')}</p>
        <CopyButton text={[error.message, error.digest, error.stack].filter(Boolean).join('\n')}>Copy</CopyButton>
      </details>
    </Page>
  )
}
