/**
 * Likeness (samankaltaisuus): how near two areas are in what they are like, not in what they do.
 *
 * Each variable is made comparable by the standard deviation over the candidates; the distance is
 * √(Σ weight × apart² ÷ Σ weight) over the variables that both areas have (Gower 1971 for the missing ones), in standard
 * deviations. An area that shares fewer than two variables with the own one has no distance. A variable that is the same
 * everywhere tells nothing and is left out.
 */

export const LIKENESS = ['children', 'children-share', 'low-income', 'history'] as const
export type LikenessVariable = (typeof LIKENESS)[number]

/**
 * The number of children on a logarithmic scale, the share of children, children in low-income households, and the same
 * indicator in earlier years. The last weighs half: peers chosen by the figure itself would hide what is to be seen.
 */
export const WEIGHTS: Readonly<Record<LikenessVariable, number>> = {
  children: 1,
  'children-share': 1,
  'low-income': 1,
  history: 0.5,
}

export type Traits = Readonly<Partial<Record<LikenessVariable, number>>>

export interface Likeness {
  readonly area: string
  readonly distance: number
  readonly variables: readonly {
    readonly id: LikenessVariable
    readonly own: number
    readonly theirs: number
    /** Theirs less own, in standard deviations. */
    readonly apart: number
  }[]
  readonly missing: readonly LikenessVariable[]
}

const FEWEST_SHARED = 2

/** Candidates by their distance from `own`, the nearest first; those without a distance are left out. */
export function likenessTo(own: Traits, candidates: ReadonlyMap<string, Traits>): Likeness[] {
  const spreads = new Map(LIKENESS.map((id) => [id, spreadOf(id, own, candidates)]))
  const all = [...candidates].flatMap(([area, traits]) => likenessOf(area, own, traits, spreads) ?? [])
  return all.toSorted((a, b) => a.distance - b.distance || (a.area < b.area ? -1 : 1))
}

/** The number of children is compared by its size class: 100 to 200 is as far as 10,000 to 20,000. */
const scaled = (id: LikenessVariable, value: number): number => (id === 'children' ? Math.log(value) : value)

function spreadOf(id: LikenessVariable, own: Traits, candidates: ReadonlyMap<string, Traits>): number {
  const values = [own, ...candidates.values()].flatMap((traits) => {
    const value = traits[id]
    return value === undefined ? [] : [scaled(id, value)]
  })
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length
  return Math.sqrt(values.reduce((sum, value) => sum + (value - mean) ** 2, 0) / (values.length - 1))
}

function likenessOf(
  area: string,
  own: Traits,
  theirs: Traits,
  spreads: ReadonlyMap<LikenessVariable, number>,
): Likeness | undefined {
  const variables = LIKENESS.flatMap((id) => {
    const [a, b, spread] = [own[id], theirs[id], spreads.get(id) ?? 0]
    if (a === undefined || b === undefined || !(spread > 0)) return []
    return [{ id, own: a, theirs: b, apart: (scaled(id, b) - scaled(id, a)) / spread }]
  })
  if (variables.length < FEWEST_SHARED) return undefined
  const weights = variables.reduce((sum, { id }) => sum + WEIGHTS[id], 0)
  const squares = variables.reduce((sum, { id, apart }) => sum + WEIGHTS[id] * apart ** 2, 0)
  const missing = LIKENESS.filter((id) => !variables.some((one) => one.id === id))
  return { area, distance: Math.sqrt(squares / weights), variables, missing }
}
