/**
 * Aalen–Johansen (Aalenin–Johansenin estimaattori): the chance of being in each state at a time, from stays with right-censoring, with no
 * assumption of how rates go: what the model's own curves are checked against.
 *
 * P(t) = Π over event times of (I + ΔN/Y). The standard error is that of the infinitesimal jackknife (Therneau & Grambsch, survival
 * package, `survfit` of a multi-state model): the square root of the sum of each subject's squared influence.
 * Aalen & Johansen, Scand. J. Statist. 5 (1978).
 */

/** A subject starts in the first state; each stay ends at a time, in another state or censored (null). */
export interface Observed {
  readonly stays: readonly { readonly until: number; readonly state: number; readonly to: number | null }[]
}

export interface Curve {
  readonly times: readonly number[]
  /** [time][state] */
  readonly chances: readonly Float64Array[]
  readonly errors: readonly Float64Array[]
}

interface Move {
  readonly subject: number
  readonly from: number
  readonly to: number
}

/** @param times rising: when the chances are told */
export function aalenJohansen(subjects: readonly Observed[], states: number, times: readonly number[]): Curve {
  const moves = new Map<number, Move[]>()
  for (const [subject, { stays }] of subjects.entries())
    for (const { until, state, to } of stays)
      if (to !== null) moves.set(until, [...(moves.get(until) ?? []), { subject, from: state, to }])
  const events = [...moves.keys()].sort((a, b) => a - b)
  let chances: Float64Array = Float64Array.from({ length: states }, (_, state) => (state === 0 ? 1 : 0))
  const influence = subjects.map(() => new Float64Array(states))
  const told: Float64Array[] = []
  const errors: Float64Array[] = []
  let at = 0
  for (const time of times) {
    for (; at < events.length && (events[at] as number) <= time; at++)
      chances = stepped(
        subjects,
        states,
        events[at] as number,
        moves.get(events[at] as number) ?? [],
        chances,
        influence,
      )
    told.push(chances)
    errors.push(
      Float64Array.from({ length: states }, (_, state) =>
        Math.sqrt(influence.reduce((sum, own) => sum + (own[state] as number) ** 2, 0)),
      ),
    )
  }
  return { times, chances: told, errors }
}

/** The state that a subject is at risk in just before a time; -1 where it is censored. */
function stateBefore({ stays }: Observed, time: number): number {
  for (const { until, state, to } of stays) {
    if (until >= time) return state
    if (to === null) return -1
  }
  return stays.at(-1)?.to ?? -1
}

function stepped(
  subjects: readonly Observed[],
  states: number,
  time: number,
  moves: readonly Move[],
  chances: Float64Array,
  influence: readonly Float64Array[],
): Float64Array {
  const at = subjects.map((one) => stateBefore(one, time))
  const risk = new Float64Array(states)
  for (const state of at) if (state >= 0) risk[state] = (risk[state] as number) + 1
  const hazard = new Float64Array(states * states)
  for (const { from, to } of moves) {
    hazard[from * states + to] = (hazard[from * states + to] as number) + 1 / (risk[from] as number)
    hazard[from * states + from] = (hazard[from * states + from] as number) - 1 / (risk[from] as number)
  }
  const mine = new Map(moves.map((move) => [move.subject, move]))
  for (const [subject, own] of influence.entries())
    influenced(own, states, hazard, at[subject] ?? -1, risk, chances, mine.get(subject))
  return through(chances, hazard, states)
}

/** A row of chances through one step: p + p·ΔH. */
function through(row: Float64Array, hazard: Float64Array, states: number): Float64Array {
  const next = Float64Array.from(row)
  for (let from = 0; from < states; from++)
    for (let to = 0; to < states; to++)
      next[to] = (next[to] as number) + (row[from] as number) * (hazard[from * states + to] as number)
  return next
}

/** The influence of one subject after a step: carried through it, and what its own move or stay adds to the hazard. */
function influenced(
  own: Float64Array,
  states: number,
  hazard: Float64Array,
  state: number,
  risk: Float64Array,
  chances: Float64Array,
  move: Move | undefined,
): void {
  own.set(through(own, hazard, states))
  if (state < 0) return
  const weight = (chances[state] as number) / (risk[state] as number)
  for (let to = 0; to < states; to++) {
    const moved = move === undefined ? 0 : to === move.to ? 1 : to === state ? -1 : 0
    own[to] = (own[to] as number) + weight * (moved - (hazard[state * states + to] as number))
  }
}
