/**
 * Code table (koodistotaulukko): official codes brought in by the user: `list;code;name_fi;name_sv;name_en;from;until`.
 *
 * A list goes by the tail of its OID; a whole OID below 1.2.246.537.6 is cut to it. A code that stands twice is rejected.
 */
import { type Day, parseDay } from '#kernel/day.ts'
import { done, type Outcome } from '#kernel/outcome.ts'
import type { Code } from '#model/code.ts'
import type { FileFault } from './file-fault.ts'
import {
  missingColumn,
  parseTable,
  type RowFault,
  type RowReader,
  readRows,
  type TableReading,
  wrong,
} from './table.ts'

const ROOT = '1.2.246.537.6.'
const LONGEST_CODE = 20

export function readCodes(text: string): Outcome<TableReading<Code>, FileFault> {
  const table = parseTable(text)
  if (!table.ok) return table
  return missingColumn(table.value, ['list', 'code', 'name_fi']) ?? done(readRows(table.value, codeReader()))
}

function codeReader(): RowReader<Code> {
  const taken = new Set<string>()
  return ({ at }) => {
    const list = at('list').startsWith(ROOT) ? at('list').slice(ROOT.length) : at('list')
    const code = at('code')
    const fault = numberFault(list, code) ?? (at('name_fi') === '' ? wrong('name_fi', 'no-value') : undefined)
    if (fault) return fault
    const days = daysAt(at('from'), at('until'))
    if (!days.ok) return days
    if (taken.has(`${list} ${code}`)) return wrong('code', 'stands-twice', code)
    taken.add(`${list} ${code}`)
    const fi = at('name_fi')
    return done([{ list, code, name: { fi, sv: at('name_sv') || fi, en: at('name_en') || fi }, ...days.value }])
  }
}

function numberFault(list: string, code: string): Outcome<never, RowFault> | undefined {
  if (list === '') return wrong('list', 'no-value')
  if (!/^\d[\d.]{0,19}$/.test(list)) return wrong('list', 'not-a-number', list)
  if (code === '') return wrong('code', 'no-value')
  return code.length > LONGEST_CODE ? wrong('code', 'too-large', code) : undefined
}

function daysAt(first: string, last: string): Outcome<Pick<Code, 'from' | 'until'>, RowFault> {
  const from = dayAt('from', first)
  if (!from.ok) return from
  const until = dayAt('until', last)
  if (!until.ok) return until
  const isBackwards = from.value !== null && until.value !== null && until.value < from.value
  return isBackwards ? wrong('until', 'not-a-period', last) : done({ from: from.value, until: until.value })
}

function dayAt(column: string, text: string): Outcome<Day | null, RowFault> {
  if (text === '') return done(null)
  const day = parseDay(text)
  return day.ok ? day : wrong(column, 'no-such-date', text)
}
