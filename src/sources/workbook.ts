/**
 * Workbook (työkirja, XLSX): its first worksheet written as UTF-8 CSV in the profile's own form, a row at a time.
 *
 * Row numbers stay the sheet's own: a missing row becomes a blank line. Numbers carry the 15 digits that a spreadsheet
 * shows; a formula cell becomes the text `=FORMULA`, which no amount, date or code can be, so the bulk reader rejects it.
 */
import { createHash } from 'node:crypto'
import { open, readFile, stat } from 'node:fs/promises'
import type { CellValue } from 'hucre/xlsx'
import { done, type Outcome } from '#kernel/outcome.ts'
import type { Profile } from '#model/profile.ts'
import { type FileFault, faulty } from './file-fault.ts'
import { formulaPlaces, placeOf } from './formula-cells.ts'
import { writeField } from './records.ts'
import { unpacked, type ZipEntry, zipEntries } from './zip-directory.ts'

export const FORMULA_MARK = '=FORMULA'
const LARGEST_FILE = 500_000_000
const LAST_ROW = 1_048_576
const BATCH = 1 << 20

export interface Original {
  readonly sha256: string
  readonly bytes: number
}

export async function writeWorkbookAsCsv(
  path: string,
  profile: Profile,
  csvPath: string,
  watch: { readonly signal?: AbortSignal | undefined },
): Promise<Outcome<Original, FileFault>> {
  if ((await stat(path)).size > LARGEST_FILE)
    return faulty('unsupported', 'a workbook of more than 500 MB: save it as CSV')
  const zip = await readFile(path)
  const entries = zipEntries(zip)
  if (!entries.ok) return entries
  try {
    const formulas = await formulasOfFirstSheet(entries.value)
    await writeRows(zip, { profile, formulas, csvPath, signal: watch.signal })
  } catch (error) {
    if (watch.signal?.aborted) throw error
    return faulty('broken-workbook', error instanceof Error ? error.message : String(error))
  }
  return done({ sha256: createHash('sha256').update(zip).digest('hex'), bytes: zip.length })
}

/** Unpacks every part once, so that one that lies about its size is caught before the reader meets it. */
async function formulasOfFirstSheet(entries: readonly ZipEntry[]): Promise<ReadonlySet<number>> {
  const sheet = await firstSheetName(entries)
  let formulas: ReadonlySet<number> | undefined
  for (const entry of entries) {
    if (entry.name === sheet) formulas = await formulaPlaces(unpacked(entry))
    else for await (const _ of unpacked(entry));
  }
  if (!formulas) throw new Error(`no worksheet: ${sheet}`)
  return formulas
}

async function firstSheetName(entries: readonly ZipEntry[]): Promise<string> {
  const workbook = await textOfEntry(entries, 'xl/workbook.xml')
  const relations = await textOfEntry(entries, 'xl/_rels/workbook.xml.rels')
  const id = /<(?:\w+:)?sheet\s[^>]*?:id=["']([^"']+)["']/.exec(workbook)?.[1] ?? ''
  for (const [tag] of relations.matchAll(/<(?:\w+:)?Relationship\s[^>]*>/g)) {
    if (/\bId=["']([^"']+)["']/.exec(tag)?.[1] !== id) continue
    const target = /\bTarget=["']([^"']+)["']/.exec(tag)?.[1] ?? ''
    return target.startsWith('/') ? target.slice(1) : `xl/${target}`
  }
  throw new Error('no first worksheet')
}

async function textOfEntry(entries: readonly ZipEntry[], name: string): Promise<string> {
  const entry = entries.find((one) => one.name === name)
  if (!entry) throw new Error(`not a workbook: no ${name}`)
  const pieces = []
  for await (const piece of unpacked(entry)) pieces.push(piece)
  return Buffer.concat(pieces).toString('utf8')
}

interface Sheet {
  readonly profile: Profile
  readonly formulas: ReadonlySet<number>
  readonly csvPath: string
  readonly signal: AbortSignal | undefined
}

async function writeRows(zip: Uint8Array, sheet: Sheet): Promise<void> {
  const { streamXlsxRows } = await import('hucre/xlsx')
  const file = await open(sheet.csvPath, 'wx')
  try {
    let text = ''
    let row = 0
    for await (const { index, values } of streamXlsxRows(zip)) {
      sheet.signal?.throwIfAborted()
      if (index < row || index >= LAST_ROW) throw new Error(`row out of order: ${index + 1}`)
      text += `${'\n'.repeat(index - row)}${lineOf(values, index, sheet)}\n`
      row = index + 1
      if (text.length > BATCH) {
        await file.writeFile(text)
        text = ''
      }
    }
    await file.writeFile(text)
  } finally {
    await file.close()
  }
}

function lineOf(values: readonly CellValue[], row: number, { profile, formulas }: Sheet): string {
  if (values.every((value) => value === null || value === '')) return ''
  const texts = values.map((value, column) =>
    formulas.has(placeOf(row, column)) ? FORMULA_MARK : writeField(cellText(value, profile), profile.separator),
  )
  return texts.join(profile.separator)
}

export function cellText(value: CellValue, profile: Pick<Profile, 'decimal' | 'periodForm'>): string {
  if (value === null || value === undefined) return ''
  if (value instanceof Date) return dateText(value, profile.periodForm)
  return typeof value === 'number'
    ? numberText(value).replace('.', profile.decimal)
    : String(value).replace(/\r\n?/g, '\n')
}

/** A number as a spreadsheet shows it, at most 15 digits and never in powers of ten. */
function numberText(value: number): string {
  const text = String(Number(value.toPrecision(15)))
  return /e/.test(text) ? value.toLocaleString('en-US', { useGrouping: false, maximumSignificantDigits: 15 }) : text
}

function dateText(date: Date, form: Profile['periodForm']): string {
  const [year, month, day] = [date.getUTCFullYear(), date.getUTCMonth() + 1, date.getUTCDate()]
  const mm = String(month).padStart(2, '0')
  if (form === 'day-fi') return `${day}.${month}.${year}`
  if (form === 'month-fi') return `${month}/${year}`
  if (form === 'month-iso') return `${year}-${mm}`
  if (form === 'month-compact') return `${year}${mm}`
  if (form === 'month-m') return `${year}M${mm}`
  return form === 'year' ? String(year) : `${year}-${mm}-${String(day).padStart(2, '0')}`
}
