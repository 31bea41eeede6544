/**
 * Course (kulku): how the fictional county's children, prices and services go from year to year.
 *
 * Late help rises some three per cent a year until two years after an investment in early help, and falls slowly after;
 * early help rises at the investment. A year's chance stays within a few per cent. Prices rise 2.3 % a year.
 */
import type { Random } from '#kernel/random.ts'
import { isEarly, type Service } from './service-plan.ts'

export interface Course {
  readonly years: readonly number[]
  readonly children: ReadonlyMap<number, number>
  readonly inhabitants: ReadonlyMap<number, number>
  /** Price level, first year 100. */
  readonly index: ReadonlyMap<number, number>
  /** The year in which early help is invested in. */
  readonly investment: number
  /** The year in which services move from the municipality and the hospital district to the county. */
  readonly reform: number
}

export interface CourseForm {
  /** Children aged 0–17 in the first year. */
  readonly children: number
  /** Two or more. */
  readonly years: number
  readonly lastYear: number
}

export function courseOf({ children, years, lastYear }: CourseForm, random: Random): Course {
  if (years < 2) throw new Error(`fewer than two years: ${years}`)
  const first = lastYear - years + 1
  const list = Array.from({ length: years }, (_, k) => first + k)
  const noise = (spread: number) => 1 + spread * (random.next() * 2 - 1)
  const grow = (start: number, rate: number, spread: number) =>
    new Map(list.map((year, k) => [year, start * (1 + rate) ** k * (k === 0 ? 1 : noise(spread))]))
  const kids = grow(children, -0.008, 0.002)
  return {
    years: list,
    children: new Map([...kids].map(([year, count]) => [year, Math.round(count)])),
    inhabitants: new Map([...kids].map(([year, count], k) => [year, Math.round(count * (5.1 + 0.04 * k))])),
    index: new Map([...grow(100, 0.023, 0.004)].map(([year, level]) => [year, Math.round(level * 10) / 10])),
    investment: first + Math.max(1, Math.round(years * 0.3)),
    reform: first < 2023 && lastYear >= 2023 ? 2023 : lastYear,
  }
}

/** How much more, or less, of a service a child needs in a year than in the first. */
export function need(service: Service, year: number, { years, investment }: Course): number {
  const since = year - (years[0] ?? year)
  const [before, after] = [Math.min(year, investment + 1) - (years[0] ?? year), Math.max(0, year - investment - 1)]
  if (service.code === '37') return year < investment ? 0 : Math.min(1, 0.6 + 0.2 * (year - investment))
  if (isEarly(service)) return 1.01 ** since * (year >= investment ? 1.35 : 1)
  return service.branch === 'education' ? 1.02 ** since : 1.032 ** before * 0.975 ** after
}

export interface Delivery {
  readonly service: Service
  readonly year: number
  readonly production: 'own' | 'bought'
  /** Units by month, January first. */
  readonly units: readonly number[]
  /** Cents by month. */
  readonly cents: readonly number[]
}

/** July is quiet where there are visits; a day and night service knows no season. */
const SEASON = [1.02, 1.03, 1.06, 1.03, 1.02, 0.9, 0.62, 0.96, 1.08, 1.1, 1.08, 1.1]

/** What was delivered of a service in a year, own and bought apart. */
export function deliveriesOf(service: Service, year: number, course: Course, random: Random): Delivery[] {
  const amount = service.perChild * need(service, year, course) * (course.children.get(year) ?? 0)
  const yearly = amount * (1 + 0.025 * (random.next() * 2 - 1))
  const share = service.boughtShare?.[year > course.investment ? 1 : 0] ?? 0
  const level = (course.index.get(year) ?? 100) / 100
  return (['own', 'bought'] as const).flatMap((production) => {
    const part = yearly * (production === 'bought' ? share : 1 - share)
    if (part < 0.5) return []
    const price = (production === 'bought' ? (service.bought ?? service.own) : service.own) * level
    const units = SEASON.map((season) => {
      const month = (part / 12) * (service.measure === 'visits' ? season : 1) * (1 + 0.03 * (random.next() * 2 - 1))
      return service.measure === 'clients' ? month : Math.max(0, Math.round(month))
    })
    return [{ service, year, production, units, cents: units.map((unit) => Math.round(unit * price * 100)) }]
  })
}
