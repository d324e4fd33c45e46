'use client'
import { usePathname } from 'next/navigation'
import { AppLink } from '@/components/ui/app-link'
import { Icon, type IconName } from '@/components/ui/icon'

const places: readonly {
  readonly href: string
  readonly name: string
  readonly icon: IconName
  readonly also?: readonly string[]
}[] = [
  { href: '/', name: 'Today', icon: 'today' },
  { href: '/decks', name: 'Decks', icon: 'decks', also: ['/deck', '/set-aside'] },
  { href: '/quiz', name: 'Quiz', icon: 'quiz' },
  { href: '/progress', name: 'Progress', icon: 'progress' },
  { href: '/exams', name: 'Exams', icon: 'exams' },
  { href: '/classes', name: 'Classes', icon: 'classes', also: ['/class', '/join'] },
]

/** One list of places: a line under the name on a desk, a bar in reach of the thumb on a phone. */
export function SiteNav() {
  const path = usePathname()
  return (
    <nav
      aria-label="Main"
      className="phone:fixed phone:inset-x-0 phone:bottom-0 phone:z-10 phone:grid phone:grid-cols-6 phone:border-t phone:border-rule phone:bg-card phone:pb-[env(safe-area-inset-bottom)] flex flex-wrap gap-x-1"
    >
      {places.map(({ href, name, icon, also = [] }) => {
        const here = path === href || also.includes(path)
        return (
          <AppLink
            key={href}
            href={href}
            aria-current={here ? 'page' : undefined}
            className="text-soft aria-[current]:text-ink hocus:text-ink phone:min-h-14 phone:flex-col phone:justify-center phone:gap-0.5 phone:px-0 flex min-h-11 items-center gap-1 rounded px-2"
          >
            <span className="phone:block hidden">
              <Icon name={icon} />
            </span>
            <span
              className={`phone:text-[length:min(var(--text-sm),3.6vw)] text-sm sm:text-base ${here ? 'phone:shadow-none font-medium shadow-[0_2px_0_var(--ink)]' : ''}`}
            >
              {name}
            </span>
          </AppLink>
        )
      })}
    </nav>
  )
}
