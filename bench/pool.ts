/**
 * Pool: import, map and pool voucher lines of the example county, against DuckDB reading and grouping the same files directly.
 */
import { mkdtempSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { generateExample } from '#example/example-county.ts'
import { runPart } from './part.ts'

export async function benchPool(lines: number): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'varhain-bench-'))
  try {
    const example = await generateExample(
      { seed: 1, children: 8000, years: 8, lastYear: 2025, lines },
      join(folder, 'example'),
    )
    const files = example.ledgers.map((ledger) => join(folder, 'example', ledger.file))
    const rows = example.ledgers.reduce((sum, ledger) => sum + ledger.lines, 0)
    const mb = files.reduce((sum, file) => sum + statSync(file).size, 0) / 1e6
    console.log(`${rows} ledger lines, ${mb.toFixed(0)} MB of CSV in ${files.length} files`)
    const part = (name: string) => runPart(join(import.meta.dirname, `pool-${name}.ts`), [folder])
    const floor = await part('floor')
    const ours = await part('import')
    console.log(
      `floor: DuckDB reads and groups the files   ${seconds(floor.seconds)}  ${seconds(floor.cpu)} CPU  ${floor.peakMb.toFixed(0)} MB peak`,
    )
    console.log(
      `import + map + pool                        ${seconds(ours.seconds)}  ${seconds(ours.cpu)} CPU  ${ours.peakMb.toFixed(0)} MB peak`,
    )
    console.log(
      `ratio to the floor ${(ours.seconds / floor.seconds).toFixed(2)}, by CPU ${(ours.cpu / floor.cpu).toFixed(2)} (aim ≤ 2.5); ${Math.round(rows / ours.seconds)} rows/s`,
    )
    for (const [query, ms] of Object.entries(ours.told))
      console.log(`${query.padEnd(42)} ${ms.toFixed(0).padStart(6)} ms warm (aim < 150)`)
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

const seconds = (value: number): string => `${value.toFixed(2).padStart(7)} s`
