/** The address carries names and values there and back; rubbish becomes nothing. */
import { describe, expect, it } from 'vitest'
import {
  namesIn,
  newProposalSearch,
  overridesIn,
  proposalSearch,
  proposalsSearch,
  textOfNames,
  textOfOverrides,
} from './appraise-address.ts'

describe('values that are tried', () => {
  it('are carried there and back', () => {
    const overrides = { 'effects.0.reduction': 0.1, 'posts.0.salary': 3500 }
    expect(overridesIn(textOfOverrides(overrides))).toEqual(overrides)
    expect(proposalSearch({ muuta: 'posts.0.salary:3500' })).toEqual({ muuta: 'posts.0.salary:3500' })
  })

  it.each(['', ';;', 'a', 'a:', 'a:x', '__proto__:1', '.:1', 'a b:2', 'x'.repeat(4000)])(
    'drop what is none: %.20s',
    (muuta) => {
      expect(proposalSearch({ muuta })).toEqual({})
    },
  )
})

describe('names that are compared', () => {
  it('are carried there and back, whatever signs they have, at most six', () => {
    const names = ['A & B, "C"', 'Ä/ö']
    expect(namesIn(textOfNames(names))).toEqual(names)
    expect(namesIn(JSON.stringify(Array.from({ length: 9 }, (_, k) => `n${k}`)))).toHaveLength(6)
  })

  it.each(['', '[', '{}', '[1]', '[""]'])('drop what is none: %s', (vertaa) => {
    expect(proposalsSearch({ vertaa })).toEqual({})
  })

  it('and the one that a new proposal begins from is a name', () => {
    expect(newProposalSearch({ pohja: 'Imatra' })).toEqual({ pohja: 'Imatra' })
    expect(newProposalSearch({ pohja: '' })).toEqual({})
  })
})
