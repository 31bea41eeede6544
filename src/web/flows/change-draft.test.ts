/** A draft becomes a change only when its numbers can be read and are within bounds; a link with rubbish becomes nothing. */
import { describe, expect, it } from 'vitest'
import { ScenarioChange } from '#model/scenario.ts'
import { changeOf, type Draft, draftOf, type Kind } from './change-draft.ts'
import { changesIn, textOfChanges, whatIfSearch } from './what-if-address.ts'

const START = '2027-01-01'
const of = (kind: Kind, part: Partial<Draft> = {}) => changeOf({ ...draftOf(kind, START), ...part })

describe('a draft', () => {
  it.each(['rate', 'entry', 'price', 'share'] as const)('of a %s begins as a change that the product takes', (kind) => {
    const change = of(kind)
    expect(ScenarioChange.safeParse(change)).toMatchObject({ success: true, data: change })
  })

  it.each([
    ['rate', { factor: '0,5' }, 0.5],
    ['price', { factor: ' 1.25 ' }, 1.25],
  ] as const)('of a %s takes a comma, a point and spaces', (kind, part, factor) => {
    expect(of(kind, part)).toMatchObject({ factor })
  })

  it.each([
    ['rate', { factor: '' }],
    ['rate', { factor: 'puolet' }],
    ['rate', { factor: '−1' }],
    ['rate', { factor: '11' }],
    ['rate', { to: 'open-care' }],
    ['share', { percent: '101' }],
    ['share', { percent: '' }],
    ['entry', { entryBy: 'trend', percent: '-95' }],
    ['price', { start: '' }],
  ] as const)('of a %s with %o is no change', (kind, part) => {
    expect(of(kind, part)).toBeUndefined()
  })

  it('of entries names a service or any, a factor or a yearly change', () => {
    expect(of('entry', { entryBy: 'trend', percent: '−3' })).toEqual({
      kind: 'entry',
      yearlyTrend: -0.03,
      start: START,
    })
    expect(of('entry', { state: 'contact' })).toEqual({ kind: 'entry', state: 'contact', factor: 0.8, start: START })
  })
})

describe('the address', () => {
  it('carries the changes there and back', () => {
    const changes = [of('rate'), of('share')].flatMap((one) => one ?? [])
    expect(changesIn(textOfChanges(changes))).toEqual(changes)
    expect(whatIfSearch({ muutokset: textOfChanges(changes), vuosia: '10' })).toEqual({
      muutokset: textOfChanges(changes),
      vuosia: '10',
    })
  })

  it.each(['', '[', '{}', '[1]', '[{"kind":"magic","start":"x"}]', `[${'1,'.repeat(4000)}1]`])(
    'drops what is no list of changes: %.20s',
    (muutokset) => {
      expect(whatIfSearch({ muutokset, vuosia: '99' })).toEqual({})
    },
  )
})
