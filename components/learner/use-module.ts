'use client'
import { useEffect, useState } from 'react'

/**
 * A part of the app that the first paint does without, fetched as soon as the page stands; null until then.
 * @param load the import, as a constant of the module; null while it is not wanted
 */
export function useModule<Module extends object>(load: (() => Promise<Module>) | null): Module | null {
  const [module, setModule] = useState<Module | null>(null)
  useEffect(() => {
    if (!load) return
    let left = false
    // An import that fails shows in the browser's console; a page that was kept whole by the service worker does not meet it.
    void load().then((loaded) => {
      if (!left) setModule(loaded)
    })
    return () => {
      left = true
    }
  }, [load])
  return module
}
