import type { DeckAbout } from './deck-summary'

/** What a topic is about, and the examination units it serves, by board. */
export function AboutDeck({ about }: { readonly about: DeckAbout }) {
  const byBoard = new Map<string, NonNullable<DeckAbout['units']>>()
  for (const unit of about.units ?? []) byBoard.set(unit.board, [...(byBoard.get(unit.board) ?? []), unit])
  return (
    <>
      {about.intro ? (
        <div className="max-w-text mb-5 grid gap-2">
          {sentencesOf(about.intro).map((sentence) => (
            <p key={sentence}>{sentence}</p>
          ))}
        </div>
      ) : null}
      {byBoard.size > 0 ? (
        <div className="mb-5">
          <h3 className="mb-1 font-semibold">Examinations it serves</h3>
          <dl className="grid grid-cols-[auto_minmax(0,1fr)] gap-x-4 gap-y-1">
            {[...byBoard].map(([board, units]) => (
              <div key={board} className="contents">
                <dt className="text-soft">{board}</dt>
                <dd>{units.map(unitWords).join('; ')}</dd>
              </div>
            ))}
          </dl>
        </div>
      ) : null}
    </>
  )
}

/** Short lines are read more easily on a phone than one dark block, and drawn sooner. The full stop of an initial ends no sentence. */
export const sentencesOf = (text: string): readonly string[] => text.split(/(?<=[a-z0-9)”’]{2}[.?]) (?=[A-Z“])/)

const unitWords = ({ unit, sure }: { readonly unit: string; readonly sure: boolean }) =>
  sure ? unit : `${unit} (not verified)`
