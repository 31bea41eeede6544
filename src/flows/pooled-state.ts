/**
 * Pooled states (yhdistetyt tilat): placements of a kind that too few children have ever had are told with other placements, so that a
 * rate of theirs is not a figure about a child.
 */
import type { FlowEpisode } from '#model/flow-episode.ts'
import { isPlacement } from '#model/flow-state.ts'

const OTHER = 'placement-other'

/** @param fewest children that must stand behind a state */
export function withPooledStates(told: readonly FlowEpisode[], fewest: number): readonly FlowEpisode[] {
  const children = new Map<string, Set<string>>()
  for (const { state, child } of told) children.set(state, (children.get(state) ?? new Set()).add(child))
  const small = new Set(
    [...children]
      .filter(([state, all]) => isPlacement(state) && state !== OTHER && all.size < fewest)
      .map(([state]) => state),
  )
  return small.size === 0 ? told : told.map((one) => (small.has(one.state) ? { ...one, state: OTHER } : one))
}
