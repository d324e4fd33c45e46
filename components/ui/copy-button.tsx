'use client'
import { useState, type ReactNode } from 'react'
import { Button } from './button'
import { Icon } from './icon'

export function CopyButton({ text, children }: { readonly text: string; readonly children: ReactNode }) {
  const [state, setState] = useState<'idle' | 'copied' | 'failed'>('idle')
  async function copy() {
    try {
      await navigator.clipboard.writeText(text)
      setState('copied')
    } catch {
      setState('failed')
    }
  }
  return (
    <span className="inline-flex flex-wrap items-center gap-3">
      <Button onClick={() => void copy()}>
        <Icon name="copy" /> {children}
      </Button>
      <span role="status" className="text-soft text-sm">
        {state === 'copied'
          ? 'Copied.'
          : state === 'failed'
            ? 'This browser does not let the page copy; select the text instead.'
            : ''}
      </span>
    </span>
  )
}
