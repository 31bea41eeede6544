/**
 * Rejected rows (hylätyt rivit): as they stood in the file, with row, column and reason beside, to be mended and brought in again.
 * A personal identity code is not repeated.
 */
import { mkdirSync } from 'node:fs'
import { open } from 'node:fs/promises'
import { join } from 'node:path'
import { holdsIdentityCode } from '#kernel/identity-code.ts'
import type { RejectedRow } from '#model/import-report.ts'
import type { Profile } from '#model/profile.ts'
import { importFolder } from '#pool/imports.ts'
import type { FaultyRow } from '#pool/ledger-import.ts'
import type { Pool } from '#pool/pool.ts'
import { writeDurably } from '#pool/store.ts'
import type { ReadyFile } from '#sources/ledger-file.ts'
import { recordsAt } from '#sources/record-lines.ts'
import { writeField } from '#sources/records.ts'
import { parseTable } from '#sources/table.ts'

export interface Rejection {
  readonly pool: Pool
  readonly id: string
  readonly ready: ReadyFile
  readonly profile: Profile
  readonly faulty: readonly FaultyRow[]
}

const BESIDE = ['hylätty rivi', 'hylätty sarake', 'hylkäyksen syy']

/** The same for a small table, whose text is at hand. */
export function writeRejectedTable(pool: Pool, id: string, text: string, rejected: readonly RejectedRow[]): void {
  const table = parseTable(text)
  if (rejected.length === 0 || !table.ok) return
  const { headings, rows } = table.value
  const byRow = new Map(rows.map((row) => [row.row, row.cells]))
  const line = (cells: readonly string[]) => cells.map((cell) => writeField(cell, ';')).join(';')
  const told = rejected.map(({ row, column, reason }) => {
    const cells = byRow.get(row) ?? []
    const lacking = Array.from({ length: Math.max(0, headings.length - cells.length) }, () => '')
    return line([...cells.map(masked), ...lacking, String(row), column, reason])
  })
  mkdirSync(importFolder(pool.store, id), { recursive: true })
  const content = [line([...headings, ...BESIDE]), ...told].map((one) => `${one}\r\n`).join('')
  writeDurably(join(importFolder(pool.store, id), 'rejected.csv'), `\ufeff${content}`)
}

export async function writeRejected({ pool, id, ready, profile, faulty }: Rejection): Promise<void> {
  if (faulty.length === 0) return
  mkdirSync(importFolder(pool.store, id), { recursive: true })
  const file = await open(join(importFolder(pool.store, id), 'rejected.csv'), 'w')
  const byRow = new Map(faulty.map((row) => [row.row, row]))
  const line = (cells: readonly string[]) =>
    cells.map((cell) => writeField(cell, ready.separator)).join(ready.separator)
  try {
    await file.write(`\ufeff${line([...ready.headings, ...BESIDE])}\r\n`)
    const rows = faulty.map((row) => row.row)
    for await (const { row, text } of recordsAt(ready.csvPath, rows, profile)) {
      const fault = byRow.get(row)
      const beside = line([String(row), fault?.column ?? '', fault?.reason ?? ''])
      await file.write(`${masked(text)}${ready.separator}${beside}\r\n`)
    }
    await file.sync()
  } finally {
    await file.close()
  }
}

const masked = (text: string): string =>
  text.replace(/\d{6}[-+A-FU-Y]\d{3}[0-9A-Z]/gi, (code) => (holdsIdentityCode(code) ? '******-****' : code))
