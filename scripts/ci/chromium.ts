import { existsSync } from 'node:fs'

/** Debian's own browser: Playwright's would be a download from outside the package registries. The one without a window does half the work. */
const places = ['/usr/bin/chromium-headless-shell', '/usr/bin/chromium', '/usr/bin/chromium-browser']

/** @throws where there is none, and says how to get it. */
export function chromiumPath(): string {
  const path = places.find((place) => existsSync(place))
  if (!path) throw new Error('no Chromium: run npm test, which installs it, or apt-get install chromium-headless-shell')
  return path
}
