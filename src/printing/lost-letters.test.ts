import { expect, test } from 'vitest'
import { lostLetters } from './lost-letters.ts'

test('every text that the compiler cannot draw is found, quoted as it quotes', () => {
  const said = String.raw`message: "PDF/UA-1 error: the text ${'`'}\"😀\"${'`'} could not be displayed with font \"X\"", "the text ${'`'}\"a\\u{301}\"${'`'} could not be displayed"`
  expect([...lostLetters(said)]).toEqual(['😀', 'a\u0301'])
})

test('another fault has no lost letters', () => expect([...lostLetters('missing document title')]).toEqual([]))
