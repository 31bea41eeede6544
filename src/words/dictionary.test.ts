import { expect, test } from 'vitest'
import { type Words, wordsOf } from './dictionary.ts'

/** Every text with its path; functions count as texts. */
function texts(value: unknown, path = ''): [string, unknown][] {
  if (typeof value !== 'object' || value === null) return [[path, value]]
  return Object.entries(value).flatMap(([key, inner]) => texts(inner, `${path}.${key}`))
}
const paths = (words: Words) => texts({ ...words, format: undefined }).map(([path]) => path)

test('Swedish and English have the texts of Finnish and no others', () => {
  expect(paths(wordsOf('sv')).toSorted()).toEqual(paths(wordsOf('fi')).toSorted())
  expect(paths(wordsOf('en')).toSorted()).toEqual(paths(wordsOf('fi')).toSorted())
})

test('no text is empty and none has stray spaces', () => {
  for (const language of ['fi', 'sv', 'en'] as const) {
    for (const [path, text] of texts({ ...wordsOf(language), format: undefined })) {
      if (typeof text === 'string') expect([path, text.trim() === text && text !== '']).toEqual([path, true])
    }
  }
})
