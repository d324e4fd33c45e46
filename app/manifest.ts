import type { MetadataRoute } from 'next'

export default function manifest(): MetadataRoute.Manifest {
  return {
    name: 'Nomenklatura',
    short_name: 'Nomenklatura',
    description: 'Know who ran the Soviet Union, and still know it on exam day.',
    lang: 'en-GB',
    start_url: '/',
    display: 'standalone',
    background_color: '#f9f6f1',
    theme_color: '#f9f6f1',
    icons: [
      { src: '/icon.svg', sizes: 'any', type: 'image/svg+xml' },
      { src: '/icon-192.png', sizes: '192x192', type: 'image/png' },
      { src: '/icon-512.png', sizes: '512x512', type: 'image/png' },
      { src: '/icon-maskable-512.png', sizes: '512x512', type: 'image/png', purpose: 'maskable' },
    ],
  }
}
