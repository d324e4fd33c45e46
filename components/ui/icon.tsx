import type { ReactNode } from 'react'

/** Drawn on a grid of 20, one line width, so that they sit with the type. Always decoration: the word stands beside or in the label. */
const shapes = {
  right: <path d="M4 10.5 8.2 15 16 5.5" />,
  wrong: <path d="m5 5 10 10M15 5 5 15" />,
  hint: <path d="M10 9v5.5M10 5.4v.2" />,
  close: <path d="m5 5 10 10M15 5 5 15" />,
  flag: <path d="M5 17.5v-14M5 4h9.5l-2.2 3.5 2.2 3.5H5" />,
  enter: <path d="M16 5v5.5H4.5M8 7l-3.5 3.5L8 14" />,
  undo: <path d="M4 8h7.5a4.25 4.25 0 0 1 0 8.5H7M7 4.5 3.5 8 7 11.5" />,
  up: <path d="M10 16V4.5M5.5 9 10 4.5 14.5 9" />,
  down: <path d="M10 4v11.5M5.5 11l4.5 4.5 4.5-4.5" />,
  go: <path d="M4 10h12M11.5 5.5 16 10l-4.5 4.5" />,
  help: <path d="M7 7.4a3 3 0 1 1 4.2 2.8c-.8.4-1.2 1-1.2 2M10 15.4v.2" />,
  more: <path d="M4.5 10h.01M10 10h.01M15.5 10h.01" strokeWidth="2.6" />,
  today: <path d="M3 5.5h14v11H3zM3 9h14M6.5 3v4" />,
  decks: <path d="M3 8h14v9H3zM4.5 5.5h11M6.5 3h7" />,
  quiz: <path d="M4 4.5h1.5M4 10h1.5M4 15.5h1.5M9 4.5h7.5M9 10h7.5M9 15.5h4.5" />,
  exams: <path d="M5 2.5h10v15H5zM8 6.5h4M8 10h4M8 14l1.3 1.3L12 12.8" />,
  progress: <path d="M3 17h14M5.5 17v-5M10 17V4M14.5 17V8.5" />,
  classes: (
    <path d="M7.5 9.5a3 3 0 1 0 0-6 3 3 0 0 0 0 6ZM2.5 17c0-3 2-4.8 5-4.8s5 1.8 5 4.8M13 4a3 3 0 0 1 0 5.5M14.5 12.6c2 .6 3.2 2.2 3.2 4.4" />
  ),
  account: <path d="M10 10a3.4 3.4 0 1 0 0-6.8A3.4 3.4 0 0 0 10 10ZM3.8 17.2c.3-3.2 2.6-5 6.2-5s5.9 1.8 6.2 5" />,
  settings: <path d="M3 6h7M14 6h3M3 14h3M10 14h7M12 4v4M8 12v4" />,
  light: (
    <path d="M10 13.2a3.2 3.2 0 1 0 0-6.4 3.2 3.2 0 0 0 0 6.4ZM10 2.5v1.6M10 15.9v1.6M2.5 10h1.6M15.9 10h1.6M4.7 4.7l1.1 1.1M14.2 14.2l1.1 1.1M15.3 4.7l-1.1 1.1M5.8 14.2l-1.1 1.1" />
  ),
  dark: <path d="M16 11.8A6.6 6.6 0 0 1 8.2 4a6.6 6.6 0 1 0 7.8 7.8Z" />,
  copy: <path d="M7 7h9v10H7zM4 13V3h9" />,
  kept: <path d="M4 3.5h9.5L16.5 6.5v10h-13v-13zM6.5 16v-5h7v5M7 3.5V7h5V3.5" />,
  sent: <path d="M5.5 15.5a3.5 3.5 0 0 1-.3-7 5 5 0 0 1 9.6-.3 3.7 3.7 0 0 1 .2 7.3zM7.5 11.2l2 2 3.3-3.6" />,
  sending: (
    <path d="M5.5 15.5a3.5 3.5 0 0 1-.3-7 5 5 0 0 1 9.6-.3 3.7 3.7 0 0 1 .2 7.3M10 16v-5.5M7.8 12.4 10 10.2l2.2 2.2" />
  ),
  waiting: <path d="M10 17.2a7.2 7.2 0 1 0 0-14.4 7.2 7.2 0 0 0 0 14.4ZM10 6v4.3l2.6 1.8" />,
  warning: <path d="M10 3.2 17.6 16.6H2.4zM10 8v4M10 14.2v.2" />,
} satisfies Record<string, ReactNode>
export type IconName = keyof typeof shapes

export function Icon({ name, className = '' }: { readonly name: IconName; readonly className?: string }) {
  return (
    <svg
      viewBox="0 0 20 20"
      aria-hidden
      className={`inline-block size-[1.15em] shrink-0 ${className}`}
      fill="none"
      stroke="currentColor"
      strokeWidth="1.7"
      strokeLinecap="round"
      strokeLinejoin="round"
    >
      {shapes[name]}
    </svg>
  )
}
