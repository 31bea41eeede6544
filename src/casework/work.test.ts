import { describe, expect, it } from 'vitest'
import { endStates, nextRows, statesOf, transition } from '#kernel/path.ts'
import { FREE_PARTS, PART_KINDS } from '#model/part.ts'
import { CLOCKS } from './clocks.ts'
import { keptAtOpening } from './columns.ts'
import { WORK } from './work.ts'

const STEP_NAMES = PART_KINDS.flatMap((kind) => Object.keys(WORK[kind].steps).map((event) => `${kind}.${event}`))

describe.each(PART_KINDS)('the path of a %s', (kind) => {
  const { path, steps, over } = WORK[kind]

  it('can be entered, and every state of it reached', () => {
    const reached = new Set<string>()
    const walk = (state: string): void => {
      for (const { to } of nextRows(path, state)) {
        if (reached.has(to)) continue
        reached.add(to)
        walk(to)
      }
    }
    walk('')
    expect([...reached].toSorted()).toEqual([...statesOf(path)].toSorted())
    expect(reached.size).toBeGreaterThan(0)
  })

  it('comes to an end from every state', () => {
    const ends = over ?? endStates(path)
    const canEnd = (state: string, seen: readonly string[]): boolean =>
      ends.includes(state) || nextRows(path, state).some(({ to }) => !seen.includes(to) && canEnd(to, [...seen, to]))
    expect(ends.length).toBeGreaterThan(0)
    expect(statesOf(path).filter((state) => !canEnd(state, [state]))).toEqual([])
  })

  it('has a step for every event and an event for every step', () => {
    expect(Object.keys(steps).toSorted()).toEqual([...new Set(path.map(({ event }) => event))].toSorted())
  })

  it('leads an event from a state to one place only', () => {
    const pairs = path.map(({ from, event }) => `${from} ${event}`)
    expect(pairs.length).toBe(new Set(pairs).size)
  })

  it('names who and on what ground at every step', () => {
    for (const { who, basis } of path) {
      expect(who.length).toBeGreaterThan(0)
      expect(basis).not.toBe('')
    }
  })

  it('takes no step that its table lacks', () => {
    for (const state of ['', ...statesOf(path)]) {
      const lacking = Object.keys(steps).filter(
        (event) => !path.some((row) => row.from === state && row.event === event),
      )
      for (const event of lacking) expect(transition(path, state, event)).toBeUndefined()
    }
  })
})

describe('the clocks', () => {
  it('are started, met and voided by steps that there are', () => {
    const named = CLOCKS.flatMap(({ starts, meets, voids }) => [starts, ...meets, ...voids])
    expect(named.filter((name) => !STEP_NAMES.includes(name))).toEqual([])
  })

  it('can all be met', () => expect(CLOCKS.filter(({ meets }) => meets.length === 0)).toEqual([]))
})

describe('parts without a matter', () => {
  it('are told by what they keep of themselves', () => {
    for (const kind of FREE_PARTS) expect(keptAtOpening(kind).length).toBeGreaterThan(0)
  })
})
