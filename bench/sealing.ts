/**
 * Sealing: what a value costs, and what the daily looks cost beside the same register with the same values in clear.
 *
 * A value in clear is read as it stands, so the second register is the first with every sealed column written open.
 */
import { randomBytes } from 'node:crypto'
import { exportTables, openPage } from '#register/export.ts'
import type { Register } from '#register/register.ts'
import { openedText, sealedText, sealKey } from '#register/seal.ts'
import { SEALED } from '#register/sealed-columns.ts'
import { joined, name, sql } from '#register/sql.ts'
import { crowdOf, TIMED, times } from './casework-actions.ts'
import { bigRegister } from './casework-register.ts'

const NOW = '2026-11-20T10:00:00.000Z'
const FORM = { seed: 1, children: 2000, years: 8, now: NOW }
const VALUES = 100_000

export async function benchSealing(): Promise<void> {
  perValue()
  const sealed = await bigRegister(FORM)
  const clear = await bigRegister({ ...FORM, now: '2026-11-20T10:00:00.001Z' })
  try {
    if (clear.made) await writeOpen(clear.register)
    const crowds = [await crowdOf(sealed.register, NOW), await crowdOf(clear.register, NOW)] as const
    console.log(`${''.padEnd(26)}  sealed   clear   ratio`)
    for (const one of TIMED) {
      const [with_, without] = [await times(60, () => one.run(crowds[0])), await times(60, () => one.run(crowds[1]))]
      const ratio = (with_.median / without.median).toFixed(2)
      console.log(`${one.name.padEnd(24)}${ms(with_.median)}${ms(without.median)}${ratio.padStart(8)}`)
    }
  } finally {
    await sealed.register.close()
    await clear.register.close()
  }
}

function perValue(): void {
  const key = sealKey(1, randomBytes(32), randomBytes(32))
  const taken = (work: () => void) => {
    const start = performance.now()
    work()
    return (((performance.now() - start) * 1000) / VALUES).toFixed(1)
  }
  let all: string[] = []
  for (let warm = 0; warm < 2; warm++) {
    all = []
    const seal = taken(() => {
      for (let k = 0; k < VALUES; k++) all.push(sealedText(key, 't', `Virtanen-Korhonen ${k}`))
    })
    const open = taken(() => {
      for (const one of all) openedText(one, () => key)
    })
    if (warm === 1) console.log(`a value: ${seal} µs to seal, ${open} µs to open`)
  }
}

async function writeOpen(register: Register): Promise<void> {
  await register.maintain(async (db) => {
    for (const table of await exportTables(db)) {
      const columns = Object.keys(SEALED[table.name] ?? {}).filter((column) => !table.bytes.includes(column))
      if (columns.length === 0) continue
      const sets = columns.map((column) => sql`${name(column)} = r.${name(column)}`)
      const same = table.key.map((column) => sql`t.${name(column)} = r.${name(column)}`)
      let after: readonly unknown[] | undefined
      do {
        const page = await openPage(db, table, after)
        after = page.last
        await db.run(sql`update ${name(table.name)} t set ${joined(sets, ', ')} from
          json_populate_recordset(null::${name(table.name)}, ${`[${page.lines.join(',')}]`}::json) r where ${joined(same, ' and ')}`)
      } while (after !== undefined)
    }
    await db.log(
      sql`insert into deed (at, duty, action, provider, purpose, detail) values (now(), 'bench', 'open', '', 'bench', '{}')`,
    )
  })
}

const ms = (value: number): string => `${value.toFixed(2).padStart(7)}`
