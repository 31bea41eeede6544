/**
 * Archived PDF (arkistoitava PDF): a PDF/A-2a of the compiler that is told to be PDF/UA-1 too, as the standards let one file be both.
 *
 * The compiler writes one standard a file. What PDF/UA-1 asks of a tagged PDF/A besides is two things: the window is titled by the
 * document (ISO 14289-1 7.1), and the metadata names the standard (ISO 14289-1 5), which PDF/A lets stand there only with a description
 * of its schema (ISO 19005-2 6.6.2.3.2). Both are added by an incremental update (ISO 32000-1 7.5.6): the catalog and the metadata
 * are written anew after the end of the file, and what was there stays in its place. The rows of tables get their headings on the way
 * (`row-headings.ts`).
 *
 * Watch: this says that a file is accessible; whoever calls it has had the same paper printed as PDF/UA-1, where the compiler refuses
 * what breaks it. A file of another writer, or of another version that writes otherwise, is a bug and throws.
 */
import { withRowHeadings } from './row-headings.ts'

interface Found {
  readonly number: number
  readonly body: string
}

const NAMESPACE = 'http://www.aiim.org/pdfua/ns/id/'

/** The description of the one property, as PDF/A wants it of every schema that it does not know itself. */
const SCHEMA = [
  '<rdf:li rdf:parseType="Resource"><pdfaSchema:schema>PDF/UA identification schema</pdfaSchema:schema>',
  `<pdfaSchema:namespaceURI>${NAMESPACE}</pdfaSchema:namespaceURI><pdfaSchema:prefix>pdfuaid</pdfaSchema:prefix>`,
  '<pdfaSchema:property><rdf:Seq><rdf:li rdf:parseType="Resource"><pdfaProperty:category>internal</pdfaProperty:category>',
  '<pdfaProperty:description>Part of ISO 14289 to which the document conforms</pdfaProperty:description>',
  '<pdfaProperty:name>part</pdfaProperty:name><pdfaProperty:valueType>Integer</pdfaProperty:valueType>',
  '</rdf:li></rdf:Seq></pdfaSchema:property></rdf:li>',
].join('')

/** @param pdf a PDF/A-2a with tags, as the compiler writes it; the same bytes give the same bytes */
export function archivedPdf(pdf: Uint8Array): Uint8Array {
  const file = withRowHeadings(Buffer.from(pdf).toString('latin1')) // a letter a byte: places in the text are places in the file
  const table = Number(part(file, /startxref\s+(\d+)\s+%%EOF\s*$/))
  const trailer = part(file.slice(table), /trailer\s*(<<[\s\S]*?>>)\s*startxref/)
  const catalog = objectAt(file, table, Number(part(trailer, /\/Root (\d+) 0 R/)))
  const metadata = objectAt(file, table, Number(part(catalog.body, /\/Metadata (\d+) 0 R/)))
  const titled = after(catalog.body, '/ViewerPreferences <<', ' /DisplayDocTitle true')
  const written = [metadataObject(metadata), `${catalog.number} 0 obj${titled}endobj\n`]
  const start = file.endsWith('\n') ? file : `${file}\n`
  const places = [start.length, start.length + (written[0]?.length ?? 0)]
  const entry = (number: number, place = 0) => `${number} 1\n${String(place).padStart(10, '0')} 00000 n \n`
  const [one, other] = [entry(metadata.number, places[0]), entry(catalog.number, places[1])]
  const end = start.length + written.join('').length
  const told = `trailer\n${after(trailer, '<<', `\n  /Prev ${table}`)}\nstartxref\n${end}\n%%EOF\n`
  return Buffer.from(`${start}${written.join('')}xref\n${one}${other}${told}`, 'latin1')
}

function metadataObject({ number, body }: Found): string {
  const before = part(body, /stream\r?\n([\s\S]*?)\r?\nendstream/)
  const named = after(before, 'xmlns:pdfaid="http://www.aiim.org/pdfa/ns/id/"', ` xmlns:pdfuaid="${NAMESPACE}"`)
  const described = after(named, '<pdfaExtension:schemas><rdf:Bag>', SCHEMA)
  const xmp = after(described, '<pdfaid:conformance>A</pdfaid:conformance>', '<pdfuaid:part>1</pdfuaid:part>')
  return `${number} 0 obj\n<< /Length ${xmp.length} /Type /Metadata /Subtype /XML >>\nstream\n${xmp}\nendstream\nendobj\n`
}

/** What stands between the words that begin and end an object; found by the table of places, not by looking through the file. */
function objectAt(file: string, table: number, number: number): Found {
  const places = part(file.slice(table), /^xref\s+0 \d+\s+([\s\S]*?)trailer/)
  const place = Number(places.slice(number * ENTRY, number * ENTRY + 10))
  const opening = `${number} 0 obj`
  if (!file.startsWith(opening, place)) throw new Error(`no object: ${number}`)
  return { number, body: file.slice(place + opening.length, file.indexOf('endobj', place)) }
}

/** Bytes of a line of the table (ISO 32000-1 7.5.4). */
const ENTRY = 20

function part(text: string, pattern: RegExp): string {
  const found = pattern.exec(text)?.[1]
  if (found === undefined) throw new Error(`unknown PDF: ${pattern.source}`)
  return found
}

function after(text: string, mark: string, added: string): string {
  const end = text.indexOf(mark) + mark.length
  if (end < mark.length) throw new Error(`unknown PDF: ${mark}`)
  return text.slice(0, end) + added + text.slice(end)
}
