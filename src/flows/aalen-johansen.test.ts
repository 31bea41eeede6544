/** Aalen–Johansen against the survival package on its data of 1,384 people (`../shared/data/econ`; skipped where absent). */
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { aalenJohansen, type Observed } from './aalen-johansen.ts'

const FOLDER = join(import.meta.dirname, '../../../shared/data/econ')
const STATES: Readonly<Record<string, number>> = { pcm: 1, death: 2 }

describe.skipIf(!existsSync(FOLDER))('the Aalen–Johansen estimate', () => {
  it('and its errors are those of the survival package, to 1e-9', () => {
    const people: Observed[] = readFileSync(join(FOLDER, 'mgus2_cr.csv'), 'utf8')
      .trim()
      .split('\n')
      .slice(1)
      .map((line) => {
        const [, , , until, event = ''] = line.replaceAll('"', '').split(',')
        return { stays: [{ until: Number(until), state: 0, to: STATES[event] ?? null }] }
      })
    const expected = JSON.parse(readFileSync(join(FOLDER, 'expected_mgus2_AJ.json'), 'utf8')) as Record<
      string,
      number[][]
    >
    const curve = aalenJohansen(people, 3, expected.time as unknown as number[])
    for (const [at, row] of (expected.pstate ?? []).entries())
      for (const [state, one] of row.entries()) {
        expect(curve.chances[at]?.[state]).toBeCloseTo(one, 9)
        expect(curve.errors[at]?.[state]).toBeCloseTo(expected.se?.[at]?.[state] ?? 0, 9)
      }
    expect(curve.chances[0]?.[0]).toBeCloseTo(0.86841333784, 11)
  })

  it('of a few people with moves between states is what a hand reckons', () => {
    const curve = aalenJohansen(
      [
        {
          stays: [
            { until: 1, state: 0, to: 1 },
            { until: 3, state: 1, to: 2 },
          ],
        },
        { stays: [{ until: 2, state: 0, to: 2 }] },
        { stays: [{ until: 2, state: 0, to: null }] },
        {
          stays: [
            { until: 4, state: 0, to: 1 },
            { until: 5, state: 1, to: null },
          ],
        },
      ],
      3,
      [1, 2, 3, 4],
    )
    expect(curve.chances.map((one) => [...one].map((chance) => Math.round(chance * 1e6) / 1e6))).toEqual([
      [0.75, 0.25, 0],
      [0.5, 0.25, 0.25],
      [0.5, 0, 0.5],
      [0, 0.5, 0.5],
    ])
  })
})
