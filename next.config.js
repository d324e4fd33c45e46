/** On every answer; the Content-Security-Policy is added after the build, page by page (scripts/build/policies.ts). */
const securityHeaders = [
  { key: 'X-Content-Type-Options', value: 'nosniff' },
  { key: 'X-Frame-Options', value: 'DENY' },
  { key: 'Referrer-Policy', value: 'same-origin' },
  { key: 'Cross-Origin-Opener-Policy', value: 'same-origin' },
  { key: 'Cross-Origin-Resource-Policy', value: 'same-origin' },
  {
    key: 'Permissions-Policy',
    value: 'camera=(), microphone=(), geolocation=(), payment=(), usb=(), browsing-topics=()',
  },
]
const cacheControl = (value) => [{ key: 'Cache-Control', value }]

/** @type {import('next').NextConfig} */
const config = {
  reactStrictMode: true,
  poweredByHeader: false,
  agentRules: false,
  // Types are checked by `npm run check` and `npm test`, once and for everything; the build would do it again for a minute.
  typescript: { ignoreBuildErrors: true },
  headers: () => [
    { source: '/:path*', headers: securityHeaders },
    // Named by its content.
    { source: '/corpus/:file', headers: cacheControl('public, max-age=31536000, immutable') },
    { source: '/memory/:file', headers: cacheControl('public, max-age=31536000, immutable') },
    { source: '/sw.js', headers: cacheControl('no-cache') },
  ],
}

export default config
