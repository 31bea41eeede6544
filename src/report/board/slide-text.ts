/**
 * Slide text (dian teksti): how many lines a text takes, so that what does not fit goes on the next slide and is never cut or shrunk.
 *
 * Reckoned in points with letters a twentieth wider than those of Calibri: a viewer that has another font has room for it.
 */
import { textWidth } from '../ink.ts'

/** Of a page of 13.33 × 7.5 inches: where the body of a slide stands, in points. */
export const BODY_WIDTH = 860
export const BODY_HEIGHT = 372
/** Calibri beside the letters that `textWidth` measures. */
const NARROWER = 0.82
const LEADING = 1.22

export function lineCount(text: string, size: number, width: number): number {
  return text.split('\n').reduce((sum, part) => sum + wrapped(part, size, width), 0)
}

function wrapped(text: string, size: number, width: number): number {
  const space = textWidth(' ', size) * NARROWER
  let [lines, used] = [1, 0]
  for (const word of text.split(' ')) {
    const wide = textWidth(word, size) * NARROWER
    if (used > 0 && used + space + wide > width) {
      lines += 1
      used = 0
    }
    lines += Math.max(0, Math.ceil(wide / width) - 1)
    used += (used > 0 ? space : 0) + wide
  }
  return lines
}

export const textHeight = (text: string, size: number, width: number): number =>
  lineCount(text, size, width) * size * LEADING

const TITLE_HEIGHT = 76

/** The largest of three by which a title stands in its place. */
export const titleSize = (title: string): number =>
  [28, 24, 20].find((size) => textHeight(title, size, BODY_WIDTH - 10) <= TITLE_HEIGHT) ?? 18

/** Between paragraphs, in points. */
export const APART = 8

/** Things in order, as many a page as its height takes; one that is higher than a page has its own. */
export function paged<T>(all: readonly T[], heightOf: (one: T) => number, room: number): readonly (readonly T[])[] {
  const pages: T[][] = []
  let left = 0
  for (const one of all) {
    const height = heightOf(one)
    const last = pages.at(-1)
    if (last && height <= left) last.push(one)
    else {
      pages.push([one])
      left = room
    }
    left -= height
  }
  return pages
}

/** Paragraphs that are each no higher than a page: a longer one is parted between its sentences. */
export const paragraphs = (texts: readonly string[], size: number, room: number): readonly string[] =>
  texts.flatMap((text) => {
    if (textHeight(text, size, BODY_WIDTH) <= room) return [text]
    const sentences = text.split(/(?<=[.;!?\n])\s*/)
    return paged(sentences, (one) => textHeight(one, size, BODY_WIDTH), room).map((part) => part.join(' '))
  })
