import { describe, expect, it } from 'vitest'
import { keysOf, likeness, namesOf } from './name-key.ts'

const meet = (one: string, other: string): boolean => {
  const keys = new Set(keysOf(one))
  return keysOf(other).some((key) => keys.has(key))
}

describe('a name', () => {
  it.each([
    ['Wikström', 'Vikstrom'],
    ['Virtanen', 'Virtanne'],
    ['Virtanen', 'Virtaen'],
    ['Virtanen', 'Wirtanen'],
    ['Mattsson', 'Matson'],
    ['Heikkilä', 'Heikila'],
    ['Bäckman', 'Backman'],
    ['Sørensen', 'Sorensen'],
    ['Øyvind', 'Oyvind'],
    ['Æström', 'Aström'],
  ])('%s is found as %s', (one, other) => expect(meet(one, other)).toBe(true))

  it.each([
    ['Virtanen', 'Korhonen'],
    ['Aino', 'Eino Kalevi'],
    ['Li', 'Lo'],
  ])('%s is not found as %s', (one, other) => expect(meet(one, other)).toBe(false))

  it('is taken apart at spaces, commas and hyphens', () =>
    expect(namesOf('Mäki-Korpela, Anna Liisa')).toEqual(['maki', 'korpela', 'ana', 'lisa']))

  it('is like itself fully and like a stranger not at all', () => {
    expect(likeness('Åsa', 'Asa')).toBe(1)
    expect(likeness('Aino', 'Veikko')).toBe(0)
    expect(likeness('Katariina', 'Katarina')).toBe(1)
    expect(likeness('Johanna', 'Johana')).toBe(1)
  })
})
