/**
 * Indicators (tunnusluvut): all of them for any period of an area, counted of its episodes and protected beside what was told before.
 */
import { z } from 'zod'
import { dayOf } from '#kernel/day.ts'
import { UNKNOWN_REASONS } from '#kernel/measured.ts'
import { done, type Outcome } from '#kernel/outcome.ts'
import { span } from '#kernel/period.ts'
import { type OwnIndicator, unitOf } from '#measures/indicator-rule.ts'
import { OWN_INDICATORS } from '#measures/own-indicators.ts'
import { Named } from '#model/named.ts'
import { action, no, type Refusal } from './action.ts'
import { figuresOfPeriod, type ToldFigure } from './figures-of-period.ts'
import { DayInput } from './form-input.ts'
import { areaOf, stateOf } from './known.ts'

const Figure = z
  .object({
    value: z.number().nullable(),
    /** Why there is no value. */
    reason: z.enum(UNKNOWN_REASONS).optional(),
  })
  .readonly()

export const IndicatorFigures = z
  .object({
    area: z.string(),
    from: z.iso.date(),
    to: z.iso.date(),
    snapshot: z.string(),
    indicators: z
      .array(
        z
          .object({
            id: z.string(),
            name: Named,
            unit: z.string(),
            ...Figure.unwrap().shape,
            /** Divisions: `age` of `7-12`. */
            by: z
              .array(z.object({ dimension: z.string(), of: z.string(), ...Figure.unwrap().shape }).readonly())
              .readonly(),
          })
          .readonly(),
      )
      .readonly(),
  })
  .readonly()
export type IndicatorFigures = z.infer<typeof IndicatorFigures>

export const indicators = action({
  name: 'indicators',
  kind: 'look',
  allow: ['controller', 'service-manager', 'administrator'],
  about: 'Every indicator of an area in a period, counted from the work; small figures are withheld.',
  example: './varhain indicators --area esimerkkila --from 2025-01-01 --to 2025-12-31 --json',
  input: z.strictObject({
    area: z.string().min(1),
    from: DayInput,
    to: DayInput,
    /** A snapshot id, or the beginning of one; the published one where left out. */
    snapshot: z.string().optional(),
  }),
  output: IndicatorFigures,
  run: async ({ area: wanted, from, to, snapshot: id }, call): Promise<Outcome<IndicatorFigures, Refusal>> => {
    if (to < from) return no('backwards', `the period ends before it begins: ${from}–${to}`, 'to')
    if (to >= dayOf(call.world.now())) return no('not-over', `${to} is not over yet: give an earlier day`, 'to')
    const snapshot = stateOf(call.world, id)
    if (!snapshot.ok) return snapshot
    const area = areaOf(call.world, wanted, snapshot.value)
    if (!area.ok) return area
    const found = await figuresOfPeriod(area.value, span(from, to), snapshot.value, call)
    if (!found.ok) return found
    const bySeries = Map.groupBy(found.value, ({ series }) => series.split(':')[0] ?? '')
    const rows = OWN_INDICATORS.map((one) => rowOf(one, bySeries.get(one.id) ?? []))
    return done({ area: area.value.id, from, to, snapshot: snapshot.value.id, indicators: rows })
  },
})

/** An indicator with its divisions; one that has no row was not counted. */
function rowOf(one: OwnIndicator, figures: readonly ToldFigure[]): IndicatorFigures['indicators'][number] {
  const whole = figures.find(({ series }) => series === one.id)
  const divisions = figures.filter((figure) => figure !== whole)
  return {
    id: one.id,
    name: one.name,
    unit: unitOf(one),
    ...(whole ? told(whole) : { value: null, reason: 'not-reported' }),
    by: divisions.map((figure) => {
      const [, dimension = '', of = ''] = figure.series.split(':')
      return { dimension, of, ...told(figure) }
    }),
  }
}

const told = ({ value, reason }: ToldFigure) => ({ value, ...(reason !== undefined && { reason }) })
