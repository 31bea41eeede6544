/** Traces a pooled figure down to the ledger lines or the published figures behind it (luvun jäljitys). */
import type { Day } from '#kernel/day.ts'
import { done } from '#kernel/outcome.ts'
import { periodOf } from '#kernel/period.ts'
import { countedOnce } from '#measures/counted-once.ts'
import { isWithin } from '#model/category.ts'
import { CATEGORIES } from '#model/category-tree.ts'
import type { CostRow } from '#model/cost.ts'
import type { Snapshot } from '#model/snapshot.ts'
import { TraceQuery as Input, Trace, type TraceQuery, type TraceStep } from '#model/trace.ts'
import { importOf, type KeptImport } from '#pool/imports.ts'
import { rowOfRecord } from '#pool/ledger-import.ts'
import { costRows } from '#pool/look.ts'
import { observationsOf } from '#pool/observations.ts'
import { costTable, observationTables, sumTable } from '#pool/pool.ts'
import { bookOf, inStore } from '#pool/store.ts'
import { type FoundLine, tracedLines, tracedSums, tracedTotal } from '#pool/trace.ts'
import { action, no, type World } from './action.ts'
import { areaOf, knownIndicators, stateOf } from './known.ts'
import { type PublishedCost, publishedCosts, sourcesOf } from './picture-of-area.ts'

export const traceFigure = action({
  name: 'trace-figure',
  kind: 'look',
  allow: ['controller'],
  about: 'Shows what a pooled figure is made of: category, organisation, cost centre, account, ledger line.',
  example: './varhain trace-figure --area esimerkkila --from 2024-01-01 --to 2024-12-31',
  input: Input,
  output: Trace,
  run: async (query, { world }) => {
    if (query.to < query.from) return no('backwards', 'the last day is before the first: swap --from and --to', 'to')
    const snapshot = stateOf(world, query.snapshot)
    if (!snapshot.ok) return snapshot
    const area = areaOf(world, query.area, snapshot.value)
    if (!area.ok) return area
    return done(await traceOf(world, snapshot.value, { ...query, ...wholeMonths(query), area: area.value.id }))
  },
})

/** Sums are known by the month: a day within one asks for all of it. */
const wholeMonths = ({ from, to }: TraceQuery) => ({
  from: periodOf(from as Day, 'month').from,
  to: periodOf(to as Day, 'month').to,
})

/** The finest choice made decides the next step; a category is opened until a leaf of it is chosen. */
function nextStep(query: TraceQuery): TraceStep {
  if (query.account !== undefined) return 'line'
  if (query.costCentre !== undefined) return 'account'
  if (query.organisation !== undefined) return 'costCentre'
  return query.category === undefined || hasParts(query.category) ? 'category' : 'organisation'
}

const hasParts = (category: string): boolean => CATEGORIES.some((one) => one.id.startsWith(`${category}/`))

async function traceOf(world: World, snapshot: Snapshot, query: TraceQuery): Promise<Trace> {
  const step = nextStep(query)
  const figures = await publishedFigures(world, snapshot, query)
  const base = { query, snapshot: snapshot.id, step, figures, rows: [], lines: [], lineCount: 0 }
  const published = figures.reduce((sum, figure) => sum + Math.round(figure.euros * 100), 0) / 100
  if (snapshot.files.cost.length === 0) return { ...base, euros: published }
  const { db } = world.pool
  const cost = `(SELECT * FROM ${costTable(world.pool, snapshot)} WHERE ${countedSql(query)})`
  const total = Number(await tracedTotal(db, cost, query)) / 100
  const euros = Math.round((total + published) * 100) / 100
  if (step === 'line') return { ...base, euros, ...(await linesOf(world, snapshot, cost, query)) }
  const sums = await tracedSums(db, cost, sumTable(world.pool, snapshot), query, step)
  const names = new Map(bookOf(world.pool.store, snapshot.book).book.organisations.map((one) => [one.id, one.name]))
  const rows =
    step === 'category'
      ? joined(sums, query.category)
      : sums.map(({ cents, name, ...sum }) => ({
          ...sum,
          name: name || (step === 'organisation' ? (names.get(sum.key) ?? '') : ''),
          euros: Number(cents) / 100,
        }))
  return { ...base, euros, rows, lineCount: rows.reduce((sum, row) => sum + row.lines, 0) }
}

/** What the picture's pooled sum counts: nothing unmapped or outside, overheads only when asked for. */
function countedSql({ category, overheads }: TraceQuery): string {
  const side = category?.split('/')[0]
  const hidden = ['outside', ...(overheads === 'included' ? [] : ['overhead'])].filter((one) => one !== side)
  return ["category <> ''", ...hidden.map((one) => `category NOT LIKE '${one}%'`)].join(' AND ')
}

/** Sums of leaves put together at the next level of the tree below the category chosen. */
function joined(sums: Awaited<ReturnType<typeof tracedSums>>, within: string | undefined) {
  const depth = within === undefined ? 2 : within.split('/').length + 1
  const level = (id: string) => (depth <= 3 ? id.split('/').slice(0, depth).join('/') : id)
  return [...Map.groupBy(sums, (sum) => level(sum.key))]
    .map(([key, parts]) => ({
      key,
      name: CATEGORIES.find((one) => one.id === key)?.name.fi ?? key,
      euros: Number(parts.reduce((sum, part) => sum + part.cents, 0n)) / 100,
      lines: parts.reduce((sum, part) => sum + part.lines, 0),
    }))
    .sort((a, b) => Math.abs(b.euros) - Math.abs(a.euros))
}

async function linesOf(world: World, snapshot: Snapshot, cost: string, query: TraceQuery) {
  const files = snapshot.files.line
    .filter((file) => file.path.startsWith(`line/area=${query.area}/`))
    .map((file) => inStore(world.pool.store, file.path))
  const { lines, count } = await tracedLines(world.pool.db, cost, files, query)
  return { lines: lines.map((line) => shown(world, line)), lineCount: count }
}

function shown(world: World, { path, place, row }: FoundLine): Trace['lines'][number] {
  const id = /import=([0-9a-f]+)/.exec(path)?.[1] ?? ''
  const kept = importOf(world.pool.store, id)
  const text = (column: string) => String(row[column] ?? '')
  return {
    importId: id,
    file: kept?.report.file ?? '',
    row: fileRow(kept, place),
    organisation: text('organisation'),
    costCentre: text('cost_centre'),
    account: text('account'),
    function: text('function'),
    provider: text('provider'),
    voucher: text('voucher'),
    day: text('day'),
    euros: Number(row.cents) / 100,
    share: (Number(row.millionths) / 1_000_000) * (row.kind === 'elimination' ? -1 : 1),
    kind: text('kind'),
    rule: text('rule'),
  }
}

function fileRow(kept: KeptImport | undefined, place: number): number {
  if (!kept?.finder) return 0
  const { firstRow, gaps, linesPerRecord } = kept.finder
  return rowOfRecord(Math.floor(place / linesPerRecord), firstRow, gaps)
}

/** Published costs behind the figure: those that the picture counts, by the same rule. */
async function publishedFigures(world: World, snapshot: Snapshot, query: TraceQuery): Promise<Trace['figures']> {
  if (snapshot.files.observation.length === 0 || query.organisation !== undefined) return []
  const { db } = world.pool
  const indicators = knownIndicators(world, snapshot)
  const observed = await observationsOf(db, observationTables(world.pool, snapshot), query.area, '')
  const published = publishedCosts(indicators, query.area, observed)
  const hasCost = snapshot.files.cost.length > 0
  const booked = hasCost ? await costRows(db, costTable(world.pool, snapshot), query.area, 'year', 'ledgers') : []
  const sources = sourcesOf(world, snapshot, undefined)
  const titles = new Map(sources.map((source) => [source.id, source.title.fi]))
  const names = new Map(indicators.map((one) => [one.id, one.name.fi]))
  const rows: (CostRow & Partial<PublishedCost>)[] = [...booked, ...published]
  return countedOnce(rows, [...titles.keys()])
    .filter((row) => isAsked(row, query))
    .flatMap(({ observation: one }) => one ?? [])
    .map((one) => ({
      source: titles.get(one.source) ?? one.source,
      row: one.row,
      title: names.get(one.series) ?? one.series,
      period: one.from.slice(0, 4),
      euros: one.value ?? 0,
      ...(one.note === undefined ? {} : { note: one.note }),
    }))
}

const isAsked = (row: CostRow, query: TraceQuery): boolean =>
  row.period.from >= query.from &&
  row.period.to <= query.to &&
  isWithin(row.category, query.category ?? '') &&
  (query.payer === undefined || query.payer === row.payer) &&
  (query.production === undefined || query.production === row.production)
