/** A draft says the proposal that it was made of, whatever the language; what cannot be read is told by its path. */
import { describe, expect, it } from 'vitest'
import { Proposal } from '#model/proposal.ts'
import { blankProposal, blankRow } from './blank-proposal.ts'
import { draftOf, proposalOf, rowsOf, type Texts, withoutRow, withRow } from './proposal-draft.ts'
import { ALL_FIELDS, type LISTS, stepOf } from './proposal-fields.ts'

const rowTexts = (list: (typeof LISTS)[number]): Texts =>
  Object.fromEntries(
    Object.entries(draftOf({ [list]: [blankRow(list, '2027-01-01')] }, 'fi').texts).map(([path, text]) => [
      path.slice(`${list}.0.`.length),
      text,
    ]),
  )

const WHOLE = {
  ...blankProposal(2026),
  ...{
    name: 'Kuusi',
    about: 'Perhetyötä',
    untouched: ['Sijaishuolto', 'Psykiatria'],
    payers: { 'open-care': { county: 1 } },
  },
  posts: [{ ...(blankRow('posts', '2027-01-01') as object), duty: 'Perhetyöntekijä', until: '2030-12-31' }],
  effects: [{ ...(blankRow('effects', '') as object), name: 'Tuki' }],
  bought: [{ ...(blankRow('bought', '') as object), service: 'Perhetyö', posts: ['Perhetyöntekijä'] }],
  takenFrom: [{ service: 'Kuntoutus', corrective: true, euros: 20_000 }],
  release: {
    noticeMonths: { value: 2, low: 1, high: 6, shape: 'triangular', source: 'Sopimus', grade: 'published' },
    unitPlaces: { 'placement-institution': 7 },
  },
}

describe('a draft', () => {
  it.each(['fi', 'sv', 'en'] as const)('says the proposal that it was made of: %s', (language) => {
    const { proposal, faults } = proposalOf(draftOf(WHOLE, language))
    expect(faults).toEqual([])
    expect(Proposal.parse(proposal)).toEqual(Proposal.parse(WHOLE))
  })

  it('writes shares as hundredths with a comma', () => {
    const { texts } = draftOf(WHOLE, 'fi')
    expect(texts['capacity.clientShare.low']).toBe('40')
    expect(texts['posts.0.onCosts.value']).toBe('26')
    expect(texts['capacity.hoursPerVisit.value']).toBe('2,5')
  })

  it('tells what cannot be read and leaves out an interval or a source that is not given', () => {
    const draft = draftOf(WHOLE, 'fi')
    const texts = {
      ...draft.texts,
      ...{
        'posts.0.salary.value': 'paljon',
        'posts.0.training.value': '',
        'rampUpMonths.low': '',
        'rampUpMonths.high': '',
      },
    }
    const read = proposalOf({ ...draft, texts })
    expect(read.faults).toEqual(['posts.0.salary.value', 'posts.0.training.value'])
    expect(read.proposal).toMatchObject({ rampUpMonths: { value: 6, grade: 'judged' } })
    expect(JSON.stringify(Reflect.get(read.proposal, 'rampUpMonths'))).not.toContain('low')
  })

  it('gets rows and loses them, those after moving up', () => {
    const { texts } = draftOf(WHOLE, 'fi')
    const two = withRow(texts, 'posts', { ...rowTexts('posts'), duty: 'Sairaanhoitaja' })
    expect(rowsOf(two, 'posts')).toBe(2)
    const one = withoutRow(two, 'posts', 0)
    expect([rowsOf(one, 'posts'), one['posts.0.duty'], one['posts.1.duty']]).toEqual([1, 'Sairaanhoitaja', undefined])
    expect(rowsOf({}, 'effects')).toBe(0)
  })

  it('begins as one that is taken once it has a name and duties', () => {
    const draft = draftOf(blankProposal(2026), 'fi')
    const { proposal } = proposalOf({ ...draft, texts: { ...draft.texts, name: 'x', about: 'y', 'posts.0.duty': 'z' } })
    expect(Proposal.safeParse(proposal).success).toBe(true)
  })
})

it('every field of a proposal that the action may refuse is found in a step', () => {
  expect(stepOf('effects.0.reduction.value')).toBe('changed')
  expect(stepOf('posts')).toBe('hired')
  expect(stepOf('capacity')).toBe('reached')
  expect(stepOf('nothing')).toBeUndefined()
  expect(new Set(ALL_FIELDS.map(({ pattern }) => pattern)).size).toBe(ALL_FIELDS.length)
})
