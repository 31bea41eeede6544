/** Markup text (merkitty teksti): the plain text of a description that a service writes with HTML tags and entities. */
import { plainText } from '#kernel/plain-text.ts'

const NAMED: Readonly<Record<string, string>> = {
  ...{ amp: '&', lt: '<', gt: '>', quot: '"', apos: "'", nbsp: ' ', shy: '' },
  ...{ auml: 'ä', ouml: 'ö', aring: 'å', Auml: 'Ä', Ouml: 'Ö', Aring: 'Å', uuml: 'ü', Uuml: 'Ü', eacute: 'é' },
  ...{ ndash: '–', mdash: '—', hellip: '…', euro: '€', sect: '§', deg: '°', middot: '·', times: '×', laquo: '«' },
  ...{ raquo: '»', lsquo: '‘', rsquo: '’', ldquo: '“', rdquo: '”', bdquo: '„', le: '≤', ge: '≥', frac12: '½' },
}

/** Tags are left out and entities read once; paragraphs and line breaks become line ends. Never markup again. */
export function markupText(text: string): string {
  const bare = text
    .replace(/<!--[\s\S]*?-->|<(script|style)\b[\s\S]*?<\/\1\s*>/gi, ' ')
    .replace(/<(?:br|\/p|\/li|\/div|\/tr|\/h[1-6])\b[^>]*>/gi, '\n')
    .replace(/<\/?[a-z][^>]*>/gi, '')
  return plainText(bare.replace(/&(#\d{1,7}|#[xX][\da-fA-F]{1,6}|[a-zA-Z]{2,8}\d{0,2});/g, decoded))
    .replace(/[ \t\u00a0]+/g, ' ')
    .replace(/ ?\r?\n ?/g, '\n')
    .replace(/\n{2,}/g, '\n')
    .trim()
}

/** What cannot be read stays as it is written. */
function decoded(whole: string, name: string): string {
  if (!name.startsWith('#')) return NAMED[name] ?? whole
  const code = /^#x/i.test(name) ? Number.parseInt(name.slice(2), 16) : Number(name.slice(1))
  const isLetter = code > 31 && code <= 0x10ffff && (code < 0xd800 || code > 0xdfff)
  return isLetter ? String.fromCodePoint(code) : whole
}
