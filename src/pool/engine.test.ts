import { existsSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setImmediate as turn } from 'node:timers/promises'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { engineWhenAsked, openEngine } from './engine.ts'

let folder: string
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'varhain-engine-'))
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))

const limits = (name: string) => ({ reach: [folder], spill: join(folder, name), memoryMb: 200 })
/** Hours of work. */
const LONG = 'select sum(sqrt(range)) as n from range(1000000000000)'

describe('an engine', () => {
  it('that is closed stops the statement that runs and refuses the one that waits', async () => {
    const engine = await openEngine(limits('stopped'))
    await engine.rows('select 1')
    const told = Promise.allSettled([engine.rows(LONG), engine.rows('select 2')])
    await turn() // the first has begun
    const closed = engine.close()
    const reasons = (await told).map((one) => (one.status === 'rejected' ? String(one.reason) : 'answered'))
    expect(reasons).toEqual([expect.stringMatching(/interrupted/i), 'Error: engine closed'])
    await closed
  })

  it('opens at its first question, and never once it is closed', async () => {
    const engine = engineWhenAsked(limits('asked'))
    expect(existsSync(join(folder, 'asked'))).toBe(false)
    expect(await engine.rows('select 1 as n')).toEqual([{ n: 1 }])
    expect(existsSync(join(folder, 'asked'))).toBe(true)
    await engine.close()
    await expect(engine.rows('select 1')).rejects.toThrow('engine closed')
    const unasked = engineWhenAsked(limits('unasked'))
    await unasked.close()
    expect(existsSync(join(folder, 'unasked'))).toBe(false)
  })
})
