/**
 * Comparison statistic (keksitty vertailutilasto): an invented yearly share of children placed, in the fictional county and in twenty
 * other invented ones, with an effect of known size planted from the investment on.
 *
 * Common course + own level + own share of a second course + chance; in the fictional county less by `PLANTED` from the investment.
 */
import { randomOf } from '#kernel/random.ts'
import type { Course } from './course.ts'
import { EXAMPLE_AREA } from './mapping-book.ts'

/** Percentage points of children, every year from the investment on. */
export const PLANTED = -0.3

export const COMPARISON_INDICATOR = 'esimerkin-sijoitettujen-osuus'

/** Beside the share, so that peers that are alike can be found. */
const LIKENESS_INDICATOR = 'child-low-income-share'

/** Fourteen years, so that eight lie before the usual investment. */
const YEARS = 14
const SALT = 0x7665_7270

/** Nobody's home: words for what is not there. */
export const COMPARISON_AREAS: readonly string[] = [
  ...[
    'Aavistola',
    'Arvuula',
    'Haavela',
    'Hahmola',
    'Harhala',
    'Kaavaila',
    'Kangastus',
    'Kehitelmä',
    'Leikkilä',
    'Lorula',
  ],
  ...[
    'Luonnosmaa',
    'Luulola',
    'Mallila',
    'Mielikuvala',
    'Oletusmaa',
    'Pilvilinna',
    'Satula',
    'Sepitelmä',
    'Tarula',
    'Unelmala',
  ],
]

export const comparisonId = (name: string): string => name.toLowerCase().replaceAll('ä', 'a').replaceAll('ö', 'o')

/** `area;indicator;period;value;unit;note`, counted on the last day of each year. */
export function comparisonText(seed: number, { years, investment }: Course): string {
  const random = randomOf(seed ^ SALT)
  const last = years.at(-1) ?? 0
  const span = Array.from({ length: YEARS }, (_, at) => last - YEARS + 1 + at)
  const second = span.map(() => random.normal())
  const common = span.map((_, at) => 0.025 * at + 0.03 * random.normal())
  const rows = [EXAMPLE_AREA, ...COMPARISON_AREAS.map(comparisonId)].flatMap((area, at) => {
    const [level, load] = [at === 0 ? 1.55 : 1.45 + 0.3 * random.normal(), 0.04 * random.normal()]
    return span.map((year, t) => {
      const planted = at === 0 && year >= investment ? PLANTED : 0
      const value = level + (common[t] ?? 0) + load * (second[t] ?? 0) + 0.05 * random.normal() + planted
      return `${area};${COMPARISON_INDICATOR};${year};${Math.max(0.2, value).toFixed(2).replace('.', ',')};%;keksitty`
    })
  })
  const alike = [EXAMPLE_AREA, ...COMPARISON_AREAS.map(comparisonId)].flatMap((area) => {
    const share = 11 + 2.5 * random.normal()
    return span.map((year) => {
      const value = Math.max(3, share + 0.4 * random.normal())
        .toFixed(1)
        .replace('.', ',')
      return `${area};${LIKENESS_INDICATOR};${year};${value};%;keksitty`
    })
  })
  return `${['area;indicator;period;value;unit;note', ...rows, ...alike].join('\n')}\n`
}

export const comparisonAreasText = (): string =>
  `${[
    'id;code;kind;name_fi;name_sv;name_en;part_of;invented',
    ...COMPARISON_AREAS.map(
      (name) => `${comparisonId(name)};;county;${name} (keksitty);${name} (påhittad);${name} (invented);;1`,
    ),
  ].join('\n')}\n`

export const comparisonIndicatorText = (): string =>
  [
    'id;name_fi;name_sv;name_en;unit;time;category;production;titles',
    `${COMPARISON_INDICATOR};Kodin ulkopuolelle sijoitetut lapset, osuus (keksitty tilasto);Barn placerade utanför hemmet, andel (påhittad statistik);Children placed outside the home, share (invented statistic);percent;at-date;corrective/child-protection/placement;;`,
    '',
  ].join('\n')

/** What the fictional county decided and agreed on: the story that the planted effect belongs to. */
export const comparisonDecision = ({ investment, years }: Course) => ({
  decided: `${investment - 1}-09-15`,
  recordedAt: `${investment - 1}-09-20T09:00:00.000Z`,
  agreedAt: `${investment - 1}-10-01T09:00:00.000Z`,
  starts: `${investment}-01-01`,
  from: Math.max((years.at(-1) ?? 0) - YEARS + 1, 0),
  to: years.at(-1) ?? 0,
})
