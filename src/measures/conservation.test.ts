import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { cents } from '#kernel/money.ts'
import { month, year } from '#kernel/period.ts'
import { PRODUCTIONS, type Production } from '#model/category.ts'
import { CATEGORIES } from '#model/category-tree.ts'
import type { CostRow } from '#model/cost.ts'
import { type Picture, View } from '#model/picture.ts'
import { pictureOf } from './picture.ts'

const SERVICES = CATEGORIES.map((one) => one.id).filter((id) => id.split('/').length > 2)

const rows = fc.array(
  fc.record({
    area: fc.constant('x'),
    period: fc
      .tuple(fc.integer({ min: 2018, max: 2021 }), fc.integer({ min: 1, max: 12 }))
      .map(([y, m]) => month(y, m)),
    category: fc.constantFrom(...SERVICES),
    production: fc.constantFrom<Production>(...PRODUCTIONS),
    payer: fc.constantFrom('county', 'town', 'hospital'),
    kind: fc.constantFrom('service' as const, 'payment' as const, 'elimination' as const),
    cents: fc.integer({ min: -1e9, max: 1e9 }).map(cents),
    source: fc.constantFrom('ledger-1', 'ledger-2'),
  }),
  { minLength: 1, maxLength: 60 },
)

const toYears = (all: readonly CostRow[]): CostRow[] =>
  all.map((row) => ({ ...row, period: year(Number(row.period.id.slice(0, 4))) }))

const picture = (costs: readonly CostRow[], view: Partial<View>): Picture =>
  pictureOf({
    area: { id: 'x', code: '', kind: 'county', name: { fi: 'X', sv: 'X', en: 'X' }, isInvented: true },
    snapshot: { id: 's', at: '' },
    view: View.parse(view),
    costs: view.grain === 'month' ? costs : toYears(costs),
    coverage: [],
    observations: [],
    indicators: [],
    sources: [],
    categories: CATEGORIES,
    organisations: [],
    annotations: [],
    unmappedCents: cents(0),
  })

type Series = Picture['measures'][number]

/** Cents of a point; exact because euros of whole cents are. */
const centsAt = (series: Series, place: number): number => Math.round((series.points[place]?.value ?? 0) * 100)

const isPart: Readonly<Record<View['by'], (one: Series) => boolean>> = {
  sector: (one) => one.category !== null && one.category.split('/').length === 2,
  service: (one) => one.category !== null && one.category.split('/').length === 3,
  payer: (one) => one.payer !== undefined,
  production: (one) => one.production !== undefined,
}

describe('whatever the rows', () => {
  it.each(['sector', 'service', 'payer', 'production'] as const)(
    'the parts by %s sum to the whole to the cent',
    (by) => {
      fc.assert(
        fc.property(rows, fc.constantFrom('year' as const, 'month' as const), (costs, grain) => {
          const made = picture(costs, { by, grain })
          const pooled = made.measures.filter((one) => one.id === 'pooled-cost')
          const whole = pooled.find((one) => one.category === null && !one.payer && !one.production)
          for (const [place] of (whole?.points ?? []).entries()) {
            const sum = pooled.filter(isPart[by]).reduce((total, one) => total + centsAt(one, place), 0)
            expect(whole && centsAt(whole, place)).toBe(sum)
          }
        }),
        { numRuns: 40 },
      )
    },
  )

  it('the pooled euros of the accounting are the sum of all rows', () => {
    fc.assert(
      fc.property(rows, (costs) => {
        const total = costs.reduce((sum, row) => sum + row.cents, 0)
        expect(Math.round(picture(costs, { overheads: 'included' }).accounting.pooled * 100)).toBe(total)
      }),
      { numRuns: 40 },
    )
  })

  it('shares sum to 100 % where they are known', () => {
    fc.assert(
      fc.property(rows, (costs) => {
        const made = picture(costs, {})
        const shares = (ids: readonly string[]) => made.measures.filter((one) => ids.includes(one.id))
        for (const group of [shares(['early-share', 'corrective-share']), shares(['production-share'])]) {
          for (const [place, point] of (group[0]?.points ?? []).entries()) {
            if (point.value === null) continue
            expect(group.reduce((sum, one) => sum + (one.points[place]?.value ?? 0), 0)).toBeCloseTo(100, 6)
          }
        }
      }),
      { numRuns: 40 },
    )
  })

  it('no point is without both a value and a reason', () => {
    fc.assert(
      fc.property(rows, (costs) => {
        const points = picture(costs, { per: 'child', price: 'real' }).measures.flatMap((one) => one.points)
        expect(points.filter((point) => point.value === null && point.reason === undefined)).toEqual([])
        expect(points.filter((point) => point.value !== null && !Number.isFinite(point.value))).toEqual([])
      }),
      { numRuns: 40 },
    )
  })
})
