/**
 * Population by age (väestö iän mukaan): cells of a population table as observations: all inhabitants, children of 0–17 and bands
 * of age, each at the last day of its year.
 *
 * A county that the table does not tell is the sum of its municipalities as they are now, where all of them are told.
 */
import { done, type Outcome } from '#kernel/outcome.ts'
import type { Area } from '#model/area.ts'
import type { Observation } from '#model/observation.ts'
import type { ObservationNote } from '#model/observation-note.ts'
import type { Ages, PopulationTable } from '#model/statistic.ts'
import type { Cube } from './json-stat.ts'
import type { PxChoice } from './px-table.ts'
import { faultyStatistic, type StatisticFault } from './statistic-fault.ts'

const CHILDREN: Ages = { from: 0, to: 17 }

/** Bands of age; those of children are told as such, and young people among the inhabitants. */
export const AGE_BANDS: readonly Ages[] = [
  { from: 0, to: 2 },
  { from: 3, to: 6 },
  { from: 7, to: 12 },
  { from: 13, to: 15 },
  { from: 16, to: 17 },
  { from: 18, to: 20 },
  { from: 18, to: 24 },
]

interface Series {
  readonly name: string
  readonly unit: string
  readonly ages: Ages | undefined
}

const SERIES: readonly Series[] = [
  { name: 'inhabitants', unit: 'persons', ages: undefined },
  { name: 'children', unit: 'children', ages: CHILDREN },
  ...AGE_BANDS.map((ages) => {
    const isOfChildren = ages.to <= CHILDREN.to
    const name = `${isOfChildren ? 'children' : 'inhabitants'}:age:${ages.from}-${ages.to}`
    return { name, unit: isOfChildren ? 'children' : 'persons', ages }
  }),
]

const MOST_PEOPLE = 100_000_000

export interface CellsToPlace {
  readonly table: PopulationTable
  readonly choice: PxChoice
  readonly cubes: readonly Cube[]
  readonly areas: readonly Area[]
}

type Amounts = ReadonlyMap<string, number | null>

export function populationObservations(given: CellsToPlace): Outcome<Observation[], StatisticFault> {
  const byArea = new Map<string, Map<number, Amounts>>()
  for (const cube of given.cubes) {
    const fault = place(cube, given, byArea)
    if (fault) return fault
  }
  const counties = sums(given.areas, byArea)
  const rows = [
    ...[...byArea].flatMap(([area, years]) => observationsOf(given, area, years, [])),
    ...[...counties].flatMap(([area, years]) => observationsOf(given, area, years, ['summed'])),
  ]
  return done(rows.map((row, k) => ({ ...row, row: k + 1 })))
}

/** Puts the amounts of one cube where they belong; gives a fault where they cannot be. */
function place(cube: Cube, { table, choice }: CellsToPlace, byArea: Map<string, Map<number, Amounts>>) {
  const { variables, held, allAges } = table
  for (const code of cube.variables.get(variables.area) ?? []) {
    const area = choice.areas.get(code)
    if (area === undefined) return faultyStatistic('wrong-shape', `it tells area ${code}, which was not asked for`)
    for (const year of cube.variables.get(variables.year) ?? []) {
      const cell = (age: string) =>
        cube.at({ ...held, [variables.area]: code, [variables.age]: age, [variables.year]: year })
      const amounts = amountsOf(cell, choice, allAges)
      const odd = oddAmount(amounts)
      if (odd !== undefined) return faultyStatistic('contradicts-itself', `${code} ${year}: ${odd}`)
      const years = byArea.get(area) ?? new Map<number, Amounts>()
      byArea.set(area, years.set(Number(year), amounts))
    }
  }
  return undefined
}

function amountsOf(cell: (age: string) => number | null, { ages }: PxChoice, allAges: string): Amounts {
  return new Map(
    SERIES.map(({ name, ages: band }) => {
      if (!band) return [name, cell(allAges)]
      const codes = Array.from({ length: band.to - band.from + 1 }, (_, k) => ages.get(band.from + k) ?? '')
      return [name, added(codes.map(cell))]
    }),
  )
}

/** A sum is known where each part is. */
const added = (parts: readonly (number | null)[]): number | null =>
  parts.reduce<number | null>((sum, part) => (sum === null || part === null ? null : sum + part), 0)

function oddAmount(amounts: Amounts): string | undefined {
  const all = amounts.get('inhabitants') ?? null
  for (const [name, amount] of amounts) {
    if (amount === null) continue
    if (amount < 0 || amount > MOST_PEOPLE) return `${name} ${amount}`
    if (all !== null && amount > all + 0.5) return `${name} ${amount} of ${all} inhabitants`
  }
  return undefined
}

/** Counties that the table lacks, of their municipalities: a year in which one of them is not told is not known. */
function sums(areas: readonly Area[], byArea: ReadonlyMap<string, ReadonlyMap<number, Amounts>>) {
  const found = new Map<string, Map<number, Amounts>>()
  for (const county of areas) {
    const parts = areas.filter((one) => one.kind === 'municipality' && one.partOf === county.id)
    const told = parts.map(({ id }) => byArea.get(id))
    if (county.kind !== 'county' || county.isInvented || byArea.has(county.id) || told.every((one) => !one)) continue
    const years = new Set(told.flatMap((one) => [...(one?.keys() ?? [])]))
    const yearly = [...years].map((year) => [year, sumOf(told.map((one) => one?.get(year)))] as const)
    found.set(county.id, new Map(yearly))
  }
  return found
}

const sumOf = (parts: readonly (Amounts | undefined)[]): Amounts =>
  new Map(SERIES.map(({ name }) => [name, added(parts.map((part) => part?.get(name) ?? null))]))

function observationsOf(
  { table }: CellsToPlace,
  area: string,
  years: ReadonlyMap<number, Amounts>,
  notes: readonly ObservationNote[],
): Observation[] {
  return SERIES.flatMap(({ name, unit }) =>
    [...years]
      .toSorted(([a], [b]) => a - b)
      .map(([year, amounts]) => {
        const value = amounts.get(name) ?? null
        const words = [
          ...(value === null ? ['none-told'] : []),
          ...(table.isProjection ? ['projection'] : []),
          ...notes,
        ]
        return {
          kind: 'population' as const,
          area,
          series: name,
          from: `${year}-12-31`,
          to: `${year}-12-31`,
          value,
          ...(value === null ? { reason: 'not-reported' as const } : {}),
          unit,
          ...(words.length > 0 ? { note: words.join(' ') } : {}),
          row: 1,
        }
      }),
  )
}
