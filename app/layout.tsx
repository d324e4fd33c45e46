import type { Metadata, Viewport } from 'next'
import type { ReactNode } from 'react'
import { LearnerProvider } from '@/components/learner/learner-provider'
import { ServiceWorker } from '@/components/site/service-worker'
import { keepEarlyUse } from '@/components/site/early-use'
import { beforePaint } from '@/components/site/theme'
import { fontClasses } from './fonts'
import './globals.css'

export const metadata: Metadata = {
  title: { default: 'Nomenklatura: who ran the Soviet Union', template: '%s · Nomenklatura' },
  description:
    'Learn the Soviet leadership from Lenin to Gorbachev: questions made from cited facts, asked again when you are about to forget them. Works offline, no account needed.',
  applicationName: 'Nomenklatura',
  icons: { icon: '/icon.svg', apple: '/apple-icon.png' },
  appleWebApp: { title: 'Nomenklatura', statusBarStyle: 'default' },
  formatDetection: { telephone: false },
}
export const viewport: Viewport = {
  width: 'device-width',
  initialScale: 1,
  viewportFit: 'cover',
  // A keyboard on screen shortens the page instead of covering the answer.
  interactiveWidget: 'resizes-content',
  themeColor: [
    { media: '(prefers-color-scheme: light)', color: '#f9f6f1' },
    { media: '(prefers-color-scheme: dark)', color: '#181512' },
  ],
}

export default function RootLayout({ children }: { readonly children: ReactNode }) {
  return (
    // The script below adds to the classes of <html> before React looks at it.
    <html lang="en-GB" className={fontClasses} suppressHydrationWarning>
      <head>
        <script dangerouslySetInnerHTML={{ __html: `${beforePaint};\n${keepEarlyUse}` }} />
      </head>
      <body>
        <a
          href="#content"
          className="bg-card sr-only rounded px-4 py-3 focus:not-sr-only focus:fixed focus:top-2 focus:left-2 focus:z-50"
        >
          Skip to the content
        </a>
        <LearnerProvider>
          {children}
          <ServiceWorker />
        </LearnerProvider>
      </body>
    </html>
  )
}
