/**
 * Lost letters (puuttuvat merkit): what the compiler says that none of its fonts can draw.
 *
 * PDF/UA forbids a sign without a shape, so the compiler refuses the whole paper and names each such text. Its words are
 * those of the pinned version: the text stands quoted twice over, once as Typst writes it and once as Rust does.
 */
const SAID = /the text `\\?"(.*?)\\?"` could not be displayed/g

export function lostLetters(message: string): ReadonlySet<string> {
  return new Set([...message.matchAll(SAID)].map((match) => unquoted(unquoted(match[1] ?? ''))).filter(Boolean))
}

const unquoted = (text: string): string =>
  text.replace(/\\(?:u\{([0-9a-f]+)\}|(.))/gi, (_, number: string | undefined, sign: string | undefined) =>
    number === undefined ? (sign ?? '') : String.fromCodePoint(Number.parseInt(number, 16)),
  )
