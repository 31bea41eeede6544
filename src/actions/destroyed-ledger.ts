/**
 * Ledger of what was destroyed (hävitettyjen luettelo): a file outside the database, written before the destruction is, so that a
 * restore from an older backup destroys it again. Numbers, days and the name of the rule only.
 */
import { closeSync, existsSync, fsyncSync, mkdirSync, openSync, readFileSync, writeSync } from 'node:fs'
import { join } from 'node:path'
import { z } from 'zod'
import type { Day } from '#kernel/day.ts'
import type { ExpiredRecord } from '#model/retention.ts'
import { writeDurably } from '#pool/store.ts'

const NAME = 'destroyed.jsonl'

export const ledgerIn = (folder: string): string => join(folder, NAME)

const Line = z.object({
  rule: z.string(),
  kind: z.string(),
  record: z.int(),
  madeAt: z.string(),
  matter: z.int().nullable(),
  expiredOn: z.iso.date().transform((day) => day as Day),
})

const lineFor = (one: ExpiredRecord): string => `${JSON.stringify(Line.parse(one))}\n`

/** On the disk when it returns. */
export function writeLedger(folder: string, all: readonly ExpiredRecord[]): void {
  if (all.length === 0) return
  mkdirSync(folder, { recursive: true, mode: 0o700 })
  const file = openSync(ledgerIn(folder), 'a', 0o600)
  try {
    writeSync(file, all.map(lineFor).join(''))
    fsyncSync(file)
  } finally {
    closeSync(file)
  }
}

/** Every line of several ledgers, each once. */
export function mergedLedgers(paths: readonly string[]): readonly ExpiredRecord[] {
  const all = paths.flatMap(readLedger)
  return [...new Map(all.map((one) => [`${one.kind} ${one.record} ${one.madeAt}`, one])).values()]
}

/** In place of what it was; on the disk when it returns. */
export function replaceLedger(folder: string, all: readonly ExpiredRecord[]): void {
  if (all.length > 0) writeDurably(ledgerIn(folder), all.map(lineFor).join(''))
}

/** Every line of a ledger; one that was cut by a crash tells nothing and is passed by. Throws `not a ledger: …`. */
export function readLedger(path: string): readonly ExpiredRecord[] {
  if (!existsSync(path)) return []
  const lines = readFileSync(path, 'utf8').split('\n')
  return lines.flatMap((line, at) => (line === '' ? [] : lineOf(line, at === lines.length - 1 ? 'last' : 'before')))
}

function lineOf(line: string, place: 'last' | 'before'): readonly ExpiredRecord[] {
  try {
    return [Line.parse(JSON.parse(line))]
  } catch {
    if (place === 'last') return []
    throw new Error(`not a ledger: ${line.slice(0, 80)}`)
  }
}
