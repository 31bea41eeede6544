/**
 * Indicator rule (tunnusluvun sääntö): what is counted of episodes, as data; the pool turns it into SQL and adds nothing of its own.
 *
 * A child is counted once in a period. Its age is that of the period's last day, its municipality that of its latest episode.
 */
import type { EpisodeKind } from '#model/episode.ts'
import type { MeasureCard } from '#model/measure-card.ts'
import type { Named } from '#model/named.ts'
import type { Indicator, THEMES } from '#model/observation.ts'

export const DIMENSIONS = ['age', 'type', 'ground', 'production', 'duration'] as const
export type Dimension = (typeof DIMENSIONS)[number]

export interface CountRule {
  readonly kind: EpisodeKind
  readonly types?: readonly string[]
  readonly grounds?: readonly string[]
  readonly production?: 'own' | 'bought'
  readonly of: 'children' | 'events' | 'days' | 'workers'
  /** Lasting at some time of the period, on its last day, beginning, work on it beginning, or ending in it. */
  readonly when: 'during' | 'at-end' | 'begins' | 'work-begins' | 'ends'
  /** Whether the day was kept: by law for the start and the finish of an assessment, by promise for a promise. */
  readonly limit?: 'start-kept' | 'start-broken' | 'finish-kept' | 'finish-broken' | 'start-overdue'
  /**
   * Unbroken time out of home (a gap of a day at most) instead of single episodes: all of it, that which begins within
   * a year of an earlier one, or that which has lasted two years on the last day.
   */
  readonly spell?: 'whole' | 'again' | 'long'
  readonly ages?: { readonly from: number; readonly to: number }
  readonly by?: readonly Dimension[]
}

/** One count out of another, or out of the children who live in the area. */
export interface ShareRule {
  readonly part: string
  readonly whole: string
  readonly times: 1 | 100 | 1000
}

interface Told {
  readonly id: string
  readonly theme: (typeof THEMES)[number]
  readonly name: Named
  /** What it is, in a sentence. */
  readonly about: Named
  readonly caveats?: Named
}

export interface CountedIndicator extends Told {
  readonly count: CountRule
}

export interface SharedIndicator extends Told {
  readonly share: ShareRule
}

export type OwnIndicator = CountedIndicator | SharedIndicator

export const isCounted = (one: OwnIndicator): one is CountedIndicator => 'count' in one

/** Children aged 0–17 who live in the area, where a share is of them. */
export const CHILDREN = 'children'

const UNITS: Readonly<Record<CountRule['of'] | 'percent' | 'ratio' | 'permille', { word: string; name: Named }>> = {
  children: { word: 'children', name: { fi: 'lasta', sv: 'barn', en: 'children' } },
  events: { word: 'events', name: { fi: 'kpl', sv: 'st.', en: 'count' } },
  days: { word: 'days', name: { fi: 'vuorokautta', sv: 'dygn', en: 'days' } },
  workers: { word: 'workers', name: { fi: 'työntekijää', sv: 'anställda', en: 'workers' } },
  percent: { word: 'percent', name: { fi: 'prosenttia', sv: 'procent', en: 'percent' } },
  permille: {
    word: 'per-1000',
    name: { fi: 'tuhatta lasta kohden', sv: 'per tusen barn', en: 'per thousand children' },
  },
  ratio: {
    word: 'per-worker',
    name: { fi: 'lasta työntekijää kohden', sv: 'barn per anställd', en: 'children per worker' },
  },
}

const unitKey = (one: OwnIndicator) =>
  isCounted(one) ? one.count.of : ({ 1: 'ratio', 100: 'percent', 1000: 'permille' } as const)[one.share.times]

/** `children`, `events`, `days`, `workers`, `percent`, `per-1000`, `per-worker`. */
export const unitOf = (one: OwnIndicator): string => UNITS[unitKey(one)].word

const COUNTED: Readonly<Record<CountRule['of'], Named>> = {
  children: {
    fi: 'Eri lapset, kukin kerran',
    sv: 'Olika barn, vart och ett en gång',
    en: 'Different children, each once',
  },
  events: { fi: 'Tapahtumat', sv: 'Händelser', en: 'Events' },
  days: {
    fi: 'Vuorokaudet, ensimmäinen ja viimeinen mukaan lukien',
    sv: 'Dygn, det första och det sista medräknade',
    en: 'Days, the first and the last included',
  },
  workers: {
    fi: 'Eri työntekijät, kukin kerran',
    sv: 'Olika anställda, var och en en gång',
    en: 'Different workers, each once',
  },
}
const TIMES: Readonly<Record<CountRule['when'], Named>> = {
  during: { fi: 'jakson aikana', sv: 'under perioden', en: 'during the period' },
  'at-end': { fi: 'jakson viimeisenä päivänä', sv: 'på periodens sista dag', en: 'on the last day of the period' },
  begins: { fi: 'jaksolla alkaneet', sv: 'som börjat under perioden', en: 'that began in the period' },
  'work-begins': { fi: 'jaksolla aloitetut', sv: 'som inletts under perioden', en: 'started in the period' },
  ends: { fi: 'jaksolla päättyneet', sv: 'som avslutats under perioden', en: 'that ended in the period' },
}
const AGE_TOLD: Named = {
  fi: 'Ikä on jakson viimeisen päivän ikä.',
  sv: 'Åldern är den på periodens sista dag.',
  en: 'Age is that of the last day of the period.',
}

const inAll = (tell: (language: keyof Named) => string): Named => ({ fi: tell('fi'), sv: tell('sv'), en: tell('en') })

const formulaOf = (one: OwnIndicator, names: ReadonlyMap<string, Named>): Named => {
  if (isCounted(one)) return inAll((in_) => `${COUNTED[one.count.of][in_]} ${TIMES[one.count.when][in_]}.`)
  const { part, whole, times } = one.share
  const factor = times === 1 ? '' : ` × ${times}`
  return inAll((in_) => `${names.get(part)?.[in_] ?? part} ÷ ${names.get(whole)?.[in_] ?? whole}${factor}.`)
}

/** The card of an indicator; its formula is told from the rule itself, so that it cannot say another thing. */
export const cardOf = (one: OwnIndicator, names: ReadonlyMap<string, Named>): MeasureCard => ({
  id: one.id,
  name: one.name,
  unit: UNITS[unitKey(one)].name,
  about: one.about,
  formula: formulaOf(one, names),
  caveats: one.caveats ?? AGE_TOLD,
})

const timeOf = (one: OwnIndicator): Indicator['time'] =>
  isCounted(one) && one.count.when === 'at-end' ? 'at-date' : 'during'

/** The indicator as every source's is listed. */
export const listedIndicator = (one: OwnIndicator): Indicator => ({
  id: one.id,
  name: one.name,
  unit: unitOf(one),
  time: timeOf(one),
  titles: [],
  theme: one.theme,
  ...(!isCounted(one) &&
    one.share.whole === CHILDREN && { rate: { count: one.share.part, population: CHILDREN, per: one.share.times } }),
})
