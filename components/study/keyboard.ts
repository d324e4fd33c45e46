import { useEffect, useEffectEvent } from 'react'

const typing = 'input:not([type=checkbox], [type=radio], [type=range]), textarea, select, [contenteditable=true]'

/**
 * Keys of the screen as a whole. Not while something is being typed or a dialog is open, and Enter and Space stay with the button or link
 * that has the focus, and nobody answers a question that is there for newcomers and hidden from them (app/globals.css). The handler answers
 * whether it used the key.
 */
export function useKeys(handle: (key: string) => boolean) {
  const onKey = useEffectEvent((event: KeyboardEvent) => {
    if (event.defaultPrevented || event.repeat || event.ctrlKey || event.metaKey || event.altKey || event.isComposing)
      return
    const target = event.target instanceof Element ? event.target : null
    if (document.querySelector('dialog[open]') || hidesFirstVisit()) return
    if (target?.matches(typing) && event.key !== 'Escape') return
    if ((event.key === 'Enter' || event.key === ' ') && target?.closest('button, a, summary, input, label')) return
    if (handle(event.key)) event.preventDefault()
  })
  useEffect(() => {
    window.addEventListener('keydown', onKey)
    return () => window.removeEventListener('keydown', onKey)
  }, [])
}

/** Escape leaves a screen on which no other key means anything. */
export function useLeaveKey(onLeave: () => void) {
  useKeys((key) => {
    if (key === 'Escape') onLeave()
    return key === 'Escape'
  })
}

const hidesFirstVisit = () => document.querySelector('html[data-wait] [data-first-visit]') !== null

/** The place that a number key stands for, from 0; -1 for any other key. */
export const placeOfKey = (key: string) => (/^[1-9]$/.test(key) ? Number(key) - 1 : -1)
