import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type TestWorld, testWorld } from '../../test/world.ts'
import { listSnapshots } from './list-snapshots.ts'
import { loadSeeds } from './load-seeds.ts'
import { makeExample } from './make-example.ts'
import { showPicture } from './show-picture.ts'
import { traceFigure } from './trace-figure.ts'

let t: TestWorld
beforeAll(async () => {
  t = await testWorld()
  await t.run(loadSeeds, {})
  await t.run(makeExample, { seed: 3, children: 300, years: 2, lines: 3000, load: true })
})
afterAll(() => t.close())

const YEAR = { area: 'esimerkkila', from: '2025-01-01', to: '2025-12-31' }
const cents = (rows: readonly { euros: number }[]) => rows.reduce((sum, row) => sum + Math.round(row.euros * 100), 0)

describe('a trace', () => {
  it('goes from the pooled sum to the line, each step summing to its total to the cent', async () => {
    const picture = await t.run(showPicture, { area: 'esimerkkila', from: 2025, to: 2025 })
    const all = await t.run(traceFigure, YEAR)
    expect(all.step).toBe('category')
    expect(all.euros).toBe(picture.accounting.pooled)
    expect(cents(all.rows)).toBe(Math.round(all.euros * 100))
    for (const sector of all.rows) {
      let query: Record<string, unknown> = { ...YEAR, category: sector.key }
      let step = await t.run(traceFigure, query)
      expect(step.euros).toBe(sector.euros)
      while (step.step !== 'line') {
        expect([step.step, cents(step.rows)]).toEqual([step.step, Math.round(step.euros * 100)])
        const [largest] = step.rows
        if (!largest) throw new Error(`nothing below ${JSON.stringify(query)}`)
        query = { ...query, [step.step]: largest.key }
        step = await t.run(traceFigure, query)
        expect(step.euros).toBe(largest.euros)
      }
      const lines = [...step.lines]
      for (let page = 1; lines.length < step.lineCount; page += 1) {
        lines.push(...(await t.run(traceFigure, { ...query, page })).lines)
      }
      expect(lines).toHaveLength(step.lineCount)
      expect(lines.every((line) => line.row > 1 && line.file !== '')).toBe(true)
      // Shares are rounded once a month and key, so lines times shares come within a cent of each of them.
      const shared = lines.reduce((sum, line) => sum + line.euros * line.share, 0)
      expect(Math.abs(shared - step.euros)).toBeLessThanOrEqual(0.12)
    }
  })

  it('of a press figure names the source and the row', async () => {
    const trace = await t.run(traceFigure, { area: 'imatra', from: '2007-01-01', to: '2012-12-31' })
    expect(trace.euros).toBe(Math.round(cents(trace.figures)) / 100)
    expect(trace.figures.length).toBeGreaterThan(0)
    const text = trace.figures.find((figure) => figure.euros === 1_800_000)
    expect(text).toMatchObject({ period: '2012', row: expect.any(Number) })
    expect(text?.source).toMatch(/Imatra/)
  })

  it('takes whole months, as sums are known by the month', async () => {
    const march = await t.run(traceFigure, { ...YEAR, from: '2025-03-01', to: '2025-03-31' })
    const within = await t.run(traceFigure, { ...YEAR, from: '2025-03-10', to: '2025-03-20' })
    expect(march.euros).toBeGreaterThan(0)
    expect([within.euros, within.query.from, within.query.to]).toEqual([march.euros, '2025-03-01', '2025-03-31'])
  })

  it('of an earlier snapshot is of that snapshot', async () => {
    const { snapshots } = await t.run(listSnapshots, {})
    const before = snapshots.at(-1)?.id ?? ''
    expect(await t.run(traceFigure, { ...YEAR, snapshot: before })).toMatchObject({ euros: 0, snapshot: before })
  })

  it('is refused when it runs backwards, or is of nothing known', async () => {
    expect(await t.refusal(traceFigure, { ...YEAR, to: '2024-01-01' })).toMatchObject({ why: 'backwards', where: 'to' })
    expect(await t.refusal(traceFigure, { ...YEAR, area: 'nowhere' })).toMatchObject({ why: 'unknown-area' })
    expect(await t.refusal(traceFigure, { ...YEAR, from: '31.1.2025' })).toMatchObject({
      why: 'bad-input',
      where: 'from',
    })
  })

  it('takes what is asked as text, never as SQL', async () => {
    for (const text of ["' OR 1=1 --", '%', "x'); DROP TABLE placement; --"]) {
      expect((await t.run(traceFigure, { ...YEAR, category: 'early', payer: text })).euros).toBe(0)
      expect((await t.run(traceFigure, { ...YEAR, organisation: text })).rows).toEqual([])
    }
  })
})
