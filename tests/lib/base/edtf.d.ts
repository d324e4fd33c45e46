/** The package has no types of its own; this is what the tests use of it. */
declare module 'edtf' {
  /** Bounds in ms since 1970 UTC. @throws for what is no EDTF */
  export default function edtf(text: string): { readonly min: number; readonly max: number }
}
