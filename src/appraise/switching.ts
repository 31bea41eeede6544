/**
 * Switching values (kynnysarvot): at what value of one assumption, the others as given, net is nil: what would have to be true.
 *
 * Net is looked at over the values that the assumption may have, and halved to where it turns nearest to the given value. All effects together
 * (`effects.all`) are told as moves into a placement that are spared of a hundred reached families.
 */
import type { ProposalAppraisal } from '#model/proposal-appraisal.ts'
import { type CentralNet, sparedByFamily } from './central-net.ts'
import type { Parameter } from './parameter.ts'
import type { ProposalModel } from './proposal-model.ts'
import { EFFECT_SCALE } from './reach-place.ts'

type Switching = ProposalAppraisal['switching'][number]

const POINTS = 8
const HALVINGS = 26
/** How far beyond the given value an amount is looked at. */
const FAR = 10

/** What a parameter may be, as far as one looks. */
export function lookedAt({ least, most, value, high }: Parameter): readonly number[] {
  const top = Math.min(most, most === 1 ? 1 : FAR * Math.max(value, high, 1e-6))
  return [
    ...new Set([...Array.from({ length: POINTS + 1 }, (_, k) => least + ((top - least) * k) / POINTS), value]),
  ].sort((a, b) => a - b)
}

/** The value nearest to `now`, between two neighbours, where a function goes through nil; undefined where it nowhere does. */
export function turningPoint(
  points: readonly number[],
  now: number,
  of: (value: number) => number,
): number | undefined {
  const signs = points.map((point) => Math.sign(of(point)))
  const turns = points.flatMap((point, k) => {
    const next = points[k + 1]
    return next !== undefined && (signs[k] as number) * (signs[k + 1] as number) < 0 ? [[point, next] as const] : []
  })
  const nearest = turns.toSorted((a, b) => distance(a, now) - distance(b, now))[0]
  if (!nearest) return undefined
  let [low, high] = nearest
  const isBelow = of(low) < 0
  for (let k = 0; k < HALVINGS; k++) {
    const middle = (low + high) / 2
    if (of(middle) < 0 === isBelow) low = middle
    else high = middle
  }
  return (low + high) / 2
}

const distance = ([low, high]: readonly [number, number], now: number): number =>
  now < low ? low - now : now > high ? now - high : 0

/** How far the value is from the given one, against it; what turns nothing is farthest. */
const farness = ({ value, now }: Switching): number =>
  value === null ? Number.POSITIVE_INFINITY : Math.abs(value - now) / Math.max(Math.abs(now), 1e-9)

/** The nearest to its given value first. */
export function switchingOf(model: ProposalModel, net: CentralNet): readonly Switching[] {
  const spared = sparedByFamily(model)
  const found = model.parameters.flatMap((parameter, k): Switching[] => {
    const turn = switched(parameter, net(), (value) => net(k, value))
    if (!turn) return []
    const { id, unit, value: now } = parameter
    if (id !== EFFECT_SCALE) return [{ parameter: id, now, per: unit === 'share' ? 100 : 1, ...turn }]
    return [{ parameter: id, now: spared(), per: 100, ...turn, value: turn.value && spared(k, turn.value) }]
  })
  return found.toSorted((a, b) => (farness(a) === farness(b) ? 0 : farness(a) - farness(b)))
}

/** Undefined where it does not matter at all. */
function switched(
  parameter: Parameter,
  central: number,
  net: (value: number) => number,
): Pick<Switching, 'value' | 'pays'> | undefined {
  const points = lookedAt(parameter)
  const nets = points.map(net)
  if (Math.max(...nets) - Math.min(...nets) <= 1e-9 * Math.max(1, Math.abs(central))) return undefined
  const value = turningPoint(points, parameter.value, net)
  if (value === undefined) return { value: null, pays: central >= 0 ? 'always' : 'never' }
  const step = (points.at(-1) ?? 1) * 1e-6
  return { value, pays: net(Math.min(parameter.most, value + step)) >= 0 ? 'above' : 'below' }
}

/** Net with each uncertain assumption at the ends of its interval; the widest first. */
export function tornadoOf({ parameters }: ProposalModel, net: CentralNet): ProposalAppraisal['tornado'] {
  return parameters
    .flatMap((parameter, k) =>
      parameter.isUncertain
        ? [
            {
              parameter: parameter.id,
              low: parameter.low,
              high: parameter.high,
              netAtLow: net(k, parameter.low),
              netAtHigh: net(k, parameter.high),
            },
          ]
        : [],
    )
    .filter(({ netAtLow, netAtHigh }) => netAtLow !== netAtHigh)
    .toSorted((a, b) => Math.abs(b.netAtHigh - b.netAtLow) - Math.abs(a.netAtHigh - a.netAtLow))
}
