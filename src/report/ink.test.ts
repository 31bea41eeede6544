import { expect, test } from 'vitest'
import { CORRECTIVE, EARLY, fitted, paintsOf, textWidth } from './ink.ts'

const KNOWN = ['corrective/child-protection', 'corrective/education', 'corrective/psychiatry', 'early/family-work']

test('a sector keeps its paint whatever else is drawn', () => {
  const alone = paintsOf(['corrective/psychiatry'], KNOWN).get('corrective/psychiatry')
  const among = paintsOf(KNOWN, KNOWN).get('corrective/psychiatry')
  expect(alone).toEqual(among)
})

test('sectors of one side differ in colour and in pattern', () => {
  const paints = [...paintsOf(KNOWN, KNOWN).values()]
  expect(new Set(paints.map((paint) => paint.colour)).size).toBe(4)
  const corrective = paints.slice(0, 3)
  expect(new Set(corrective.map((paint) => paint.pattern)).size).toBe(3)
})

test('corrective and early keep their two colours', () => {
  const paints = paintsOf(['corrective', 'early'], [])
  expect(paints.get('corrective')).toBe(CORRECTIVE)
  expect(paints.get('early')).toBe(EARLY)
})

test('a text is cut to its room with an ellipsis', () => {
  expect(fitted('Lastensuojelu', 500)).toBe('Lastensuojelu')
  const cut = fitted('Lasten- ja nuorisopsykiatria', 80)
  expect(cut.endsWith('…')).toBe(true)
  expect(textWidth(cut)).toBeLessThanOrEqual(80)
})
