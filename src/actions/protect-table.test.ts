/** Protecting a table that an analyst brings: what is told, and what is refused in words. */
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { ProtectedTable } from '#model/protected-table.ts'
import { type TestWorld, testWorld } from '../../test/world.ts'
import { perform } from './perform.ts'
import { protectTable } from './protect-table.ts'

let w: TestWorld
beforeAll(async () => {
  w = await testWorld()
})
afterAll(() => w.close())

const cell = (id: string, value: number) => ({ id, value, kind: 'count' })
const TABLE = {
  cells: [cell('own', 3), cell('bought', 20), cell('all', 23)],
  links: [{ kind: 'sum', total: 'all', parts: ['own', 'bought'] }],
}

async function told(content: unknown, more: object = {}) {
  const file = join(w.folder, 'taulukko.json')
  writeFileSync(file, typeof content === 'string' ? content : JSON.stringify(content))
  const signal = new AbortController().signal
  const actor = { name: 'A', duty: 'controller' as const }
  return perform(protectTable, { file, ...more }, { world: w.world, actor, signal, progress: () => {} })
}

describe('protect-table', () => {
  it('tells which cells are not shown, why, and what a reader can reckon', async () => {
    const outcome = await told(TABLE)
    const table = outcome.ok ? ProtectedTable.parse(outcome.value) : undefined
    expect(table?.cells).toEqual([
      { id: 'own', shown: 'primary', reason: 'small-count', value: null, low: 0, high: 23 },
      { id: 'bought', shown: 'secondary', reason: 'protects-others', value: null, low: 0, high: 23 },
      { id: 'all', shown: 'open', value: 23, low: 23, high: 23 },
    ])
    expect(table?.withheldCells).toBe(2)
    expect(table?.lowerBound).toBe(table?.loss)
  })

  it('shows all where a lower threshold is asked for', async () => {
    expect(await told(TABLE, { threshold: 3 })).toMatchObject({ ok: true, value: { withheldCells: 0 } })
  })

  it.each([
    ['what is not JSON', 'own;3', 'not-data', /is not JSON/],
    ['half a child', { ...TABLE, cells: [cell('own', 1.5)] }, 'bad-table', /cells\.0\.value/],
    ['a link to nothing', { ...TABLE, cells: TABLE.cells.slice(1) }, 'unknown-cell', /own/],
    [
      'parts that do not make the total',
      { ...TABLE, cells: [cell('own', 4), ...TABLE.cells.slice(1)] },
      'does-not-add-up',
      /all/,
    ],
    [
      'a total and a part that were told before',
      { ...TABLE, cells: TABLE.cells.map((one, at) => (at > 0 ? { ...one, standing: 'told' } : one)) },
      'exposed-already',
      /own/,
    ],
    [
      'money of nobody knows whom',
      { cells: [{ id: 'paid', value: 5, kind: 'money' }], links: [] },
      'contributions-unknown',
      /paid/,
    ],
  ])('refuses %s', async (_, content, why, message) => {
    const outcome = await told(content)
    expect(outcome.ok ? null : outcome.why).toMatchObject({ why, message: expect.stringMatching(message) })
  })
})
