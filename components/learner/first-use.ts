const uses = ['pointerdown', 'keydown', 'touchstart', 'scroll', 'focusin'] as const

/** Acts once, when the page is touched, typed at, scrolled or walked through. Answers the function that gives it up. */
export function onFirstUse(act: () => void): () => void {
  const listening = new AbortController()
  const once = () => {
    listening.abort()
    act()
  }
  for (const use of uses) window.addEventListener(use, once, { signal: listening.signal, passive: true })
  return () => listening.abort()
}
