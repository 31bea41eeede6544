/**
 * Ledger of what was destroyed (hävitettyjen luettelo): a file outside the database, written before the destruction is, so that a
 * restore from an older backup destroys it again. Numbers and days only.
 */
import { closeSync, existsSync, fsyncSync, mkdirSync, openSync, readFileSync, writeSync } from 'node:fs'
import { join } from 'node:path'
import type { Going } from '#register/retention.ts'

const NAME = 'destroyed.jsonl'

export const ledgerIn = (folder: string): string => join(folder, NAME)

/** On the disk when it returns. */
export function writeLedger(folder: string, all: readonly Going[]): void {
  if (all.length === 0) return
  mkdirSync(folder, { recursive: true, mode: 0o700 })
  const file = openSync(ledgerIn(folder), 'a', 0o600)
  try {
    writeSync(file, all.map(({ kind, record, madeAt }) => `${JSON.stringify({ kind, record, madeAt })}\n`).join(''))
    fsyncSync(file)
  } finally {
    closeSync(file)
  }
}

/** Every line of a ledger; one that was cut by a crash tells nothing and is passed by. Throws `not a ledger: …`. */
export function readLedger(path: string): readonly Going[] {
  if (!existsSync(path)) return []
  const lines = readFileSync(path, 'utf8').split('\n')
  return lines.flatMap((line, at) => (line === '' ? [] : lineOf(line, at === lines.length - 1 ? 'last' : 'before')))
}

function lineOf(line: string, place: 'last' | 'before'): readonly Going[] {
  try {
    const { kind, record, madeAt } = JSON.parse(line) as Partial<Going>
    if (typeof kind === 'string' && Number.isSafeInteger(record) && typeof madeAt === 'string')
      return [{ kind, record: Number(record), madeAt }]
  } catch {
    if (place === 'last') return []
  }
  throw new Error(`not a ledger: ${line.slice(0, 80)}`)
}
