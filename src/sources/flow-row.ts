/**
 * Flow rows (virtataulukoiden rivit): which columns the tables of the flow commands have, and what each row says.
 *
 * `child,start,end,state,provider,production,day_price,reason` · `child,birth_date,area,sex` · `area,year,age,count` ·
 * `state,production,from,eur_per_day` and, where units are paid for whole, `places`. An empty end is open; ends are not included.
 */
import { parseDay } from '#kernel/day.ts'
import { dayNumber } from '#kernel/day-number.ts'
import { type FlowEpisode, type Gathering, gatheredEpisodes, PRODUCTIONS } from '#model/flow-episode.ts'
import { FLOW_STATES } from '#model/flow-state.ts'
import { type Cells, type Form, gatheredRows, isWrong, readFlowTable, type Wrong } from './flow-table.ts'

export interface PopulationLine {
  readonly area: string
  readonly year: number
  readonly age: number
  readonly count: number
}

export interface PriceRow {
  readonly state: string
  readonly production: 'own' | 'bought' | ''
  readonly from: number
  readonly centsPerDay: number
  readonly places: number
}

const WORD = /^[a-z0-9][a-z0-9-]{0,60}$/
const words = new Map<string, string>()

/** A state as a word, remembered: a file has few states beside its rows. */
function wordOf(text: string): string {
  const before = words.get(text)
  if (before !== undefined) return before
  const word = text
    .trim()
    .toLowerCase()
    .replaceAll(/[\s_]+/g, '-')
  if (words.size > 1000) words.clear()
  words.set(text, word)
  return word
}

const RANKS: readonly string[] = FLOW_STATES

const days = new Map<string, number>()

/** The number of a day, remembered: a file has few days beside its rows. */
function dayAt(text: string): number | undefined {
  const before = days.get(text)
  if (before !== undefined) return before
  const read = parseDay(text.trim())
  if (!read.ok) return undefined
  if (days.size > 100_000) days.clear()
  const number = dayNumber(read.value)
  days.set(text, number)
  return number
}

const columns = (headings: readonly string[], ...names: readonly string[]) =>
  names.map((name) => headings.indexOf(name))
const missing = (headings: readonly string[], ...names: readonly string[]) =>
  names.find((name) => !headings.includes(name))

const ownEpisode: Form<FlowEpisode> = (headings) => {
  const lost = missing(headings, 'child', 'start', 'end', 'state')
  if (lost !== undefined) return lost
  const names = ['child', 'start', 'end', 'state', 'production', 'day_price'] as const
  const place = columns(headings, ...names)
  const at = (cells: Cells, column: number): string => cells[place[column] as number] ?? ''
  return (cells) => {
    const span = spanOf(at(cells, 0), at(cells, 1), at(cells, 2), ['child', 'start', 'end'])
    if (isWrong(span)) return span
    const service = serviceOf(at(cells, 3), at(cells, 4).trim(), at(cells, 5).trim())
    if (isWrong(service)) return service
    const { child, start, end } = span
    const { state, production, dayPrice } = service
    return { child, start, end, state, production, dayPrice, rank: RANKS.indexOf(state) }
  }
}

function serviceOf(state: string, production: string, price: string): Omit<FlowEpisode, keyof Span | 'rank'> | Wrong {
  const word = wordOf(state)
  if (!WORD.test(word)) return ['state', word === '' ? 'no-value' : 'unknown-word', state]
  const made = PRODUCTIONS.find((one) => one === (production || 'unknown'))
  if (made === undefined) return ['production', 'unknown-word', production]
  const euros = price === '' ? null : numberIn(price, 0, 100_000)
  if (euros === undefined) return ['day_price', 'not-a-number', price]
  return { state: word, production: made, dayPrice: euros === null ? null : euros * 100 }
}

interface Span {
  readonly child: string
  readonly start: number
  readonly end: number | null
}

function spanOf(child: string, start: string, end: string, names: readonly [string, string, string]): Span | Wrong {
  if (child.trim() === '') return [names[0], 'no-value', '']
  const from = dayAt(start)
  if (from === undefined) return [names[1], start.trim() === '' ? 'no-period' : 'no-such-date', start]
  if (end.trim() === '') return { child, start: from, end: null }
  const to = dayAt(end)
  if (to === undefined) return [names[2], 'no-such-date', end]
  return to < from ? [names[2], 'ends-before-it-begins', end] : { child, start: from, end: to }
}

/** Placement codes of the English register (SSDA903): foster care, residential, supported, all others. */
const PLACES: readonly (readonly [RegExp, string])[] = [
  [/^U[1-6]$/, 'placement-foster'],
  [/^(K2|R1|P3|S1)$/, 'placement-institution'],
  [/^(H5|K3|P2)$/, 'placement-supported'],
]

const englishEpisode: Form<FlowEpisode> = (headings) => {
  const lost = missing(headings, 'child', 'decom', 'dec', 'place')
  if (lost !== undefined) return lost
  const [child = 0, start = 0, end = 0, place = 0, provider = -1] = columns(
    headings,
    'child',
    'decom',
    'dec',
    'place',
    'place_provider',
  )
  return (cells) => {
    const span = spanOf(cells[child] ?? '', cells[start] ?? '', cells[end] ?? '', ['child', 'decom', 'dec'])
    if (isWrong(span)) return span
    const code = (cells[place] ?? '').trim()
    if (code === '') return ['place', 'no-value', '']
    const state = PLACES.find(([codes]) => codes.test(code))?.[1] ?? 'placement-other'
    const by = cells[provider]?.trim() ?? ''
    return {
      ...span,
      state,
      production: by === '' ? 'unknown' : by === 'PR1' ? 'own' : 'bought',
      dayPrice: null,
      rank: 0,
    }
  }
}

interface ChildBirth {
  readonly child: string
  readonly birth: number
}

const childForm: Form<ChildBirth> = (headings) => {
  const birth = headings.includes('dob') ? 'dob' : 'birth_date'
  const lost = missing(headings, 'child', birth)
  if (lost !== undefined) return lost
  const [child = 0, born = 0] = columns(headings, 'child', birth)
  return (cells) => {
    const text = (cells[born] ?? '').trim()
    const number = dayAt(/^\d{4}-\d{2}$/.test(text) ? `${text}-15` : text)
    if (number === undefined) return [birth, text === '' ? 'no-value' : 'no-such-date', text]
    return (cells[child] ?? '').trim() === '' ? ['child', 'no-value', ''] : { child: cells[child] ?? '', birth: number }
  }
}

const numberIn = (text: string, least: number, most: number): number | undefined => {
  const value = text.trim() === '' ? Number.NaN : Number(text.replace(',', '.'))
  return value >= least && value <= most ? value : undefined
}

const populationForm: Form<PopulationLine> = (headings) => {
  const lost = missing(headings, 'year', 'age', 'count')
  if (lost !== undefined) return lost
  const [area = -1, year = 0, age = 0, count = 0] = columns(headings, 'area', 'year', 'age', 'count')
  return (cells) => {
    const [when, old, many] = [
      numberIn(cells[year] ?? '', 1900, 2200),
      numberIn(cells[age] ?? '', 0, 130),
      numberIn(cells[count] ?? '', 0, 1e9),
    ]
    if (when === undefined) return ['year', 'not-a-period', cells[year] ?? '']
    if (old === undefined) return ['age', 'not-a-number', cells[age] ?? '']
    if (many === undefined) return ['count', 'not-a-number', cells[count] ?? '']
    return { area: cells[area] ?? '', year: when, age: old, count: many }
  }
}

const priceForm: Form<PriceRow> = (headings) => {
  const lost = missing(headings, 'state', 'from', 'eur_per_day')
  if (lost !== undefined) return lost
  const place = columns(headings, 'state', 'production', 'from', 'eur_per_day', 'places')
  const at = (cells: Cells, column: number): string => (cells[place[column] as number] ?? '').trim()
  return (cells) => {
    const production = at(cells, 1)
    if (production !== '' && production !== 'own' && production !== 'bought')
      return ['production', 'unknown-word', production]
    const from = dayAt(at(cells, 2))
    if (from === undefined) return ['from', 'no-such-date', at(cells, 2)]
    const euros = numberIn(at(cells, 3), 0, 100_000)
    if (euros === undefined) return ['eur_per_day', 'not-a-number', at(cells, 3)]
    const places = at(cells, 4) === '' ? 0 : numberIn(at(cells, 4), 1, 1000)
    if (places === undefined) return ['places', 'not-a-number', at(cells, 4)]
    return { state: wordOf(at(cells, 0)), production, from, centsPerDay: euros * 100, places }
  }
}

/** Births by child; of two the later row's. */
function gatheredBirths(): Gathering<ChildBirth, ReadonlyMap<string, number>> {
  const births = new Map<string, number>()
  return { add: ({ child, birth }) => void births.set(child, birth), all: () => births }
}

export const readFlowEpisodes = (path: string) =>
  readFlowTable(
    path,
    (headings) => (headings.includes('decom') ? englishEpisode(headings) : ownEpisode(headings)),
    gatheredEpisodes(),
  )
export const readFlowChildren = (path: string) => readFlowTable(path, childForm, gatheredBirths())
export const readFlowPopulation = (path: string) => readFlowTable(path, populationForm, gatheredRows<PopulationLine>())
export const readFlowPrices = (path: string) => readFlowTable(path, priceForm, gatheredRows<PriceRow>())

/** What a plain projection is told of: a name or two and a number, by the headings of the published tool or of ours. */
export interface NamedNumber {
  readonly from: string
  readonly to: string
  readonly value: number
}

const NUMBERS = ['transition_rate', 'daily_entry_probability', 'rate', 'count', 'value']

const numberForm: Form<NamedNumber> = (headings) => {
  const number = NUMBERS.find((one) => headings.includes(one))
  const name = ['to', 'state'].find((one) => headings.includes(one))
  if (number === undefined || name === undefined) return number === undefined ? 'rate' : 'to'
  const [from = -1, to = 0, value = 0] = columns(headings, 'from', name, number)
  return (cells) => {
    const told = numberIn(cells[value] ?? '', 0, 1e9)
    if (told === undefined) return [number, 'not-a-number', cells[value] ?? '']
    return { from: cells[from] ?? '', to: cells[to] ?? '', value: told }
  }
}

export const readNamedNumbers = (path: string) => readFlowTable(path, numberForm, gatheredRows<NamedNumber>())
