/**
 * Files of flows (virtojen tiedostot): an analyst's own episodes, children, population and prices, read where they are, as what a model is
 * made of. Nothing of them is kept.
 */
import { basename, resolve } from 'node:path'
import { z } from 'zod'
import { limitDay, limitsOn, noLimits } from '#flows/age-limit.ts'
import type { Limits, Window } from '#flows/count.ts'
import { AGES, type Population } from '#flows/flow-model.ts'
import { type PriceBook, priceBookOf } from '#flows/price.ts'
import { type Stays, staysOf } from '#flows/stay.ts'
import { dayNumber, dayOfNumber } from '#kernel/day-number.ts'
import { done, type Outcome } from '#kernel/outcome.ts'
import { type FlowEpisodes, OPEN } from '#model/flow-episode.ts'
import { FLOW_STATES } from '#model/flow-state.ts'
import type { FlowNote } from '#model/flows.ts'
import type { RejectedRow } from '#model/import-report.ts'
import type { FileFault } from '#sources/file-fault.ts'
import {
  type PopulationLine,
  readFlowChildren,
  readFlowEpisodes,
  readFlowPopulation,
  readFlowPrices,
} from '#sources/flow-row.ts'
import type { FlowTable } from '#sources/flow-table.ts'
import { no, type Refusal } from './action.ts'

const file = z.string().min(1)

export const FlowFilesInput = z.object({
  /** `child,start,end,state,provider,production,day_price,reason`, or the English register's `CHILD,DECOM,DEC,PLACE,…`. */
  episodes: file,
  /** `child,birth_date,area,sex`; without it nobody ages. */
  children: file.optional(),
  /** `area,year,age,count`; without it entries are of the area as it is. */
  population: file.optional(),
  /** `state,production,from,eur_per_day`, and `places` where a unit is paid for whole. */
  prices: file.optional(),
  /** First and last day of what is learnt from; six years to the last day of the episodes where left out. */
  from: z.iso.date().optional(),
  to: z.iso.date().optional(),
  /** Only the population of this area. */
  area: z.string().optional(),
})

export const HorizonInput = FlowFilesInput.extend({
  years: z.coerce.number().int().min(1).max(20).default(5),
})

export interface FilesOfFlows {
  readonly window: Window
  readonly stays: Stays
  readonly limits: Limits
  readonly population: Population
  readonly prices: PriceBook
  readonly notes: readonly FlowNote[]
  readonly files: readonly { readonly file: string; readonly rows: number; readonly rejected: number }[]
  /** The first of each file. */
  readonly rejected: readonly (RejectedRow & { readonly file: string })[]
}

const YEARS = 6
const MOST_TOLD = 20

export async function flowFiles(
  input: z.output<typeof FlowFilesInput>,
  years: number,
): Promise<Outcome<FilesOfFlows, Refusal>> {
  const read = await readAll(input)
  if (!read.ok) return read
  const { episodes, children, population, prices } = read.value
  const window = windowOf(input, episodes.rows)
  if (!window.ok) return window
  const births = children?.rows ?? firstDays(episodes.rows)
  const stays = staysOf(episodes.rows, births, {
    order: FLOW_STATES,
    limit: children ? limitDay : () => Number.POSITIVE_INFINITY,
    last: window.value.to,
  })
  if (stays.states.length === 0)
    return no('nothing-to-learn', 'no episode of the file can be used: see what is excluded', 'episodes')
  const lines = (prices?.rows ?? []).map((row) => ({ ...row, error: 0 }))
  const tables = Object.entries({ episodes, children, population, prices }).flatMap(([name, table]) =>
    table ? [[name, table] as const] : [],
  )
  return done({
    window: window.value,
    stays,
    limits: children ? limitsOn(dayOfNumber(window.value.to), stays.states) : noLimits(stays.states),
    population: populationOf(population?.rows, input.area, window.value, years),
    prices: priceBookOf(episodes.rows, stays.states, window.value, lines),
    notes: [
      ...(children ? [] : (['no-births'] as const)),
      ...(population ? (['population-held'] as const) : (['population-missing'] as const)),
    ],
    files: tables.map(([name, table]) => ({ file: name, rows: table.rowsRead, rejected: table.rejected.length })),
    rejected: tables.flatMap(([name, table]) =>
      table.rejected.slice(0, MOST_TOLD).map((row) => ({ file: name, ...row })),
    ),
  })
}

type Reading<Name extends keyof typeof READERS> = Extract<
  Awaited<ReturnType<(typeof READERS)[Name]>>,
  { ok: true }
>['value']
const READERS = {
  episodes: readFlowEpisodes,
  children: readFlowChildren,
  population: readFlowPopulation,
  prices: readFlowPrices,
}

interface Readings {
  readonly episodes: Reading<'episodes'>
  readonly children: Reading<'children'> | undefined
  readonly population: Reading<'population'> | undefined
  readonly prices: Reading<'prices'> | undefined
}

async function readAll(input: z.output<typeof FlowFilesInput>): Promise<Outcome<Readings, Refusal>> {
  const episodes = await tableAt('episodes', input.episodes, readFlowEpisodes)
  if (!episodes.ok) return episodes
  const children = await givenTable('children', input.children, readFlowChildren)
  if (!children.ok) return children
  const population = await givenTable('population', input.population, readFlowPopulation)
  if (!population.ok) return population
  const prices = await givenTable('prices', input.prices, readFlowPrices)
  return prices.ok
    ? done({ episodes: episodes.value, children: children.value, population: population.value, prices: prices.value })
    : prices
}

type Read<Rows> = (path: string) => Promise<Outcome<FlowTable<Rows>, FileFault>>

const givenTable = async <Rows>(
  name: string,
  path: string | undefined,
  read: Read<Rows>,
): Promise<Outcome<FlowTable<Rows> | undefined, Refusal>> =>
  path === undefined ? done(undefined) : tableAt(name, path, read)

/** A table of which some rows can be used; a file without one is refused with its first rejected row. */
async function tableAt<Rows>(name: string, path: string, read: Read<Rows>): Promise<Outcome<FlowTable<Rows>, Refusal>> {
  const table = await read(resolve(path))
  const called = `${name}: ${basename(path)}`
  if (!table.ok) return no(table.why.fault, `${called}: ${table.why.detail}`, name)
  const [first] = table.value.rejected
  if (table.value.rowsRead > table.value.rejected.length) return table
  if (!first) return no('empty', `${called}: the table has a heading but no rows`, name)
  return no(
    'mostly-rejected',
    `${called}: all ${table.value.rowsRead} rows were rejected; first: row ${first.row}, column ${first.column}, ${first.reason} "${first.text}"`,
    name,
  )
}

function windowOf(
  { from, to }: { readonly from?: string | undefined; readonly to?: string | undefined },
  { start, end }: FlowEpisodes,
): Outcome<Window, Refusal> {
  let [first, last] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY]
  for (const [row, began] of start.entries()) {
    const over = end[row] as number
    first = Math.min(first, began)
    last = Math.max(last, began, over === OPEN ? began : over)
  }
  const ends = to === undefined ? last - 1 : dayNumber(to)
  const begins = from === undefined ? Math.max(first, Math.round(ends - YEARS * 365.25) + 1) : dayNumber(from)
  if (ends - begins < 364)
    return no(
      'too-little-history',
      `flows need at least a year to learn from: ${begins} to ${ends}`.replace(/-?\d+/g, (n) => dayOfNumber(Number(n))),
      'to',
    )
  if (begins > last || ends < first)
    return no('nothing-to-learn', `no episode is between ${dayOfNumber(begins)} and ${dayOfNumber(ends)}`, 'from')
  return done({ from: begins, to: ends })
}

/** Without births: a day for each child that none of its episodes is before. */
function firstDays({ children, child, start }: FlowEpisodes): ReadonlyMap<string, number> {
  const first = new Int32Array(children.length).fill(OPEN)
  for (const [row, number] of child.entries()) first[number] = Math.min(first[number] as number, start[row] as number)
  return new Map(children.map((name, number) => [name, first[number] as number]))
}

function populationOf(
  rows: readonly PopulationLine[] | undefined,
  area: string | undefined,
  window: Window,
  years: number,
): Population {
  const past = Math.max(1, Math.ceil((window.to + 1 - window.from) / 365.25 - 0.01))
  if (!rows) return { past, counts: new Float64Array(AGES).fill(1) }
  const own = rows.filter((row) => row.age < AGES && (area === undefined || row.area === area))
  const told = new Map<string, number>()
  for (const { year, age, count } of own) told.set(`${year} ${age}`, (told.get(`${year} ${age}`) ?? 0) + count)
  const known = [...new Set(own.map(({ year }) => year))].sort((a, b) => a - b)
  const last = Number(dayOfNumber(window.to).slice(0, 4))
  const counts = Float64Array.from({ length: (past + years) * AGES }, (_, at) => {
    const year = last - past + 1 + Math.floor(at / AGES)
    return told.get(`${known.findLast((one) => one <= year) ?? known[0]} ${at % AGES}`) ?? 0
  })
  return { past, counts }
}
