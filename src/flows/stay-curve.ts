/**
 * Stay curves (tilojen osuudet ensitulosta): where children are so many years after their first entry, with no assumption of rates: the
 * check beside what the model says. Children who entered before the window are left out, for their first years are not all seen.
 */
import { aalenJohansen, type Observed } from './aalen-johansen.ts'
import { YEAR } from './band.ts'
import type { Limits, Window } from './count.ts'
import type { Stays } from './stay.ts'

export interface StayCurve {
  readonly years: number
  readonly chances: readonly { readonly state: string; readonly chance: number; readonly error: number }[]
}

/** More children than this make the check slow and add nothing to it. */
export const MOST_CHECKED = 3000

const YEARS = [0.5, 1, 2, 3, 5]

/** `new` is before the first entry, `out` past the age limit. Days are told apart by weeks. */
export function stayCurves(stays: Stays, window: Window, limits: Limits): readonly StayCurve[] {
  const states = ['new', ...stays.states, 'rest', 'out']
  const subjects = subjectsOf(stays, window, limits, states.length)
  if (subjects.length === 0) return []
  const seen = (window.to + 1 - window.from) / YEAR
  const times = YEARS.filter((years) => years <= seen)
  const { chances, errors } = aalenJohansen(
    subjects,
    states.length,
    times.map((years) => Math.round((years * YEAR) / WEEK)),
  )
  return times.map((years, at) => ({
    years,
    chances: states
      .slice(1)
      .map((state, k) => ({ state, chance: chances[at]?.[k + 1] ?? 0, error: errors[at]?.[k + 1] ?? 0 })),
  }))
}

const WEEK = 7

function subjectsOf(stays: Stays, window: Window, { limit }: Limits, states: number): readonly Observed[] {
  const subjects: Observed[] = []
  for (let k = 0; k < stays.child.length && subjects.length < MOST_CHECKED; k++) {
    const isFirst = k === 0 || stays.child[k - 1] !== stays.child[k]
    if (isFirst && (stays.start[k] as number) >= window.from && (stays.start[k] as number) <= window.to)
      subjects.push(subjectFrom(stays, k, window, limit, states))
  }
  return subjects
}

type ObservedStay = Observed['stays'][number]

/** Weeks since the first entry; whoever rests is censored at the age limit, as nothing more of it can be seen. */
function subjectFrom(stays: Stays, first: number, { to }: Window, limit: Float64Array, states: number): Observed {
  const child = stays.child[first] as number
  const rest = states - 2
  const grown = Math.min(to + 1, (stays.birth[child] as number) + (limit[limit.length - 1] as number))
  const weeks = (day: number) => Math.max(1, Math.ceil((day - (stays.start[first] as number)) / WEEK))
  const told: ObservedStay[] = [{ until: 0.5, state: 0, to: (stays.state[first] as number) + 1 }]
  for (let k = first; stays.child[k] === child; k++) {
    const [state, end] = [(stays.state[k] as number) + 1, stays.end[k] as number]
    if (end > to) return { stays: [...told, { until: weeks(to + 1), state, to: null }] }
    const next = nextState(stays, k, limit, rest)
    told.push({ until: weeks(end), state, to: next })
    if (next > rest) break
    if (next < rest) continue
    const back = stays.child[k + 1] === child ? (stays.start[k + 1] as number) : Number.POSITIVE_INFINITY
    const isBack = back <= Math.min(to, grown)
    told.push({
      until: weeks(Math.min(back, grown)),
      state: rest,
      to: isBack ? (stays.state[k + 1] as number) + 1 : null,
    })
    if (!isBack) break
  }
  return { stays: told }
}

/** The state after a stay: the next one, `rest`, or past the age limit. */
function nextState(stays: Stays, k: number, limit: Float64Array, rest: number): number {
  const end = stays.end[k] as number
  if (stays.child[k + 1] === stays.child[k] && stays.start[k + 1] === end) return (stays.state[k + 1] as number) + 1
  const birth = stays.birth[stays.child[k] as number] as number
  return end >= birth + (limit[stays.state[k] as number] as number) - 1 ? rest + 1 : rest
}
