/**
 * Organisation of the fictional county (esimerkkialueen organisaatio): units, workers of every duty, absences, promises.
 *
 * A large county has the same units in several parts of it. As many social workers as keep caseloads near the cap of LSL 13 b §.
 */
import { addDays, type Day, day, yearOf } from '#kernel/day.ts'
import type { Random } from '#kernel/random.ts'
import type { Duty } from '#model/duty.ts'
import type { Guarantee } from '#model/guarantee.ts'
import type { Unit } from '#model/unit.ts'
import type { Worker } from '#model/worker.ts'
import { EXAMPLE_AREA } from './mapping-book.ts'
import { familyName, parentName } from './names.ts'

export interface CountyForm {
  /** Children who come to be known over the years. */
  readonly children: number
  readonly today: Day
}

export interface Absence {
  readonly id: number
  readonly worker: number
  readonly substitute: number
  readonly from: Day
  readonly until: Day
}

export interface County {
  readonly units: readonly Unit[]
  readonly workers: readonly Worker[]
  readonly absences: readonly Absence[]
  readonly guarantees: readonly Guarantee[]
}

const UNITS: readonly (readonly [Unit['kind'], string, string, string])[] = [
  ['family-social-work', 'Lapsiperheiden sosiaalityö', 'Socialt arbete för barnfamiljer', 'Social work for families'],
  ['guidance', 'Palveluohjaus', 'Servicehandledning', 'Guidance'],
  ['home-services', 'Kotiin vietävät palvelut', 'Tjänster i hemmet', 'Services brought home'],
  ['child-protection', 'Lastensuojelu', 'Barnskydd', 'Child protection'],
  ['clinic', 'Hyvinvointineuvola', 'Välfärdsrådgivning', 'Wellbeing clinic'],
]
const OFFICE = ['other', 'Perhepalvelujen hallinto', 'Familjetjänsternas förvaltning', 'Administration'] as const
const OFFICERS = [
  ['administrator', 'pääkäyttäjä'],
  ['controller', 'controller'],
  ['privacy-officer', 'tietosuojavastaava'],
  ['viewer', 'luottamushenkilö'],
] as const satisfies readonly (readonly [Duty, string])[]

/** Who works where: duty, title, how many for a thousand known children, and the fewest. */
const POSTS: readonly (readonly [Unit['kind'], Duty, string, number, number])[] = [
  ['family-social-work', 'leading-social-worker', 'johtava sosiaalityöntekijä', 0, 1],
  ['family-social-work', 'social-worker', 'sosiaalityöntekijä', 1.5, 2],
  ['family-social-work', 'service-manager', 'palvelupäällikkö', 0, 1],
  ['guidance', 'guidance-worker', 'palveluohjaaja', 2, 2],
  ['guidance', 'service-manager', 'palveluesihenkilö', 0, 1],
  ['home-services', 'family-worker', 'perhetyöntekijä', 4, 2],
  ['home-services', 'service-manager', 'palvelupäällikkö', 0, 1],
  ['child-protection', 'leading-social-worker', 'johtava sosiaalityöntekijä', 0, 1],
  ['child-protection', 'social-worker', 'sosiaalityöntekijä', 2, 2],
  ['child-protection', 'service-manager', 'palvelupäällikkö', 0, 1],
  ['clinic', 'family-worker', 'perhetyöntekijä', 1.5, 2],
]

/** Known children that one set of units can serve. */
const PER_PART = 3000
const PARTS = [
  ['', '', ''],
  [', etelä', ', söder', ', south'],
  [', pohjoinen', ', norr', ', north'],
  [', itä', ', öster', ', east'],
  [', länsi', ', väster', ', west'],
] as const

export function countyOf({ children, today }: CountyForm, random: Random): County {
  const parts = Math.max(1, Math.ceil(children / PER_PART))
  const units: Unit[] = []
  const workers: Worker[] = []
  const addUnit = (kind: Unit['kind'], name: Unit['name']): number =>
    units.push({ id: units.length + 1, kind, area: EXAMPLE_AREA, name })
  const addWorker = (duty: Duty, position: string, unit: number) => {
    const name = `${parentName(random, 'fi')} ${familyName(random, random.next() < 0.15 ? 'sv' : 'fi')}`
    workers.push({ id: workers.length + 1, name, position, duty, unit })
  }
  for (let part = 0; part < parts; part++) {
    for (const [kind, fi, sv, en] of UNITS) {
      const [s, t, u] = placeNames(part, parts)
      const id = addUnit(kind, { fi: `${fi}${s}`, sv: `${sv}${t}`, en: `${en}${u}` })
      for (const [duty, position, perThousand, least] of postsOf(kind)) {
        const count = Math.max(least, Math.round((perThousand * children) / parts / 1000))
        for (let k = 0; k < count; k++) addWorker(duty, position, id)
      }
    }
  }
  const [kind, fi, sv, en] = OFFICE
  const office = addUnit(kind, { fi, sv, en })
  for (const [duty, position] of OFFICERS) addWorker(duty, position, office)
  return { units, workers, absences: absencesOf(workers, today, random), guarantees: promisesOf(today) }
}

const postsOf = (kind: Unit['kind']) =>
  POSTS.filter(([of]) => of === kind).map(
    ([, duty, position, perThousand, least]) => [duty, position, perThousand, least] as const,
  )

/** Which part of the county, where there are several; numbered when the points of the compass are used up. */
function placeNames(part: number, parts: number): readonly [string, string, string] {
  const [none, ...compass] = PARTS
  if (parts === 1) return none
  const [fi, sv, en] = compass[part % compass.length] ?? none
  const round = part < compass.length ? '' : ` ${Math.floor(part / compass.length) + 1}`
  return [`${fi}${round}`, `${sv}${round}`, `${en}${round}`]
}

/** Holidays and sick days: a colleague of the same duty and unit stands in; in every unit one is away today. */
function absencesOf(workers: readonly Worker[], today: Day, random: Random): Absence[] {
  const found: Absence[] = []
  const away = new Set<number>()
  const add = (worker: number, substitute: number, from: Day, until: Day) =>
    found.push({ id: found.length + 1, worker, substitute, from, until })
  for (const worker of workers) {
    const colleague = workers.find(
      (one) => one.id !== worker.id && one.unit === worker.unit && one.duty === worker.duty && !away.has(one.id),
    )
    if (!colleague) continue
    const summer = day(yearOf(today), 7, 1 + ((worker.id * 7) % 20))
    if (addDays(summer, 27) < today) add(worker.id, colleague.id, summer, addDays(summer, 27))
    const isFirstAway = !found.some((one) => one.until >= today && workers[one.worker - 1]?.unit === worker.unit)
    if (!isFirstAway || worker.duty === 'leading-social-worker') continue
    away.add(worker.id)
    add(worker.id, colleague.id, addDays(today, -random.whole(2, 5)), addDays(today, random.whole(2, 9)))
  }
  return found
}

const PAUSES = ['Perhe pyysi siirtoa', 'Perhettä ei tavoitettu']

/** From which step to which, in how long, in three languages. */
const PROMISES: readonly (readonly [string, string, Guarantee['span'], Guarantee['name']])[] = [
  [
    'contact.record',
    'assessment.start',
    { weekdays: 5 },
    {
      fi: 'Arviointi alkaa viidessä arkipäivässä',
      sv: 'Bedömningen inleds inom fem vardagar',
      en: 'Assessment begins in five weekdays',
    },
  ],
  [
    'assessment.open',
    'service.start',
    { days: 45 },
    {
      fi: 'Palvelu alkaa 45 päivässä asian vireilletulosta',
      sv: 'Tjänsten inleds inom 45 dagar från att ärendet inletts',
      en: 'Service begins in 45 days of pending',
    },
  ],
  [
    'service.grant',
    'service.start',
    { days: 14 },
    {
      fi: 'Perhetyö alkaa 14 päivässä päätöksestä',
      sv: 'Familjearbetet inleds inom 14 dagar från beslutet',
      en: 'Family work begins in 14 days of the decision',
    },
  ],
]

/** What the county has promised: tighter than the acts. */
function promisesOf(today: Day): Guarantee[] {
  const decided = yearOf(today) - 2
  return PROMISES.map(([fromEvent, toEvent, span, name], k) => ({
    id: k + 1,
    name,
    fromEvent,
    toEvent,
    span,
    pauseReasons: PAUSES,
    decision: `Esimerkkilän aluehallitus 12.2.${decided} § ${21 + k}`,
    from: day(decided, 3, 1),
    until: null,
  }))
}
