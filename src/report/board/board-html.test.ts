import { expect, test } from 'vitest'
import { wordsOf } from '#words/dictionary.ts'
import { picture } from '../sample-picture.ts'
import { boardHtml } from './board-html.ts'
import { picturePaper } from './picture-paper.ts'

const html = boardHtml(picturePaper(picture(), wordsOf('sv')))

test('a web page is one of its own: its language, no script, nothing from elsewhere', () => {
  expect(html).toContain('<html lang="sv">')
  expect(html).not.toMatch(/<script|<link|src=|@import|href=/)
})

test('every element ends where it should, so that no drawing falls apart into text', () => {
  const open: string[] = []
  for (const [, end, tag = '', own] of html.matchAll(/<(\/?)([a-z][\w-]*)[^>]*?(\/?)>/gi)) {
    if (tag === 'meta') continue
    if (end) expect(open.pop()).toBe(tag)
    else if (!own) open.push(tag)
    else expect([tag, open.includes('svg')]).toEqual([tag, true])
  }
  expect(open).toEqual([])
})

test('a chart as wide as the page has one for a phone beside it, with patterns of its own', () => {
  const drawings = [...html.matchAll(/<svg[^>]*class="(wide|narrow)"[^>]*>.*?<\/svg>/gs)]
  expect(drawings.map(([, kind]) => kind)).toEqual(['wide', 'narrow', 'wide', 'narrow'])
  const ids = [...html.matchAll(/ id="([^"]+)"/g)].map(([, id]) => id)
  expect(new Set(ids).size).toBe(ids.length)
  const uses = drawings.flatMap(([drawing]) =>
    [...drawing.matchAll(/url\(#([^)]+)\)/g)].map(([, id]) => drawing.includes(`id="${id}"`)),
  )
  expect(uses).toContain(true)
  expect(uses).not.toContain(false)
})
