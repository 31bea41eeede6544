import { describe, expect, test } from 'vitest'
import type { Category } from '#model/category.ts'
import type { UnmappedKey } from '#model/mapping-state.ts'
import type { MappingBook, Rule } from '#model/rule.ts'
import { categoryTyped, millionthsOf, movedRule, nextRuleId, ruleForKey, withRule } from './book-draft.ts'

const named = (text: string) => ({ fi: text, sv: text, en: text })
const CATEGORIES: Category[] = [
  { id: 'corrective', name: named('Korjaavat palvelut') },
  { id: 'corrective/child-protection', name: named('Lastensuojelu') },
  { id: 'corrective/child-protection/open-care', name: named('Avohuolto') },
  { id: 'early', name: named('Varhaiset palvelut') },
  { id: 'early/family-work', name: named('Perhetyö') },
  { id: 'early/intensified-family-work', name: named('Tehostettu perhetyö') },
]
const KEY: UnmappedKey = {
  area: 'imatra',
  organisation: 'kunta',
  costCentre: '4711',
  costCentreName: 'Perhetukikeskus',
  account: '4300',
  accountName: 'Palvelujen ostot',
  function: '',
  functionName: '',
  provider: '',
  euros: 12,
  lines: 3,
  from: '2012-01-01',
  to: '2012-12-31',
  reason: 'no-rule',
}
const TARGET = { kind: 'category', category: 'early/family-work' } as const
const rule = (id: string): Rule => ruleForKey(KEY, 'account', TARGET, id)
const book = (...ids: string[]): MappingBook => ({ organisations: [], divisions: [], rules: ids.map(rule) })

describe('a rule for an unmapped key', () => {
  test('takes its cost centre and account, and asks for an empty field with a hyphen', () => {
    expect(rule('r1')).toMatchObject({ area: 'imatra', organisation: 'kunta', costCentre: '4711', account: '4300' })
    expect(ruleForKey(KEY, 'function', TARGET, 'r1')).toMatchObject({ costCentre: '*', account: '*', function: '-' })
    expect(ruleForKey(KEY, 'centre', TARGET, 'r1')).toMatchObject({ costCentre: '4711', account: '*' })
  })
  test('gets an id that no rule has and stands first', () => {
    expect(nextRuleId([{ id: 'r9' }, { id: 'oma' }, { id: 'r10' }])).toBe('r11')
    expect(withRule(book('r1'), rule('r2')).rules.map((one) => one.id)).toEqual(['r2', 'r1'])
  })
})

describe('the order of rules', () => {
  test('changes by one step and never loses a rule', () => {
    const ids = (after: MappingBook) => after.rules.map((one) => one.id)
    expect(ids(movedRule(book('a', 'b', 'c'), 'c', -1))).toEqual(['a', 'c', 'b'])
    expect(ids(movedRule(book('a', 'b', 'c'), 'a', 1))).toEqual(['b', 'a', 'c'])
    expect(ids(movedRule(book('a', 'b'), 'a', -1))).toEqual(['a', 'b'])
  })
})

describe('a typed category', () => {
  const typed = (text: string) => categoryTyped(text, CATEGORIES, 'fi')
  test('is found by its path, its id, its name or the only part that fits', () => {
    expect(typed('Korjaavat palvelut › Lastensuojelu › Avohuolto')).toBe('corrective/child-protection/open-care')
    expect(typed('early/family-work')).toBe('early/family-work')
    expect(typed('perhetyö')).toBe('early/family-work')
    expect(typed('tehost')).toBe('early/intensified-family-work')
  })
  test('is none where several fit', () => {
    expect(typed('perhet')).toBeUndefined()
    expect(typed('')).toBeUndefined()
    expect(typed('koulukoti')).toBeUndefined()
  })
})

test('a share is typed in per cent', () => {
  expect(millionthsOf('33,3333')).toBe(333_333)
  expect(millionthsOf('100')).toBe(1_000_000)
  expect(millionthsOf('0')).toBeUndefined()
  expect(millionthsOf('101')).toBeUndefined()
  expect(millionthsOf('puolet')).toBeUndefined()
})
