import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { MappingBook } from '#model/rule.ts'
import { bookFaults } from './book-faults.ts'
import { compilePattern, patternFault } from './pattern.ts'
import { FIRST_DAY, LAST_DAY, type LedgerKey, placer } from './placement.ts'

const key = (more: Partial<LedgerKey> = {}): LedgerKey => ({
  area: 'imatra',
  organisation: 'kunta',
  costCentre: '4711',
  account: '4300',
  function: '10',
  provider: '',
  ...more,
})

const book = (more: object) => MappingBook.parse({ organisations: [], divisions: [], rules: [], ...more })
const to = (category: string) => ({ kind: 'category', category })
const KNOWN = new Set(['early/family-services/family-work', 'corrective/child-protection/open-care'])

describe('a pattern', () => {
  it.each([
    ['*', '', true],
    ['-', '', true],
    ['-', 'x', false],
    ['4300', '4300', true],
    ['43*', '4399', true],
    ['43*', '4', false],
    ['*9', '4399', true],
    ['4300-4399', '4350', true],
    ['4300-4399', '04350', true],
    ['4300-4399', '4400', false],
    ['KP10-KP19', 'KP15', true],
    ['1,3-5, 9*', '4', true],
    ['1,3-5, 9*', '98', true],
    ['a.c', 'abc', false],
  ])('%s takes %s: %s', (pattern, value, expected) => expect(compilePattern(pattern)(value)).toBe(expected))

  it('with an empty part or a backwards range has a fault', () => {
    expect(patternFault('43*,')).toBe('empty-part')
    expect(patternFault('4399-4300')).toBe('backwards-range')
    expect(patternFault('4300-4399,*')).toBeUndefined()
  })
})

describe('placing a ledger key', () => {
  it('gives the days to the first rule that fits, and what is left to later ones', () => {
    const rules = [
      { id: 'new', costCentre: '47*', from: '2024-01-01', target: to('early/family-services/family-work') },
      { id: 'old', account: '4300-4399', to: '2022-12-31', target: to('corrective/child-protection/open-care') },
    ]
    const found = placer(book({ rules }))(key())
    expect(found.map(({ from, to: until, rule, reason }) => [from, until, rule, reason])).toEqual([
      ['2024-01-01', LAST_DAY, 'new', ''],
      [FIRST_DAY, '2022-12-31', 'old', ''],
      ['2023-01-01', '2023-12-31', '', 'no-rule'],
    ])
  })

  it('says own, bought or paid within the pool by who the provider is', () => {
    const organisations = [{ id: 'shp', name: 'Sairaanhoitopiiri', area: 'imatra', aliases: ['SHP ky'] }]
    const place = placer(book({ organisations, rules: [{ id: 'r', target: to('early/family-services/family-work') }] }))
    const told = (provider: string, organisation = 'kunta') =>
      place(key({ provider, organisation })).map(({ production, counterparty }) => [production, counterparty])[0]
    expect(told('')).toEqual(['own', ''])
    expect(told('Hoiva Oy')).toEqual(['bought', ''])
    expect(told('shp  KY')).toEqual(['own', 'shp'])
    expect(told('SHP ky', 'shp')).toEqual(['bought', ''])
  })

  it('covers every day exactly once, whatever the rules', () => {
    const month = fc
      .integer({ min: 0, max: 59 })
      .map((k) => `${2020 + Math.floor(k / 12)}-${String((k % 12) + 1).padStart(2, '0')}-01`)
    const rule = fc.record({ from: fc.option(month, { nil: undefined }), to: fc.option(month, { nil: undefined }) })
    fc.assert(
      fc.property(fc.array(rule, { maxLength: 6 }), (dates) => {
        const rules = dates
          .filter(({ from, to: until }) => from === undefined || until === undefined || from <= until)
          .map(({ from, to: until }, k) => ({
            id: `r${k}`,
            ...(from === undefined ? {} : { from }),
            ...(until === undefined ? {} : { to: until }),
            target: to('early/family-services/family-work'),
          }))
        const stretches = placer(book({ rules }))(key()).toSorted((a, b) => (a.from < b.from ? -1 : 1))
        expect(stretches[0]?.from).toBe(FIRST_DAY)
        expect(stretches.at(-1)?.to).toBe(LAST_DAY)
        for (const [k, stretch] of stretches.slice(1).entries()) {
          expect(Date.parse(stretch.from) - Date.parse(stretches[k]?.to ?? '')).toBe(86_400_000)
        }
      }),
    )
  })
})

describe('a mapping book', () => {
  it('cannot be saved with shares that are not one, unknown places or crooked dates', () => {
    const faults = bookFaults(
      book({
        organisations: [
          { id: 'a', name: 'Kunta', area: 'imatra', aliases: ['X'] },
          { id: 'b', name: 'Piiri', area: 'imatra', aliases: ['x'] },
        ],
        divisions: [
          {
            id: 'd',
            to: '2024-06-30',
            parts: [{ category: 'early/family-services/family-work', millionths: 999_999 }],
          },
          {
            id: 'd',
            from: '2024-06-01',
            parts: [{ category: 'early/family-services/family-work', millionths: 1_000_000 }],
          },
        ],
        rules: [
          { id: 'r', account: '9-1', from: '2024-02-15', to: '2024-01-31', target: to('early/none') },
          { id: 'r', target: { kind: 'division', division: 'missing' } },
        ],
      }),
      KNOWN,
    )
    expect(new Set(faults.map(({ where, fault }) => `${where} ${fault}`))).toEqual(
      new Set([
        'rule:r same-id-twice',
        'rule:r backwards-range',
        'rule:r backwards-dates',
        'rule:r not-whole-months',
        'rule:r unknown-category',
        'rule:r no-such-division',
        'division:d shares-not-one',
        'division:d overlapping-dates',
        'organisation:x same-name-twice',
      ]),
    )
  })

  it('without faults has none', () => {
    const rules = [
      { id: 'r', from: '2024-02-01', to: '2024-02-29', target: to('corrective/child-protection/open-care') },
    ]
    expect(bookFaults(book({ rules }), KNOWN)).toEqual([])
  })
})
