import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { EMPTY_BOOK } from '#model/rule.ts'
import {
  alone,
  bookHistory,
  bookOf,
  canonicalJson,
  headOf,
  inStore,
  keepBook,
  openStore,
  publish,
  type Store,
  snapshotOf,
  snapshotsOf,
  sweep,
  workFolder,
  writeDurably,
} from './store.ts'

let folder: string
let store: Store
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'varhain-store-'))
  store = openStore(folder)
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

const FILES = { cost: [], observation: [], line: [], sum: [] }
const state = (at: string, imports: readonly string[] = []) => ({
  parent: null,
  at,
  by: 'x',
  deed: 'x',
  imports,
  book: 'b',
  files: FILES,
})

describe('a snapshot', () => {
  it('is named by its content and its making, and its content by its content alone', () => {
    const one = publish(store, state('2026-01-01'))
    const two = publish(store, state('2026-01-02'))
    const three = publish(store, state('2026-01-03', ['aa']))
    expect(two.content).toBe(one.content)
    expect(two.id).not.toBe(one.id)
    expect(three.content).not.toBe(one.content)
    expect(headOf(store)).toEqual(three)
    expect(snapshotsOf(store).map((snapshot) => snapshot.at)).toEqual(['2026-01-03', '2026-01-02', '2026-01-01'])
  })

  it('is found by the beginning of its id, and by nothing that is a path or too short', () => {
    const { id } = publish(store, state('2026-01-01'))
    expect(snapshotOf(store, id.slice(0, 6))?.id).toBe(id)
    for (const text of ['', id.slice(0, 5), '../HEAD', `${id}.json`, '......', 'HEAD'])
      expect(snapshotOf(store, text)).toBeUndefined()
  })

  it('is not found by a beginning that two share', () => {
    const { id } = publish(store, state('2026-01-01'))
    const like = `${id.slice(0, 20)}${'0'.repeat(44)}`
    writeFileSync(inStore(store, 'snapshots', `${like}.json`), readFileSync(inStore(store, 'snapshots', `${id}.json`)))
    expect(snapshotOf(store, id.slice(0, 20))).toBeUndefined()
    expect(snapshotOf(store, id)?.id).toBe(id)
  })
})

describe('a mapping book', () => {
  it('that goes back to what it was is a new version, and the chain shows both', () => {
    const entry = { at: '2026-01-01', by: 'x', note: 'x', book: EMPTY_BOOK }
    const first = keepBook(store, { parent: null, ...entry })
    const second = keepBook(store, { parent: first.version, ...entry })
    expect(second.version).not.toBe(first.version)
    expect(bookOf(store, second.version).book).toEqual(EMPTY_BOOK)
    expect(bookHistory(store, second.version).map((one) => one.version)).toEqual([second.version, first.version])
  })

  it('is hashed alike however its keys are ordered', () => {
    expect(canonicalJson({ b: [{ d: 1, c: 2 }], a: null })).toBe(canonicalJson({ a: null, b: [{ c: 2, d: 1 }] }))
  })
})

describe('a change', () => {
  it('waits for the one before, also when that one fails', async () => {
    const order: string[] = []
    const step = (name: string) => async () => {
      order.push(`${name} begins`)
      await new Promise((next) => setImmediate(next))
      order.push(`${name} ends`)
      if (name === 'a') throw new Error('a failed')
    }
    const [first, ...others] = await Promise.allSettled([
      alone(store, step('a')),
      alone(store, step('b')),
      alone(store, step('c')),
    ])
    expect([first?.status, ...others.map((one) => one.status)]).toEqual(['rejected', 'fulfilled', 'fulfilled'])
    expect(order).toEqual(['a begins', 'a ends', 'b begins', 'b ends', 'c begins', 'c ends'])
    expect(existsSync(inStore(store, 'lock'))).toBe(false)
  })

  it('is refused while another living process holds the pool, and leaves that lock', async () => {
    writeFileSync(inStore(store, 'lock'), String(process.ppid))
    await expect(alone(store, async () => 1)).rejects.toThrow(`pool in use: ${process.ppid}`)
    expect(readFileSync(inStore(store, 'lock'), 'utf8')).toBe(String(process.ppid))
    rmSync(inStore(store, 'lock'))
    expect(await alone(store, async () => 1)).toBe(1)
  })
})

describe('work', () => {
  it('of this process is left alone by a sweep', () => {
    const mine = workFolder(store)
    sweep(store)
    expect(existsSync(mine)).toBe(true)
  })

  it('that is written durably leaves no draft', () => {
    writeDurably(inStore(store, 'HEAD'), 'one\n')
    writeDurably(inStore(store, 'HEAD'), 'two\n')
    expect(readFileSync(inStore(store, 'HEAD'), 'utf8')).toBe('two\n')
    expect(readdirSync(folder).filter((name) => name.includes('draft'))).toEqual([])
  })
})
