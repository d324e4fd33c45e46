import { AppLink } from '@/components/ui/app-link'

export function SiteFooter() {
  return (
    <footer data-screen-only className="border-rule phone:pb-18 mt-auto border-t">
      <div className="max-w-page text-soft mx-auto flex w-full flex-wrap items-center gap-x-5 px-4 py-2 text-sm sm:px-6">
        <FooterLink href="/sources">Sources</FooterLink>
        <FooterLink href="/help">Help and keys</FooterLink>
        <p className="py-2">No tracking, no advertisements. Nothing leaves this site.</p>
      </div>
    </footer>
  )
}

function FooterLink({ href, children }: { readonly href: string; readonly children: string }) {
  return (
    <AppLink href={href} className="link hocus:text-ink flex min-h-11 items-center">
      {children}
    </AppLink>
  )
}
