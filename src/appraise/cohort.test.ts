/**
 * Cohorts against two models of the literature, to the digits that are published; every number of theirs is typed here.
 *
 * HIV: Chancellor et al. 1997, as Briggs, Claxton & Sculpher 2006 give it. Hip replacement: the same book, chapters 3 and 4.
 */
import { describe, expect, it } from 'vitest'
import { CohortModel } from '#model/cohort-model.ts'
import { cohortResult } from './cohort.ts'
import { frontierOf } from './frontier.ts'

const matrixOf = (effect: number): number[][] => {
  const counts = [
    [0, 350 / 1734, 116 / 1734, 17 / 1734],
    [0, 0, 512 / 1258, 15 / 1258],
    [0, 0, 0, 437 / 1749],
    [0, 0, 0, 0],
  ]
  const moved = counts.map((row) => row.map((share) => share * effect))
  return moved.map((row, k) => row.map((share, j) => (j === k ? 1 - row.reduce((sum, one) => sum + one, 0) : share)))
}

const HEALTH = [1701 + 1055, 1774 + 1278, 6948 + 2059, 0]
const living = (value: number) => [value, value, value, 0]
const sum = (a: readonly number[], b: readonly number[]) => a.map((one, k) => one + (b[k] ?? 0))

function hiv(drug: readonly { fromCycle: number; values: number[] }[], transitions: object) {
  const whole = drug.map(({ fromCycle, values }) => ({ fromCycle, values: sum(HEALTH, values) }))
  return cohortResult(
    CohortModel.parse({
      states: ['A', 'B', 'C', 'D'],
      start: [1, 0, 0, 0],
      cycles: 20,
      counting: 'end',
      transitions,
      measures: [
        { name: 'health', perCycle: [{ values: HEALTH }] },
        { name: 'drugs', perCycle: drug },
        { name: 'cost', perCycle: whole, discount: 0.06 },
        { name: 'years', perCycle: [{ values: living(1) }] },
      ],
    }),
  )
}

describe('a cohort', () => {
  it('lives the HIV model of Chancellor to every printed digit', () => {
    const mono = hiv([{ fromCycle: 1, values: living(2278) }], [{ matrix: matrixOf(1) }]).totals
    const both = [
      { fromCycle: 1, values: living(2278 + 2086.5) },
      { fromCycle: 3, values: living(2278) },
    ]
    const combined = hiv(both, [{ matrix: matrixOf(0.509) }, { fromCycle: 3, matrix: matrixOf(1) }]).totals
    expect(mono.health).toBeCloseTo(45541.243898140434, 8)
    expect(mono.drugs).toBeCloseTo(18203.968739225536, 8)
    expect(mono.cost).toBeCloseTo(44663.45356369667, 8)
    expect(mono.years).toBeCloseTo(7.991206645840884, 12)
    expect(combined.health).toBeCloseTo(48082.83452921568, 8)
    expect(combined.drugs).toBeCloseTo(24492.275419073558, 8)
    expect(combined.cost).toBeCloseTo(50601.65133120373, 8)
    expect(combined.years).toBeCloseTo(8.937388891643472, 12)
    const [, placed] = frontierOf([
      { name: 'mono', cost: mono.cost ?? 0, effect: mono.years ?? 0 },
      { name: 'combined', cost: combined.cost ?? 0, effect: combined.years ?? 0 },
    ])
    expect(placed?.ratio).toBeCloseTo(6275.955603531802, 7)
  })

  it('lives the hip replacement of Briggs, Claxton and Sculpher, whose risks change with time', () => {
    const standard = hip(1, 394)
    const np1 = hip(Math.exp(-1.344474), 579)
    expect(standard.utility).toBeCloseTo(14.652830106478277, 12)
    expect(standard.cost).toBeCloseTo(512.4326665243476, 9)
    expect(np1.utility).toBeCloseTo(14.697341060681113, 12)
    expect(np1.cost).toBeCloseTo(610.3112455143221, 9)
    const [, placed] = frontierOf([
      { name: 'standard', cost: standard.cost ?? 0, effect: standard.utility ?? 0 },
      { name: 'np1', cost: np1.cost ?? 0, effect: np1.utility ?? 0 },
    ])
    expect(placed?.ratio).toBeCloseTo(2198.9773246365703, 6)
  })

  it('keeps everybody: nobody is lost or made', () => {
    const { trace } = hiv([{ fromCycle: 1, values: living(1) }], [{ matrix: matrixOf(1) }])
    for (const stock of trace) expect(stock.reduce((all, one) => all + one, 0)).toBeCloseTo(1, 12)
  })

  it('counts at the beginning, at the end or halfway', () => {
    const of = (counting: string) =>
      cohortResult(
        CohortModel.parse({
          ...{ states: ['in', 'out'], start: [100, 0], cycles: 2, counting },
          transitions: [
            {
              matrix: [
                [0.5, 0.5],
                [0, 1],
              ],
            },
          ],
          measures: [{ name: 'years', perCycle: [{ values: [1, 0] }], atStart: 3 }],
        }),
      ).totals.years
    expect([of('beginning'), of('end'), of('half-cycle')]).toEqual([153, 78, 115.5])
  })

  it.each([
    [
      'a row that does not sum to one',
      {
        transitions: [
          {
            matrix: [
              [0.5, 0.4],
              [0, 1],
            ],
          },
        ],
      },
      'row 1 does not sum to one',
    ],
    ['a start of another size', { start: [1] }, 'give 2 numbers'],
    ['values of another size', { measures: [{ name: 'x', perCycle: [{ values: [1] }] }] }, 'give 2 values'],
    [
      'a first matrix of a later cycle',
      {
        transitions: [
          {
            fromCycle: 2,
            matrix: [
              [1, 0],
              [0, 1],
            ],
          },
        ],
      },
      'from cycle 1',
    ],
  ])('is refused with %s', (_, part, message) => {
    const whole = {
      ...{ states: ['in', 'out'], start: [1, 0], cycles: 1 },
      transitions: [
        {
          matrix: [
            [1, 0],
            [0, 1],
          ],
        },
      ],
      measures: [{ name: 'x', perCycle: [{ values: [1, 0] }] }],
    }
    const parsed = CohortModel.safeParse({ ...whole, ...part })
    expect(parsed.success ? '' : parsed.error.issues.map((one) => one.message).join()).toContain(message)
  })
})

const MORTALITY = [
  [85, 0.1548],
  [75, 0.0535],
  [65, 0.0193],
  [55, 0.0067],
  [45, 0.0026],
  [35, 0.00099],
] as const

/** @param risk of revision against the standard prosthesis */
function hip(risk: number, prosthesis: number): Readonly<Record<string, number>> {
  const [surgery, again] = [0.02, 0.04]
  const lambda = Math.exp(-5.490935 - 0.0367022 * 60)
  const gamma = Math.exp(0.3740968)
  const transitions = Array.from({ length: 60 }, (_, k) => {
    const t = k + 1
    const death = MORTALITY.find(([age]) => 60 + t >= age)?.[1] ?? 0
    const revision = 1 - Math.exp(lambda * risk * ((t - 1) ** gamma - t ** gamma))
    return {
      fromCycle: t,
      matrix: [
        [0, 1 - surgery, 0, 0, surgery],
        [0, 1 - revision - death, revision, 0, death],
        [0, 0, 0, 1 - surgery - death, surgery + death],
        [0, 0, again, 1 - again - death, death],
        [0, 0, 0, 0, 1],
      ],
    }
  })
  return cohortResult(
    CohortModel.parse({
      states: ['primary', 'success', 'revision', 'success again', 'death'],
      start: [1, 0, 0, 0, 0],
      cycles: 60,
      counting: 'beginning',
      transitions,
      measures: [
        { name: 'utility', perCycle: [{ values: [0, 0.85, 0.3, 0.75, 0] }], discount: 0.015, firstExponent: 0 },
        {
          name: 'cost',
          perCycle: [{ values: [0, 0, 5294, 0, 0] }],
          atStart: prosthesis,
          discount: 0.06,
          firstExponent: 0,
        },
      ],
    }),
  ).totals
}
