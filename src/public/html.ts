/**
 * HTML (verkkosivu): a page as text, in which whatever was put in is escaped; only HTML made here goes in as it is.
 */

/** HTML that is safe to put into a page. */
export interface Html {
  readonly html: string
}

type Piece = string | number | Html | readonly Html[] | false | undefined

const SIGNS: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' }

export const escaped = (text: string): string => text.replace(/[&<>"']/g, (sign) => SIGNS[sign] ?? sign)

/** A page or a part of one; `false` and undefined leave nothing. Attributes are always written in double quotes. */
export function html(strings: TemplateStringsArray, ...pieces: readonly Piece[]): Html {
  const texts = pieces.map((piece, place) => `${written(piece)}${strings[place + 1] ?? ''}`)
  return { html: `${strings[0] ?? ''}${texts.join('')}` }
}

export const NOTHING: Html = { html: '' }

function written(piece: Piece): string {
  if (piece === undefined || piece === false) return ''
  if (typeof piece === 'string' || typeof piece === 'number') return escaped(String(piece))
  return 'html' in piece ? piece.html : piece.map((one) => one.html).join('')
}

/** Paragraphs of a text: a line of its own is a paragraph of its own. */
export const paragraphs = (text: string): readonly Html[] =>
  text
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line) => html`<p>${line}</p>`)
