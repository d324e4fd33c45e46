export const themes = ['system', 'light', 'dark'] as const
export type Theme = (typeof themes)[number]

export const themeKey = 'nomenklatura.theme'
/** Kept once there is something of a learner's on this device, so that what is meant for first visitors does not flash by. */
export const returningKey = 'nomenklatura.returning'

/**
 * Runs before the first paint. The same text on every page, so that one hash in the content security policy covers it. Where storage is
 * blocked the page is light or dark as the system is. `data-wait` hides what only a first visitor, without a wish of their own, is to see.
 */
export const beforePaint = `(function(d){var t,r;try{t=localStorage.getItem('${themeKey}');r=localStorage.getItem('${returningKey}')}catch(e){}
if(t==='dark'||t!=='light'&&matchMedia('(prefers-color-scheme: dark)').matches)d.classList.add('dark');
if(r||/[?&](deck=(?!all(&|$))|assignment=|card=)/.test(location.search))d.dataset.wait=''})(document.documentElement)`

/** Whether the last visit left something of a learner's here. */
export function wasHere(): boolean {
  try {
    return localStorage.getItem(returningKey) !== null
  } catch {
    // Storage is blocked, which the learner is to be told at once.
    return true
  }
}

let noted: boolean | null = null
/** Remembers for the next visit whether there is something of a learner's here. */
export function noteReturning(returning: boolean): void {
  if (noted === returning) return
  noted = returning
  try {
    if (returning) localStorage.setItem(returningKey, '1')
    else localStorage.removeItem(returningKey)
  } catch {
    // Storage is blocked: every visit is a first one.
  }
}

export function readTheme(): Theme {
  try {
    const kept = localStorage.getItem(themeKey)
    return themes.find((theme) => theme === kept) ?? 'system'
  } catch {
    return 'system'
  }
}

/** Shows a theme and keeps it on this device. A theme is not worth an error: where it cannot be kept it lasts until the page is left. */
export function applyTheme(theme: Theme): void {
  try {
    if (theme === 'system') localStorage.removeItem(themeKey)
    else localStorage.setItem(themeKey, theme)
  } catch {
    // Storage is blocked.
  }
  const dark = theme === 'dark' || (theme === 'system' && matchMedia('(prefers-color-scheme: dark)').matches)
  document.documentElement.classList.toggle('dark', dark)
  window.dispatchEvent(new Event(themeEvent))
}
export const themeEvent = 'nomenklatura-theme'

export function subscribeTheme(listener: () => void): () => void {
  const system = matchMedia('(prefers-color-scheme: dark)')
  const follow = () => {
    if (readTheme() === 'system') document.documentElement.classList.toggle('dark', system.matches)
    listener()
  }
  system.addEventListener('change', follow)
  window.addEventListener(themeEvent, listener)
  window.addEventListener('storage', follow)
  return () => {
    system.removeEventListener('change', follow)
    window.removeEventListener(themeEvent, listener)
    window.removeEventListener('storage', follow)
  }
}
