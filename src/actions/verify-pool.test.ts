import { readFileSync, rmSync, truncateSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { poolFilesOf } from '#model/snapshot.ts'
import { published } from '#pool/pool.ts'
import { type TestWorld, testWorld } from '../../test/world.ts'
import { importFile } from './import-file.ts'
import { listSnapshots } from './list-snapshots.ts'
import { loadSeeds } from './load-seeds.ts'
import { makeExample } from './make-example.ts'
import { showPicture } from './show-picture.ts'
import { undoImport } from './undo-import.ts'
import { verifyPool } from './verify-pool.ts'

const EXAMPLE = { seed: 5, children: 400, years: 3, lines: 20_000, load: true }

let t: TestWorld
beforeEach(async () => {
  t = await testWorld()
})
afterEach(() => t.close())

describe('verifying', () => {
  it('finds a file that was changed, cut or removed, and names it', async () => {
    await t.run(loadSeeds, {})
    const files = Object.values(published(t.world.pool).files).flat()
    expect(await t.run(verifyPool, {})).toMatchObject({ files: files.length })
    const harm = {
      changed: (path: string) => {
        const bytes = readFileSync(path)
        bytes[bytes.length >> 1] = (bytes[bytes.length >> 1] ?? 0) ^ 1
        writeFileSync(path, bytes)
      },
      cut: (path: string) => truncateSync(path, readFileSync(path).length - 1),
      removed: (path: string) => rmSync(path),
    }
    for (const [k, hurt] of Object.values(harm).entries()) {
      const file = files[k]
      if (!file) throw new Error('too few files')
      const path = join(t.folder, 'pool', file.path)
      const whole = readFileSync(path)
      hurt(path)
      expect(await t.refusal(verifyPool, {})).toMatchObject({ why: 'changed-file', where: file.path })
      writeFileSync(path, whole)
      expect(await t.run(verifyPool, {})).toMatchObject({ files: files.length })
    }
  })

  it('finds a snapshot or a mapping book that was written over', async () => {
    await t.run(loadSeeds, {})
    await t.run(makeExample, { ...EXAMPLE, lines: 500 })
    const { id, book } = published(t.world.pool)
    const places: [string, RegExp, string][] = [
      [join('snapshots', `${id}.json`), /"rows": \d+/, '"rows": 7'],
      [join('snapshots', `${id}.json`), /"by": "test"/, '"by": "other"'],
      [join('books', `${book}.json`), /"category": "early/, '"category": "corrective'],
    ]
    for (const [place, what, instead] of places) {
      const path = join(t.folder, 'pool', place)
      const whole = readFileSync(path, 'utf8')
      expect(whole).toMatch(what)
      writeFileSync(path, whole.replace(what, instead))
      expect(await t.refusal(verifyPool, {})).toMatchObject({ why: 'changed-file', where: place })
      writeFileSync(path, whole)
      expect(await t.run(verifyPool, {})).toMatchObject({ snapshot: id })
    }
  })

  it('finds the same in an earlier snapshot when it is asked about', async () => {
    const empty = published(t.world.pool).id
    await t.run(loadSeeds, {})
    const [file] = published(t.world.pool).files.observation
    rmSync(join(t.folder, 'pool', file?.path ?? ''))
    expect(await t.run(verifyPool, { snapshot: empty })).toMatchObject({ files: 0, bytes: 0 })
    expect(await t.refusal(verifyPool, {})).toMatchObject({ why: 'changed-file' })
  })
})

describe('a snapshot', () => {
  it('has the content hash of its content: undone and put back it is the same', async () => {
    await t.run(loadSeeds, {})
    const file = t.file('x.csv', 'indicator;2007\nlong-term-placed;83\n')
    const input = { file, kind: 'observations', area: 'imatra' }
    const before = published(t.world.pool)
    const { report } = await t.run(importFile, input)
    const after = published(t.world.pool)
    await t.run(undoImport, { id: report.id })
    expect(published(t.world.pool).content).toBe(before.content)
    expect(published(t.world.pool).id).not.toBe(before.id)
    await t.run(importFile, input)
    expect(published(t.world.pool).content).toBe(after.content)
    const { snapshots } = await t.run(listSnapshots, {})
    expect(snapshots.map((one) => one.deed).slice(0, 3)).toEqual(['import x.csv', 'undo x.csv', 'import x.csv'])
  })

  it('gives the same picture whatever came after it', async () => {
    await t.run(makeExample, EXAMPLE)
    const { id } = published(t.world.pool)
    const then = await t.run(showPicture, { area: 'esimerkkila', snapshot: id })
    expect(then.accounting.pooled).toBeGreaterThan(0)
    const { imports } = published(t.world.pool)
    await t.run(undoImport, { id: imports[0] })
    await t.run(loadSeeds, {})
    expect(await t.run(showPicture, { area: 'esimerkkila', snapshot: id })).toEqual(then)
    expect(await t.run(showPicture, { area: 'esimerkkila', snapshot: id.slice(0, 12) })).toEqual(then)
    expect((await t.run(showPicture, { area: 'esimerkkila' })).accounting).not.toEqual(then.accounting)
    expect(await t.run(verifyPool, { snapshot: id })).toMatchObject({ snapshot: id })
  })

  it('has the same content hash in another pool that was given the same files', async () => {
    const other = await testWorld()
    try {
      for (const one of [t, other]) {
        await one.run(loadSeeds, {})
        await one.run(makeExample, EXAMPLE)
      }
      const files = (one: TestWorld) =>
        poolFilesOf(published(one.world.pool)).map(({ path, sha256 }) => `${path} ${sha256}`)
      expect(files(other)).toEqual(files(t))
      expect(published(other.world.pool).content).toBe(published(t.world.pool).content)
    } finally {
      other.close()
    }
  })
})
