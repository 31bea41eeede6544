/**
 * Profile guess (profiiliarvaus): how an unknown ledger export seems to be written, for a person to confirm.
 *
 * Known profiles are tried first, by their exact headings. Else encoding, separator, heading row, fields, months, number
 * and period form are read from the beginning of the file; what could not be seen is told as a note, never made up.
 */
import { stat } from 'node:fs/promises'
import { basename } from 'node:path'
import Papa from 'papaparse'
import { done, type Outcome } from '#kernel/outcome.ts'
import { Profile, SEPARATORS } from '#model/profile.ts'
import { type FileFault, faulty } from './file-fault.ts'
import { guessColumns, guessMonthColumns } from './heading-guess.ts'
import { neededHeadings } from './headings.ts'
import { guessNumberForm, guessPeriodForm } from './number-guess.ts'
import { SHIPPED_PROFILES } from './shipped-profiles.ts'
import { containerOf } from './text-encoding.ts'
import { headBytes, type TextSample, textSample } from './text-sample.ts'
import { lookIntoWorkbook } from './workbook-text.ts'

/** What the person should look at before confirming. */
export const GUESS_NOTES = [
  'known-profile',
  'only-ascii',
  'no-organisation',
  'no-cost-centre',
  'no-account',
  'no-period',
  'no-amount',
  'period-form-unclear',
] as const
export type GuessNote = (typeof GUESS_NOTES)[number]

export interface ProfileGuess {
  readonly profile: Profile
  readonly notes: readonly GuessNote[]
  readonly headings: readonly string[]
  /** The first twenty records under the heading. */
  readonly preview: readonly (readonly string[])[]
}

const SAMPLE_RECORDS = 500
const LAST_HEADING_ROW = 50

/** @param saved profiles of earlier imports, tried before the shipped ones */
export async function guessProfile(
  path: string,
  fileName: string,
  saved: readonly Profile[] = [],
): Promise<Outcome<ProfileGuess, FileFault>> {
  const found = await stat(path).catch(() => undefined)
  if (!found?.isFile()) return faulty('not-a-file', 'there is no such file')
  if (found.size === 0) return faulty('empty', 'the file has no bytes')
  const sample = await sampleOf(path)
  if (!sample.ok) return sample
  return guessFromText(sample.value, fileName, saved)
}

async function sampleOf(path: string): Promise<Outcome<TextSample, FileFault>> {
  const bytes = await headBytes(path)
  const container = containerOf(bytes)
  if (container === 'zip') return workbookSample(path)
  if (container !== 'none') return faulty('unsupported', 'a packed or old Office file: save it as .xlsx or CSV')
  const sample = textSample(bytes)
  return sample.text.includes('\0') ? faulty('binary', 'a zero byte: this is not a text file') : done(sample)
}

const workbookSample = (path: string): Promise<Outcome<TextSample, FileFault>> =>
  lookIntoWorkbook(path, { periodForm: 'day-iso' }, async (csvPath) => ({
    ...textSample(await headBytes(csvPath)),
    isOnlyAscii: false,
  }))

export function guessFromText(
  sample: TextSample,
  fileName: string,
  saved: readonly Profile[],
): Outcome<ProfileGuess, FileFault> {
  const known = knownProfile(sample, [...saved, ...SHIPPED_PROFILES])
  if (known) return done(known)
  const sheet = bestSheet(sample.text)
  if (!sheet) return faulty('no-heading', 'no row looks like a heading')
  const profile = profileOf(sheet, sample, fileName)
  const notes = notesOf(profile, sample, valuesOf(sheet, profile.columns.period ?? ''))
  return done({ profile, notes, headings: sheet.headings, preview: sheet.records.slice(0, 20) })
}

function profileOf(sheet: Sheet, sample: TextSample, fileName: string): Profile {
  const columns = guessColumns(sheet.headings)
  const wide = guessMonthColumns(sheet.headings)
  const amounts = wide ? Object.keys(wide.monthColumns) : [columns.amount ?? '']
  const period = (wide ? 'year' : guessPeriodForm(valuesOf(sheet, columns.period ?? ''))) ?? 'year'
  const year = wide?.year ?? (columns.period === undefined ? yearIn(fileName) : undefined)
  return Profile.parse({
    id: idOf(fileName),
    name: basename(fileName).slice(0, 120) || 'ledger',
    encoding: sample.encoding,
    separator: sheet.separator,
    skipRows: sheet.headingAt,
    columns: wide ? withoutAmount(columns) : columns,
    ...(wide && { monthColumns: wide.monthColumns }),
    ...(year !== undefined && { year }),
    periodForm: period === 'year' && columns.month !== undefined && !wide ? 'year-and-month' : period,
    ...guessNumberForm(amounts.flatMap((heading) => valuesOf(sheet, heading))),
  })
}

function withoutAmount({ amount: _, month: __, ...columns }: Profile['columns']): Profile['columns'] {
  return columns
}

function notesOf(profile: Profile, sample: TextSample, periods: readonly string[]): GuessNote[] {
  const { columns, monthColumns } = profile
  const isUnclear = monthColumns === undefined && columns.period !== undefined && guessPeriodForm(periods) === undefined
  const told: readonly [note: GuessNote, isSo: boolean][] = [
    ['only-ascii', sample.isOnlyAscii],
    ['no-organisation', columns.organisation === undefined],
    ['no-cost-centre', columns.costCentre === undefined],
    ['no-account', columns.account === undefined],
    ['no-period', columns.period === undefined && profile.year === undefined],
    ['no-amount', columns.amount === undefined && monthColumns === undefined],
    ['period-form-unclear', isUnclear],
  ]
  return told.flatMap(([note, isSo]) => (isSo ? [note] : []))
}

interface Sheet {
  readonly separator: Profile['separator']
  readonly headings: readonly string[]
  /** Rows above the heading. */
  readonly headingAt: number
  readonly records: readonly (readonly string[])[]
}

const parsed = (text: string, separator: string): string[][] =>
  Papa.parse<string[]>(text, { delimiter: separator, preview: SAMPLE_RECORDS }).data

/** The profile whose columns all stand on one of the first rows; the one that names most wins. */
function knownProfile(sample: TextSample, profiles: readonly Profile[]): ProfileGuess | undefined {
  const matches = profiles.flatMap((profile) => {
    const records = parsed(sample.text, profile.separator)
    const needed = neededHeadings(profile)
    const at = records
      .slice(0, LAST_HEADING_ROW + 1)
      .findIndex((record) => needed.every((heading) => record.some((cell) => cell.trim() === heading)))
    return at < 0 || needed.length === 0 ? [] : [{ profile, records, at, size: needed.length }]
  })
  const best = matches.reduce<(typeof matches)[number] | undefined>(
    (most, one) => (most && most.size >= one.size ? most : one),
    undefined,
  )
  if (!best) return undefined
  const { profile, records, at } = best
  const encoding = sample.isOnlyAscii ? profile.encoding : sample.encoding
  return {
    profile: { ...profile, encoding, skipRows: at },
    notes: ['known-profile'],
    headings: headingsOf(records[at]),
    preview: records
      .slice(at + 1)
      .filter(isFilled)
      .slice(0, 20),
  }
}

const headingsOf = (record: readonly string[] = []): string[] => record.map((cell) => cell.trim())

const isFilled = (record: readonly string[]): boolean => record.length > 1 || (record[0] ?? '') !== ''

/** The reading of the sample in which most records have the same number of fields, and more than one. */
function bestSheet(text: string): Sheet | undefined {
  const sheets = SEPARATORS.map((separator) => {
    const records = parsed(text, separator)
    const filled = records.filter(isFilled)
    const width = commonest(filled.map((record) => record.length))
    const even = filled.filter((record) => record.length === width).length / Math.max(1, filled.length)
    const headingAt = records.findIndex(
      (record) => record.length === width && record.every((cell) => !/^[\d\s.,-]+,\d\d$/.test(cell)),
    )
    return { separator, records, headingAt, score: width > 1 ? even * Math.log(width) : 0 }
  })
  const best = sheets.reduce((most, one) => (one.score > most.score ? one : most))
  if (best.score === 0 || best.headingAt < 0 || best.headingAt > LAST_HEADING_ROW) return undefined
  const { separator, headingAt, records } = best
  return {
    separator,
    headingAt,
    headings: headingsOf(records[headingAt]),
    records: records.slice(headingAt + 1).filter(isFilled),
  }
}

function commonest(counts: readonly number[]): number {
  const groups = [...Map.groupBy(counts, (count) => count)]
  return groups.reduce((most, one) => (one[1].length > most[1].length ? one : most), groups[0] ?? [0, []])[0]
}

function valuesOf({ headings, records }: Sheet, heading: string): string[] {
  const at = headings.indexOf(heading)
  return at < 0 ? [] : records.map((record) => record[at] ?? '')
}

function yearIn(fileName: string): number | undefined {
  const found = /(?<!\d)(19[9]\d|20\d{2})(?!\d)/.exec(fileName)?.[1]
  return found === undefined ? undefined : Number(found)
}

function idOf(fileName: string): string {
  const plain = basename(fileName)
    .toLowerCase()
    .replace(/\.[a-z]+$/, '')
    .normalize('NFD')
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '')
    .slice(0, 50)
  return plain.length > 1 ? plain : `ledger-${plain || '1'}`
}
