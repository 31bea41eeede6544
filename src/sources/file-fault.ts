/**
 * File fault (tiedostovirhe): why a whole file is refused, before any of its rows is taken.
 *
 * The word is translated by the screen; row, column and detail say where. Rows count from 1 as a spreadsheet shows them.
 */
import type { Outcome } from '#kernel/outcome.ts'
import { refused } from '#kernel/outcome.ts'

export const FILE_FAULTS = [
  'empty',
  'not-a-file',
  'line-too-long',
  'binary',
  'broken-encoding',
  'unclosed-quote',
  'zip-bomb',
  'broken-workbook',
  'no-heading',
  'duplicate-columns',
  'missing-columns',
  'unsupported',
] as const

export interface FileFault {
  readonly fault: (typeof FILE_FAULTS)[number]
  readonly row?: number
  readonly column?: string
  readonly detail: string
}

export const faulty = (
  fault: FileFault['fault'],
  detail: string,
  place: { readonly row?: number; readonly column?: string } = {},
): Outcome<never, FileFault> => refused({ fault, detail, ...place })
