/** A share of a whole. The number stands beside it in words; the bar is for the eye alone. */
export function Bar({ share, className = '' }: { readonly share: number; readonly className?: string }) {
  return (
    <span aria-hidden className={`bg-rule print-color-exact block h-2 overflow-hidden rounded-[2px] ${className}`}>
      <span
        className="bg-ink print-color-exact block h-full origin-left transition-transform duration-180 ease-out"
        style={{ transform: `scaleX(${Math.max(0, Math.min(1, share))})` }}
      />
    </span>
  )
}
