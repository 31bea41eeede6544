/** Draft of a change (muutoksen luonnos): a change of a scenario as it is written, and the change that it says. */
import type { ScenarioChange } from '#model/scenario.ts'

export type Kind = ScenarioChange['kind']

/** Numbers are texts until the change is added. */
export interface Draft {
  readonly kind: Kind
  readonly from: string
  readonly to: string
  /** Empty: any. */
  readonly state: string
  readonly entryBy: 'factor' | 'trend'
  /** Empty: both. */
  readonly production: '' | 'own' | 'bought'
  readonly what: 'own' | 'family-care'
  readonly factor: string
  readonly percent: string
  readonly start: string
}

export const nextYear = (today: Date): string => `${today.getFullYear() + 1}-01-01`

export const draftOf = (kind: Kind, start: string): Draft => ({
  ...{ kind, start, from: 'open-care', to: 'placement-institution', entryBy: 'factor', production: '' },
  ...{ state: kind === 'price' ? 'placement-institution' : '', what: 'family-care' },
  ...{ factor: kind === 'price' ? '1,1' : '0,8', percent: kind === 'share' ? '50' : '3' },
})

/** Digits with a comma or a point; not a number where it is empty or more than a number. */
function numberIn(text: string): number {
  const plain = text.trim().replace(',', '.').replace('\u2212', '-')
  return plain === '' ? Number.NaN : Number(plain)
}

const within = (value: number, least: number, most: number): number | undefined =>
  value >= least && value <= most ? value : undefined

/** Nothing where a number is missing or out of its bounds, or the day is no day. */
export function changeOf(draft: Draft): ScenarioChange | undefined {
  if (!/^\d{4}-\d\d-\d\d$/.test(draft.start)) return undefined
  const factor = within(numberIn(draft.factor), 0, 10)
  const share = numberIn(draft.percent) / 100
  return { rate: rateOf, entry: entryOf, price: priceOf, share: shareOf }[draft.kind](draft, factor, share)
}

type Factor = number | undefined

const rateOf = ({ from, to, start }: Draft, factor: Factor): ScenarioChange | undefined =>
  factor === undefined || from === to ? undefined : { kind: 'rate', from, to, factor, start }

function entryOf({ state, entryBy, start }: Draft, factor: Factor, share: number): ScenarioChange | undefined {
  const where = state === '' ? {} : { state }
  if (entryBy === 'factor') return factor === undefined ? undefined : { kind: 'entry', ...where, factor, start }
  const yearlyTrend = within(share, -0.9, 1)
  return yearlyTrend === undefined ? undefined : { kind: 'entry', ...where, yearlyTrend, start }
}

const priceOf = ({ state, production, start }: Draft, factor: Factor): ScenarioChange | undefined =>
  factor === undefined ? undefined : { kind: 'price', state, ...(production !== '' && { production }), factor, start }

function shareOf({ what, start }: Draft, _: Factor, share: number): ScenarioChange | undefined {
  const part = within(share, 0, 1)
  return part === undefined ? undefined : { kind: 'share', what, share: part, start }
}
