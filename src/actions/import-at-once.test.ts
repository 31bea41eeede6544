/** Imports that cross each other: whatever the order, no euro is counted twice and none is lost. */
import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { published } from '#pool/pool.ts'
import { type TestWorld, testWorld } from '../../test/world.ts'
import { importFile } from './import-file.ts'
import { perform } from './perform.ts'
import { showMapping } from './show-mapping.ts'
import { undoImport } from './undo-import.ts'

const PROFILE = {
  id: 'oma',
  name: 'Oma',
  encoding: 'utf-8',
  separator: ';',
  decimal: ',',
  thousands: ' ',
  columns: { organisation: 'Org', costCentre: 'KP', account: 'Tili', period: 'Pvm', amount: 'Summa' },
  periodForm: 'day-fi',
  costSign: 'positive',
}

let t: TestWorld
beforeEach(async () => {
  t = await testWorld()
})
afterEach(() => t.close())

const ledger = (name: string, lines: readonly string[]) => ({
  file: t.file(name, `Org;KP;Tili;Pvm;Summa\n${lines.join('\n')}\n`),
  profile: PROFILE,
  area: 'imatra',
})
const bring = (input: object) => perform(importFile, input, t.call)
const unmapped = async () => (await t.run(showMapping, {})).unmappedEuros

describe('two ledgers at once', () => {
  it('both land when they are of different months', async () => {
    const one = ledger('a.csv', ['A;1;4000;1.1.2024;1,00'])
    const two = ledger('b.csv', ['A;1;4000;1.2.2024;2,00'])
    expect((await Promise.all([bring(one), bring(two)])).map((outcome) => outcome.ok)).toEqual([true, true])
    expect(await unmapped()).toBe(3)
  })

  it('are counted once when they are the same file', async () => {
    const one = ledger('a.csv', ['A;1;4000;1.1.2024;1,00'])
    const both = await Promise.all([bring(one), bring(one)])
    expect(both.map((outcome) => outcome.ok && outcome.value.wasThere).sort()).toEqual([false, true])
    expect(published(t.world.pool).imports).toHaveLength(1)
    expect(await unmapped()).toBe(1)
  })

  it('do not both land when they are of the same months', async () => {
    const one = ledger('a.csv', ['A;1;4000;1.1.2024;1,00'])
    const two = ledger('b.csv', ['A;1;4000;31.1.2024;2,00', 'A;1;4000;1.x.2024;2,00', 'A;1;4000;2.1.2024;2,00'])
    const both = await Promise.all([bring(one), bring(two)])
    const refusals = both.flatMap((outcome) => (outcome.ok ? [] : [outcome.why.why]))
    expect(refusals).toEqual(['overlaps'])
    expect(published(t.world.pool).imports).toHaveLength(1)
    expect(readdirSync(join(t.folder, 'pool', 'imports'))).toHaveLength(1)
  })
})

describe('an import that was undone', () => {
  it('is not put back over the months of the one that took its place', async () => {
    const one = ledger('a.csv', ['A;1;4000;1.1.2024;1,00'])
    const { report } = await t.run(importFile, one)
    await t.run(undoImport, { id: report.id })
    await t.run(importFile, ledger('b.csv', ['A;1;4000;1.1.2024;2,00']))
    expect(await t.refusal(importFile, one)).toMatchObject({ why: 'overlaps' })
    expect(await unmapped()).toBe(2)
    await t.run(importFile, { ...one, adds: true })
    expect(await unmapped()).toBe(3)
  })
})

describe('an import that is cancelled', () => {
  it('leaves the pool as it was', async () => {
    const before = published(t.world.pool).id
    for (const step of ['reading', 'importing', 'mapping']) {
      const stop = new AbortController()
      const progress = (at: string) => {
        if (at === step) stop.abort(new Error('cancelled'))
      }
      const input = ledger(`${step}.csv`, [
        'A;1;4000;1.1.2024;1,00',
        'A;1;4000;1.x.2024;1,00',
        'A;1;4000;2.1.2024;1,00',
      ])
      await expect(perform(importFile, input, { ...t.call, signal: stop.signal, progress })).rejects.toThrow(
        'cancelled',
      )
    }
    expect(published(t.world.pool).id).toBe(before)
    expect(readdirSync(join(t.folder, 'pool', 'imports'))).toEqual([])
    expect(readdirSync(join(t.folder, 'pool', 'work'))).toHaveLength(1) // the engine's own
  })
})
