import { Kept } from '@/lib/base/kept'

/** Where what a meaning names ends, and what is told of it begins. */
const rest =
  /,| (?:of|for|to|in|on|at|by|that|which|who|whose|with|from|among|between|against|after|before|under|into|over|as|where|when)\b| (?:[a-z]+ed|set|led|begun|sent|kept|built|held|made|split|brought|given) (?:by|in|on|up|off|from|to|out|at|for|with|beside)\b/
const sorts: readonly (readonly [string, RegExp])[] = [
  [
    'people',
    /^(those|men|women|spokes(man|men)|(peasant|worker|official|member|follower|rival|bolshevik|supporter|historian|leader|specialist|communist|manager|opponent|defender|marksman|ally|aide|child|parent|deputy|servant)s?)$/i,
  ],
  ['group', /^(party|faction|group|grouping|alliance|opposition|circle|movement|collective|bands?|bloc|wing|team)$/],
  [
    'office',
    /^(department|office|organ|commission|committee|inspectorate|staff|headquarters|trust|service|bureau|agency|section|administration|council|secretariat|directorate|organization|institution|association|caucus|centre|federation|academy)s?$/,
  ],
  ['place', /^(settlement|camp|depot|farm|district|station|workshop|institute|building|project)s?$/],
  [
    'writing',
    /^(notes?|book|article|declaration|memoirs|portrait|story|novel|life|journal|newspaper|daily|order|instruction|directive|resolution|roll|list)$/,
  ],
  ['word', /^(label|name|title|formula|remark|word|slogan|phrase|nickname|charge)$/],
  [
    'event',
    /^(rising|seizure|attempt|exposure|revolution|repression|terror|crisis|arrests|festival|recruitment|gap|trial)$/,
  ],
]

const asMany = (sort: string) => sort.split(' ')[0]
/** A party may stand beside the followers of another; people beside one group are known by being many. */
const mayStandBeside = (own: string, other: string) => own === 'many people' && other === 'one group'

/** Of meanings those that are most like one in sort, as long as there are enough of them. */
export function alikeInSort<T extends { readonly text: string }>(
  meaning: string,
  all: readonly T[],
  goTogether: (one: T) => boolean,
): readonly T[] {
  const own = sortOfMeaning(meaning)
  const sorted = (fits: (sort: string) => boolean) => all.filter(({ text }) => fits(sortOfMeaning(text)))
  const alike = sorted((sort) => sort === own)
  for (const some of [alike.filter(goTogether), alike, sorted((sort) => sort === own || mayStandBeside(own, sort))])
    if (some.length >= enough) return some
  const asManyThings = sorted((sort) => asMany(sort) === asMany(own))
  return asManyThings.length >= enough ? asManyThings : all
}
/** From fewer no fair options are drawn. */
const enough = 6

/**
 * What sort of thing a meaning names, and whether one or many, by its head word: "many people" of "factory workers who volunteered". A meaning
 * of another sort shows by that alone that it is not the term's, and would not be English behind its name.
 */
export const sortOfMeaning = (meaning: string): string => kept.get(meaning)
const kept = new Kept(2000, (meaning: string): string => {
  const head = meaning.split(rest)[0]!.split(' ').at(-1)!
  if (/^(what|in)\b/.test(meaning)) return 'one clause'
  const sort = sorts.find(([, pattern]) => pattern.test(head))?.[0] ?? 'thing'
  const many = /(those|men|women|[a-z]s)$/.test(head) && !/(ss|us|is|ics|headquarters|works|series)$/.test(head)
  return `${many ? 'many' : 'one'} ${sort}`
})
