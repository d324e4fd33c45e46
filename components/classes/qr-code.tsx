import { encode } from 'uqr'

/** A QR code as one path, dark on light in both themes, for that is what cameras read. */
export function QrCode({ text, label }: { readonly text: string; readonly label: string }) {
  const { data, size } = encode(text, { ecc: 'M', border: 2 })
  const path = data.flatMap((row, y) => row.flatMap((dark, x) => (dark ? [`M${x} ${y}h1v1h-1z`] : []))).join('')
  return (
    <svg
      role="img"
      aria-label={label}
      viewBox={`0 0 ${size} ${size}`}
      shapeRendering="crispEdges"
      className="border-rule aspect-square w-full max-w-56 rounded border bg-[#fff]"
    >
      <path d={path} fill="#000" />
    </svg>
  )
}
