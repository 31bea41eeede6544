/**
 * PxWeb table (PxWeb-taulukko): what a folder says of a table's update, and which of its values are asked for: our areas, years
 * from a first one, single years of age, and the values at which the other variables are held.
 */
import { z } from 'zod'
import { type Day, parseDay, yearOf } from '#kernel/day.ts'
import { done, type Outcome } from '#kernel/outcome.ts'
import type { Area } from '#model/area.ts'
import type { PopulationTable } from '#model/statistic.ts'
import { stem } from './sotkanet-regions.ts'
import { faultyStatistic, type StatisticFault } from './statistic-fault.ts'

const Folder = z.array(z.object({ id: z.string(), updated: z.string().nullish() }))

/** The update day of a table in its folder's list. */
export function readUpdate(answer: unknown, path: string, today: Day): Outcome<Day, StatisticFault> {
  const parsed = Folder.safeParse(answer)
  if (!parsed.success) return faultyStatistic('wrong-shape', 'its folder is not a list of tables')
  const name = path.split('/').at(-1)
  const entry = parsed.data.find(({ id }) => id === name || `${id}.px` === name)
  if (!entry) return faultyStatistic('no-such-value', `its folder has no table ${name}`)
  const day = parseDay((entry.updated ?? '').slice(0, 10))
  return day.ok && yearOf(day.value) <= yearOf(today) + 1
    ? day
    : faultyStatistic('odd-dates', `it says it was updated "${entry.updated}"`)
}

const Variable = z.object({ code: z.string(), values: z.array(z.string()), valueTexts: z.array(z.string()) })
const Table = z.object({ title: z.string(), variables: z.array(Variable).min(1) })
type Variable = z.infer<typeof Variable>

/** Ages asked for one by one: bands are added up of them. */
export const OLDEST_ASKED = 24

export interface PxChoice {
  /** Variable code → value codes to ask for. */
  readonly selection: Readonly<Record<string, readonly string[]>>
  /** Value code of the area variable → our area. */
  readonly areas: ReadonlyMap<string, string>
  readonly ages: ReadonlyMap<number, string>
  readonly years: ReadonlyMap<number, string>
  /** Municipalities and counties of the table that are none of ours. */
  readonly strange: readonly { readonly code: string; readonly name: string }[]
}

/** @param from first year wanted */
export function chooseCells(
  answer: unknown,
  table: PopulationTable,
  areas: readonly Area[],
  from: number,
): Outcome<PxChoice, StatisticFault> {
  const parsed = Table.safeParse(answer)
  if (!parsed.success) return faultyStatistic('wrong-shape', 'its description is not one of a table')
  const found = new Map(parsed.data.variables.map((variable) => [variable.code, variable]))
  const held = heldValues(found, table)
  if (!held.ok) return held
  const { variables, allAges } = table
  const [place, age, year] = [variables.area, variables.age, variables.year].map((code) => found.get(code))
  if (!place || !age || !year) return lacks(`variables ${Object.values(variables).join(', ')}`, [...found.keys()])
  const strange: { code: string; name: string }[] = []
  const matched = new Map(
    place.values.flatMap((code, k) => matchedArea(code, place.valueTexts[k] ?? '', areas, strange)),
  )
  const ages = new Map(
    age.values.flatMap((code) =>
      /^\d{1,3}$/.test(code) && Number(code) <= OLDEST_ASKED ? [[Number(code), code] as const] : [],
    ),
  )
  const years = new Map(
    year.values.flatMap((code) =>
      /^\d{4}$/.test(code) && Number(code) >= from ? [[Number(code), code] as const] : [],
    ),
  )
  if (matched.size === 0) return faultyStatistic('nothing-matched', 'none of its areas is one of ours')
  if (ages.size !== OLDEST_ASKED + 1 || !age.values.includes(allAges))
    return lacks(`ages 0–${OLDEST_ASKED} and ${allAges}`, age.values)
  if (years.size === 0) return lacks(`years from ${from}`, year.values)
  const selection = {
    [variables.area]: [...matched.keys()],
    [variables.age]: [...ages.values(), allAges],
    [variables.year]: [...years.values()],
    ...held.value,
  }
  return done({ selection, areas: matched, ages, years, strange })
}

const lacks = (what: string, there: readonly string[]): Outcome<never, StatisticFault> =>
  faultyStatistic(
    'no-such-value',
    `it lacks ${what}; it has ${there.slice(0, 12).join(', ')}${there.length > 12 ? ' …' : ''}`,
  )

function heldValues(
  found: ReadonlyMap<string, Variable>,
  { held, variables }: PopulationTable,
): Outcome<Record<string, string[]>, StatisticFault> {
  for (const [code, value] of Object.entries(held)) {
    const variable = found.get(code)
    if (!variable) return lacks(`variable ${code}`, [...found.keys()])
    if (!variable.values.includes(value)) return lacks(`value ${value} of ${code}`, variable.values)
  }
  const told: readonly string[] = [...Object.keys(held), ...Object.values(variables)]
  const open = [...found.keys()].filter((code) => !told.includes(code))
  return open.length > 0
    ? faultyStatistic('no-such-value', `it has variables that the list of tables holds at no value: ${open.join(', ')}`)
    : done(Object.fromEntries(Object.entries(held).map(([code, value]) => [code, [value]])))
}

/**
 * `SSS` is the country, `KU091` a municipality, `HV10` and `HVA10` a county where its name agrees. A region (`MK09`) is an area
 * only where one of its name is known. Other codes are left out.
 */
function matchedArea(
  code: string,
  text: string,
  areas: readonly Area[],
  strange: { code: string; name: string }[],
): [string, string][] {
  const real = areas.filter(({ isInvented }) => !isInvented)
  const [, kind = '', digits = ''] = /^(KU|HVA?|MK)(\d{2,3})$/.exec(code) ?? []
  const isNamed = ({ name }: Area) => [name.fi, name.sv, name.en].some((own) => stem(own) === stem(bare(text)))
  const found =
    code === 'SSS'
      ? real.find((area) => area.kind === 'country')
      : kind === 'KU'
        ? real.find((area) => area.kind === 'municipality' && area.code === digits)
        : kind.startsWith('HV')
          ? real.find((area) => area.kind === 'county' && isNamed(area))
          : kind === 'MK' && real.find((area) => area.kind === 'joint-authority' && isNamed(area))
  if (found) return [[code, found.id]]
  if (kind === 'KU' || kind.startsWith('HV')) strange.push({ code, name: text })
  return []
}

/** A name without the code that some tables write before it: `KU091 Helsinki`. */
const bare = (text: string): string => text.replace(/^[A-Z]{2,3}\d{2,3}\s+/, '')
