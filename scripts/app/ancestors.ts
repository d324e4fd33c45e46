import { readFileSync } from 'node:fs'

/**
 * Calls `gone` once the npm that runs this process is no more. Between npm and us stands a shell that outlives it when it is killed, so the
 * shell's own parent is watched as well, where the system tells it (Linux).
 */
export function watchNpm(gone: () => void, everyMs = 1_000): void {
  if (!process.env.npm_lifecycle_event) return
  const shell = process.ppid
  const npm = parentOf(shell)
  const timer = setInterval(() => {
    if (process.ppid === shell && parentOf(shell) === npm) return
    clearInterval(timer)
    gone()
  }, everyMs)
  timer.unref()
}

/** From /proc/<pid>/stat: the number after the name, which stands in parentheses, and the state. */
function parentOf(pid: number): number | null {
  try {
    return Number(/^.*\) \S (\d+)/s.exec(readFileSync(`/proc/${pid}/stat`, 'utf8'))?.[1])
  } catch {
    return null
  }
}
