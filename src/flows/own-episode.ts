/**
 * Own episodes (julkaistut jaksot) as flows need them: the state that a published episode puts a child in, its days and its price a day.
 *
 * A month's price is that of 30.4375 days. Prices of an hour or a visit are left out, for how many there were is not known.
 */
import { dayNumber } from '#kernel/day-number.ts'
import type { FlowEpisode, OwnEpisode } from '#model/flow-episode.ts'
import { FLOW_STATES, type FlowState } from '#model/flow-state.ts'

const PLACES: Readonly<Record<string, FlowState>> = {
  'kin-or-near': 'placement-kin',
  'foster-family': 'placement-foster',
  'professional-family-home': 'placement-family-home',
  institution: 'placement-institution',
  'reform-school': 'placement-institution',
  'family-rehabilitation-unit': 'placement-institution',
}
const RELATIONSHIPS: Readonly<Record<string, FlowState>> = {
  'family-services': 'family-social-work',
  'child-protection': 'open-care',
  aftercare: 'aftercare',
}

/** The state of an episode; nothing where it is none, such as a promise or a talk. */
export function stateOfEpisode({
  kind,
  type,
  ground,
}: Pick<OwnEpisode, 'kind' | 'type' | 'ground'>): FlowState | undefined {
  if (kind === 'contact' || kind === 'assessment') return kind
  if (kind === 'placement') return PLACES[type] ?? 'placement-other'
  if (kind === 'relationship') return RELATIONSHIPS[type]
  if (kind !== 'service') return undefined
  if (type === 'aftercare-support') return 'aftercare'
  return ground === 'lsl' ? 'open-care' : 'early-support'
}

const DAYS: Readonly<Record<string, number>> = { day: 1, month: 30.4375 }

export function flowEpisodeOf(one: OwnEpisode): FlowEpisode | undefined {
  const state = stateOfEpisode(one)
  if (state === undefined) return undefined
  const unit = DAYS[one.priceUnit]
  return {
    child: one.child,
    state,
    start: dayNumber(one.from),
    end: one.to === null ? null : dayNumber(one.to) + 1,
    rank: FLOW_STATES.indexOf(state),
    production: one.production === 'own' || one.production === 'bought' ? one.production : 'unknown',
    dayPrice: one.priceCents === null || unit === undefined ? null : one.priceCents / unit,
  }
}

/** The middle of a month of birth, as a day number. */
export const birthOfMonth = (month: string): number => dayNumber(`${month}-15`)
