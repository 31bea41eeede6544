/**
 * Panel table (paneelitaulukko): a row a unit and period, with columns as the one who brings it names them.
 *
 * A cell is a number with a point or a comma, or missing (empty, `NA`, `.`, `..`, `--`); anything else is refused with its
 * row. Who was treated from when comes from a column (0/1, or the first treated period) or from names and one start.
 */
import { holdsIdentityCode } from '#kernel/identity-code.ts'
import { parseNumber } from '#kernel/number-text.ts'
import { done, type Outcome, refused } from '#kernel/outcome.ts'
import { placeInTime } from '#kernel/time-place.ts'
import type { Panel, PanelTable } from '#model/panel.ts'
import { parseTable, type Table, type TableRow } from './table.ts'

export interface PanelColumns {
  /** None: the file holds one unit. */
  readonly unit?: string | undefined
  readonly time: string
  readonly outcome: string
  /** A column, or names of units divided by commas; none: all. */
  readonly treated?: string | undefined
  /** A period, or a column of the first treated period. */
  readonly start?: string | undefined
  readonly others: readonly string[]
}

export interface PanelFault {
  readonly why: 'bad-panel' | 'missing-column' | 'no-such-unit' | 'no-start' | 'twice' | 'too-large'
  readonly message: string
  readonly where?: string
}

type Reading<T> = Outcome<T, PanelFault>

const fault = (why: PanelFault['why'], message: string, where?: string): Outcome<never, PanelFault> =>
  refused(where === undefined ? { why, message } : { why, message, where })

const MISSING = /^(|na|nan|n\/a|null|\.{1,3}|-{1,2}|–|:)$/i
const MOST_CELLS = 400_000
const ONLY_UNIT = '*'

export function readPanel(text: string, columns: PanelColumns): Reading<Panel> {
  const table = parseTable(text)
  if (!table.ok) return fault('bad-panel', table.why.detail, 'input')
  const missing = absentColumn(table.value, columns)
  if (missing) return fault('missing-column', `there is no column ${missing.name}`, missing.option)
  const frame = frameOf(table.value, columns)
  if (!frame.ok) return frame
  const values = cellsOf(columns.outcome, frame.value)
  if (!values.ok) return values
  const others: Record<string, PanelTable> = {}
  for (const name of columns.others) {
    const cells = cellsOf(name, frame.value)
    if (!cells.ok) return cells
    others[name] = cells.value
  }
  const starts = startsOf(table.value, columns, frame.value)
  if (!starts.ok) return starts
  const { units, periods, times } = frame.value
  return done({
    outcome: columns.outcome,
    units,
    periods,
    times,
    values: values.value,
    starts: starts.value,
    columns: others,
  })
}

const hasColumn = ({ headings }: Table, name: string): boolean =>
  headings.some((heading) => heading.toLowerCase() === name.toLowerCase())

function absentColumn(table: Table, columns: PanelColumns): { name: string; option: string } | undefined {
  const needed = [
    ...(columns.unit === undefined ? [] : [{ name: columns.unit, option: 'unit' }]),
    { name: columns.time, option: 'time' },
    { name: columns.outcome, option: 'outcome' },
    ...columns.others.map((name) => ({ name, option: 'predictors' })),
  ]
  return needed.find(({ name }) => !hasColumn(table, name))
}

interface Frame {
  readonly units: readonly string[]
  readonly periods: readonly string[]
  readonly times: readonly number[]
  /** By unit and period. */
  readonly rows: ReadonlyMap<string, TableRow>
}

const keyOf = (unit: string, period: string) => JSON.stringify([unit, period])

function frameOf(table: Table, { unit, time }: PanelColumns): Reading<Frame> {
  const rows = new Map<string, TableRow>()
  const places = new Map<string, number>()
  const units = new Set<string>()
  for (const row of table.rows) {
    const found = placed(row, unit, time)
    if (!found.ok) return found
    const { name, period, place } = found.value
    if (rows.has(keyOf(name, period)))
      return fault('twice', `row ${row.row}: ${name} has ${period} twice`, unit === undefined ? 'time' : 'unit')
    rows.set(keyOf(name, period), row)
    places.set(period, place)
    units.add(name)
  }
  const inOrder = [...places].toSorted(([, a], [, b]) => a - b)
  if (units.size * inOrder.length > MOST_CELLS)
    return fault('too-large', `${units.size} units × ${inOrder.length} periods, at most ${MOST_CELLS} cells`, 'input')
  return done({
    units: [...units].toSorted(),
    periods: inOrder.map(([period]) => period),
    times: inOrder.map(([, place]) => place),
    rows,
  })
}

function placed(
  row: TableRow,
  unit: string | undefined,
  time: string,
): Reading<{ name: string; period: string; place: number }> {
  if (row.cells.some(holdsIdentityCode))
    return fault('bad-panel', `row ${row.row}: a cell holds a personal identity code`, 'input')
  const name = unit === undefined ? ONLY_UNIT : row.at(unit.toLowerCase())
  const period = row.at(time.toLowerCase())
  const place = placeInTime(period)
  if (name === '') return fault('bad-panel', `row ${row.row}: no unit`, 'unit')
  if (place === undefined) return fault('bad-panel', `row ${row.row}: not a period: ${period.slice(0, 40)}`, 'time')
  return done({ name, period, place })
}

/** A number, null where it is missing, nothing where it is neither. */
function cellValue(text: string): number | null | undefined {
  if (MISSING.test(text)) return null
  if (/^[-+]?(\d+\.?\d*|\.\d+)(e[-+]?\d+)?$/i.test(text)) return Number(text)
  const number = parseNumber(text)
  return number.ok ? number.value : undefined
}

function cellsOf(column: string, { units, periods, rows }: Frame): Reading<PanelTable> {
  const values: (number | null)[][] = []
  for (const unit of units) {
    const own: (number | null)[] = []
    for (const period of periods) {
      const row = rows.get(keyOf(unit, period))
      const text = row?.at(column.toLowerCase()) ?? ''
      const value = cellValue(text)
      if (value === undefined || (value !== null && !Number.isFinite(value)))
        return fault('bad-panel', `row ${row?.row}: ${column} is not a number: ${text.slice(0, 40)}`, column)
      own.push(value)
    }
    values.push(own)
  }
  return done(values)
}

function startsOf(table: Table, columns: PanelColumns, frame: Frame): Reading<readonly (number | null)[]> {
  const { treated, start } = columns
  if (start !== undefined && placeInTime(start) === undefined && hasColumn(table, start))
    return firstPeriods(start, frame)
  const from = start === undefined ? undefined : placeInTime(start)
  if (start !== undefined && from === undefined)
    return fault('no-start', `neither a period nor a column: ${start.slice(0, 40)}`, 'start')
  if (treated !== undefined && hasColumn(table, treated)) return treatedByColumn(treated, from, frame)
  if (from === undefined) return fault('no-start', 'tell when it began (--start), or by a column (--treated)', 'start')
  const names = treated?.split(',').map((name) => name.trim()) ?? frame.units
  const strange = names.find((name) => !frame.units.includes(name))
  if (strange !== undefined)
    return fault('no-such-unit', `neither a column nor a unit: ${strange.slice(0, 80)}`, 'treated')
  return done(frame.units.map((unit) => (names.includes(unit) ? from : null)))
}

/** A column of the first treated period; 0, nothing or infinity: never. */
function firstPeriods(column: string, { units, periods, rows }: Frame): Reading<readonly (number | null)[]> {
  const starts: (number | null)[] = []
  for (const unit of units) {
    const own = periods.map((period) => rows.get(keyOf(unit, period))).filter((row) => row !== undefined)
    const texts = [...new Set(own.map((row) => row.at(column.toLowerCase())))]
    const [text = ''] = texts
    const place = /^(0|inf|infinity|never)$/i.test(text) || MISSING.test(text) ? null : placeInTime(text)
    if (texts.length > 1)
      return fault('bad-panel', `${unit}: ${column} must not change: ${texts.slice(0, 3).join(', ')}`, column)
    if (place === undefined)
      return fault('bad-panel', `row ${own[0]?.row}: ${column} is not a period: ${text.slice(0, 40)}`, column)
    starts.push(place)
  }
  return done(starts)
}

function treatedByColumn(column: string, from: number | undefined, frame: Frame): Reading<readonly (number | null)[]> {
  const cells = cellsOf(column, frame)
  if (!cells.ok) return cells
  if (cells.value.flat().some((one) => one !== null && one !== 0 && one !== 1)) return firstPeriods(column, frame)
  const starts: (number | null)[] = []
  for (const [at, row] of cells.value.entries()) {
    const first = row.indexOf(1)
    const isAlways = row.every((one) => one === 1 || one === null)
    if (first < 0) starts.push(null)
    else if (row.slice(first).includes(0))
      return fault('bad-panel', `${frame.units[at]}: ${column} ends again, which no design here takes`, column)
    else if (isAlways && from === undefined)
      return fault('no-start', `${frame.units[at]} is treated in every period: tell when it began (--start)`, 'start')
    else starts.push(isAlways ? (from as number) : (frame.times[first] as number))
  }
  return done(starts)
}
