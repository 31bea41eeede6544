import { expect, test } from 'vitest'
import { wordsOf } from '#words/dictionary.ts'
import { changedFigures, type FigurePair } from './changed-figures.ts'

const words = wordsOf('fi')
const told = {
  rose: ({ what }: { what: string }) => `${what} nousi`,
  fell: ({ what }: { what: string }) => `${what} laski`,
}
const pair = (now: number | null, before: number | null, what = 'x'): FigurePair => ({
  id: what,
  what,
  unit: 'times',
  now,
  before,
})

test.each([
  ['chance makes as much of small counts', [pair(25, 14)], []],
  ['a tie', [pair(40, 40)], []],
  ['nothing to nothing', [pair(0, 0)], []],
  ['from nothing to two', [pair(2, 0)], []],
  ['a missing side', [pair(null, 90), pair(90, null)], []],
  ['a share, of which the base is not known', [pair(66.2, 21.4)], []],
  ['more than chance makes', [pair(120, 60)], ['x nousi']],
  ['the most first', [pair(60, 120, 'a'), pair(400, 100, 'b')], ['b nousi', 'a laski']],
])('%s', (_, pairs, sentences) => {
  expect(changedFigures(pairs, told, words).map(({ text }) => text)).toEqual(sentences)
})
