/**
 * Tables of people (henkilötaulukot): persons, relations, matters, services and placements as an old system gives them.
 *
 * Every row is accepted or rejected whole, so that accepted + rejected = rows read. A row is known by the number that it has in
 * the old system; the hash of what it says tells later whether it still says the same.
 */
import { createHash } from 'node:crypto'
import { done, type Outcome, refused } from '#kernel/outcome.ts'
import type { RegisterRejection, RegisterRowFault, RegisterRows } from '#model/register-import.ts'
import type { FileFault } from './file-fault.ts'
import type { Cell } from './people-table-cells.ts'
import { PEOPLE_TABLES } from './people-table-columns.ts'
import { missingColumn, parseTable, type Table, type TableRow } from './table.ts'

type Columns<H extends RegisterRows> = (typeof PEOPLE_TABLES)[H]
/** What a row of a table says, by field. */
export type PeopleRow<H extends RegisterRows> = {
  readonly [F in keyof Columns<H>]: Columns<H>[F] extends Cell<infer T> ? T : never
}

export interface ReadRow<H extends RegisterRows> {
  readonly row: number
  /** Its number in the old system. */
  readonly id: string
  readonly hash: string
  readonly says: PeopleRow<H>
}

export interface PeopleTable<H extends RegisterRows> {
  readonly table: Table
  readonly rows: readonly ReadRow<H>[]
  readonly rejected: readonly RegisterRejection[]
  readonly unread: readonly string[]
}

/** `familyName` is the column `family_name`. */
export const headingOf = (field: string): string => field.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`)

/** What stands beside the cells of a rejected row; a mended file may still have them. */
export const BESIDE = ['hylätty rivi', 'hylätty sarake', 'hylkäyksen syy']

export function readPeopleTable<H extends RegisterRows>(text: string, holds: H): Outcome<PeopleTable<H>, FileFault> {
  const table = parseTable(text)
  if (!table.ok) return table
  const cells = Object.entries(PEOPLE_TABLES[holds] as Readonly<Record<string, Cell<unknown>>>)
  const lacking = missingColumn(
    table.value,
    cells.filter(([, cell]) => cell.isNeeded).map(([field]) => headingOf(field)),
  )
  if (lacking) return lacking
  const told = [...cells.map(([field]) => headingOf(field)), ...BESIDE]
  const unread = table.value.headings.filter((one) => one !== '' && !told.includes(one.toLowerCase()))
  return done({ table: table.value, unread, ...readRows<H>(table.value, cells) })
}

type Fields = readonly (readonly [field: string, cell: Cell<unknown>])[]
interface Fault {
  readonly column: string
  readonly reason: RegisterRowFault
  readonly value?: string
}

function readRows<H extends RegisterRows>(table: Table, fields: Fields): Pick<PeopleTable<H>, 'rows' | 'rejected'> {
  const rows: ReadRow<H>[] = []
  const rejected: RegisterRejection[] = []
  const taken = new Set<string>()
  for (const row of table.rows) {
    const says = wholeRow(table, row) ?? readRow(row, fields)
    if (!says.ok) {
      rejected.push({ row: row.row, ...says.why })
      continue
    }
    const id = numberOf(says.value)
    if (taken.has(id)) rejected.push({ row: row.row, column: 'id', reason: 'stands-twice', ...shown(id) })
    else rows.push({ row: row.row, id, hash: hashOf(says.value), says: says.value as PeopleRow<H> })
    taken.add(id)
  }
  return { rows, rejected }
}

type Says = Readonly<Record<string, unknown>>

/** The number of the old system; a relation that has none is known by whom it joins. */
const numberOf = (says: Says): string =>
  typeof says.id === 'string' ? says.id : JSON.stringify([says.person, says.other, says.kind, says.since])

/** Of what was filled only, so that a new empty column changes nothing. */
const hashOf = (says: Says): string =>
  createHash('sha256')
    .update(JSON.stringify(Object.entries(says).filter(([, value]) => value !== null)))
    .digest('hex')

function readRow({ at }: TableRow, fields: Fields): Outcome<Says, Fault> {
  const says: Record<string, unknown> = {}
  for (const [field, cell] of fields) {
    const column = headingOf(field)
    const text = at(column).replace(/^'(?=[=+@\t-])/, '') // as a rejected row was kept from being a formula
    const value = cell.read(text)
    if (!value.ok) return refused({ column, reason: value.why, ...shown(text) })
    says[field] = value.value
  }
  return done(says)
}

/** What is wrong with a row before its cells are read. */
function wholeRow({ headings }: Table, { cells }: TableRow): Outcome<never, Fault> | undefined {
  if (cells.length < headings.length)
    return refused({ column: headings[cells.length] ?? '', reason: 'too-few-columns' as const })
  const extra = cells.slice(headings.length).find((cell) => cell !== '')
  if (extra !== undefined) return refused({ column: '', reason: 'too-many-columns' as const, ...shown(extra) })
  const spoilt = cells.findIndex((cell) => SPOILT.test(cell))
  if (spoilt >= 0) return refused(faultAt(headings[spoilt], 'broken-encoding', cells[spoilt]))
  const formula = cells.findIndex((cell) => FORMULA.test(cell))
  return formula < 0 ? undefined : refused(faultAt(headings[formula], 'formula', cells[formula]))
}

const faultAt = (column = '', reason: RegisterRowFault, cell = ''): Fault => ({ column, reason, ...shown(cell) })

/** Letters lost, control characters, or UTF-8 read as windows-1252: `MÃ¤kinen`. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
const SPOILT = /[\ufffd\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f]|Ã[¤¶¥„–…©]|â‚¬/
/** A cell that a spreadsheet would compute: no export of people has any. */
const FORMULA = /^'?[=@]/

const LONGEST = 80
const CODE = /\d{6}[-+A-FU-Y]\d{3}[0-9A-Z]/gi

/** The text at fault: cut short, without what may be an identity code. */
export const shown = (text: string): { readonly value?: string } =>
  text === '' ? {} : { value: text.replace(CODE, '******-****').slice(0, LONGEST) }
