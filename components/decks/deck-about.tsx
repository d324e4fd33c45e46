import type { DeckAbout } from './deck-summary'

/** What a topic is about, and the examination units it serves, by board. */
export function AboutDeck({ about }: { readonly about: DeckAbout }) {
  const byBoard = new Map<string, NonNullable<DeckAbout['units']>>()
  for (const unit of about.units ?? []) byBoard.set(unit.board, [...(byBoard.get(unit.board) ?? []), unit])
  return (
    <>
      {about.intro ? <p className="max-w-text mb-5">{about.intro}</p> : null}
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

const unitWords = ({ unit, sure }: { readonly unit: string; readonly sure: boolean }) =>
  sure ? unit : `${unit} (not verified)`
