/** One thing wrong in content/, said so that a curator can mend it. */
export interface Problem {
  /** Path below content/. */
  readonly file: string
  /** Which entry and field: `kaganovich-heads-nkps-1935.time`. */
  readonly path: string
  readonly message: string
}

export const showProblem = ({ file, path, message }: Problem) => `${file}: ${path}: ${message}`

/** Content that cannot be built. Names every problem at once, each as `file: path: message`. */
export class CorpusError extends Error {
  override readonly name = 'CorpusError'
  constructor(readonly problems: readonly Problem[]) {
    super(
      `${problems.length} problem${problems.length === 1 ? '' : 's'} in content/\n${problems.map(showProblem).join('\n')}`,
    )
  }
}
