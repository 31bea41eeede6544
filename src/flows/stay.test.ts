/** Stays: what is told crookedly is cut, joined or left out, and counted; a child is in one thing a day. */
import { describe, expect, it } from 'vitest'
import { episodeColumns } from '#model/flow-episode.ts'
import { staysOf } from './stay.ts'

const told = (child: string, state: string, start: number, end: number | null, rank = 0) => ({
  ...{ child, state, start, end, rank },
  production: 'own' as const,
  dayPrice: null,
})
const rules = { order: ['open-care'], limit: (_: string, birth: number) => birth + 6000 }

describe('stays', () => {
  it('are of one child after another, however the episodes were mixed', () => {
    const stays = staysOf(
      episodeColumns([
        told('b', 'placement', 50, null),
        told('a', 'placement', 100, 200),
        told('b', 'open-care', 10, 40),
        told('a', 'placement', 200, 250),
        told('late', 'placement', 900, null),
      ]),
      new Map([
        ['a', -1000],
        ['b', -2000],
        ['late', -10],
      ]),
      { ...rules, last: 899 },
    )
    expect(stays.states).toEqual(['open-care', 'placement'])
    expect([...stays.child]).toEqual([0, 0, 1])
    expect([...stays.state]).toEqual([0, 1, 1])
    expect([...stays.start]).toEqual([10, 50, 100])
    expect([...stays.end]).toEqual([40, 4000, 250])
    expect([...stays.birth]).toEqual([-2000, -1000])
  })

  it('leave out or cut what cannot be, each with its reason', () => {
    const stays = staysOf(
      episodeColumns([
        told('a', 'placement', 10, 10),
        told('a', 'placement', 20, 15),
        told('a', 'placement', -1500, -1400),
        told('a', 'placement', 4900, 5100),
        told('a', 'placement', 5100, null),
        told('nobody', 'placement', 10, 20),
        told('b', 'placement', 0, 100, 1),
        told('b', 'open-care', 50, 150),
        told('b', 'open-care', 120, 130),
      ]),
      new Map([
        ['a', -1000],
        ['b', 0],
      ]),
      rules,
    )
    expect(Object.fromEntries(stays.faults)).toEqual({
      'zero-length': 1,
      'ends-before-it-begins': 1,
      'before-birth': 1,
      'past-age-limit': 2,
      'no-birth-date': 1,
      overlap: 1,
    })
    expect([...stays.start].map((start, k) => [stays.states[stays.state[k] ?? 0], start, stays.end[k]])).toEqual([
      ['placement', 4900, 5000],
      ['placement', 0, 100],
      ['open-care', 100, 150],
    ])
  })
})
