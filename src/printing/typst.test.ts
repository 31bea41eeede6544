import { spawnSync } from 'node:child_process'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { LANGUAGES } from '#model/named.ts'
import type { Paper } from '#report/paper.ts'
import { decisionPaper } from '#report/paper-decision.ts'
import { guaranteePaper } from '#report/paper-guarantee.ts'
import { lettersOf } from '#report/paper-letters.ts'
import { planPaper } from '#report/paper-plan.ts'
import { summaryPaper } from '#report/paper-summary.ts'
import { paperTypst } from '#report/paper-typst.ts'
import { decision, everyPlace, guarantee, plan, summary } from '#report/sample-papers.ts'
import { type Printable, printerOf, printPdf } from './typst.ts'
import { loadInstalled, openCompiler, PACKAGE } from './typst-package.ts'

const set =
  (paper: Paper): Printable =>
  (lost) =>
    paperTypst(paper, lost)
const AT = '2026-03-12T09:05:00Z'
const canPrint = openCompiler(loadInstalled).ok
const canRead = canPrint && spawnSync('pdftotext', ['-v']).error === undefined

async function bytesOf(paper: Paper): Promise<Uint8Array> {
  const printed = await printPdf(set(paper), AT)
  if (!printed.ok) throw new Error(`not printed: ${JSON.stringify(printed.why)}`)
  return printed.value
}

const latin = (bytes: Uint8Array): string => Buffer.from(bytes).toString('latin1')

/** The text of the pages without spaces and hyphens, by a reader of another make. */
function readBack(bytes: Uint8Array): string {
  const read = spawnSync('pdftotext', ['-enc', 'UTF-8', '-', '-'], { input: bytes })
  return dense(read.stdout.toString('utf8'))
}

const dense = (text: string): string => text.replaceAll(/[\s\u00ad\u2010-]/g, '')

describe.skipIf(!canPrint)('a printed paper', () => {
  it.each(LANGUAGES)('is a tagged PDF/UA in %s, with its language and title', async (language) => {
    const pdf = latin(await bytesOf(everyPlace('Ääkkönen', language)))
    expect(pdf).toMatch(/\/MarkInfo\s*<<[^>]*\/Marked true/)
    expect(pdf).toContain('/StructTreeRoot')
    expect(pdf).toContain('<pdfuaid:part>1</pdfuaid:part>')
    expect(pdf).toMatch(new RegExp(String.raw`/Lang \(${language}-(FI|GB)\)`))
    expect(Buffer.from(pdf, 'latin1').toString('utf8')).toContain('>Asia Ääkkönen</rdf:li>')
  })

  it.each(LANGUAGES)('is each of the papers of the product in %s', async (language) => {
    const papers = [
      decisionPaper(decision(), language),
      planPaper(plan(), language),
      summaryPaper(summary(), language),
      guaranteePaper(guarantee(), language),
    ]
    for (const paper of papers) expect(latin(await bytesOf(paper)).slice(0, 5)).toBe('%PDF-')
  })

  it('has tags for headings, lists, table headings and quotes', async () => {
    const pdf = latin(await bytesOf(everyPlace('x')))
    for (const tag of ['H1', 'H2', 'H3', 'L', 'LI', 'Table', 'THead', 'TH', 'Caption', 'BlockQuote']) {
      expect([tag, new RegExp(String.raw`/S /${tag}\b`).test(pdf)]).toEqual([tag, true])
    }
  })

  it('is the same to the byte for the same paper and moment', async () => {
    const first = await bytesOf(decisionPaper(decision(), 'fi'))
    await bytesOf(planPaper(plan(), 'sv'))
    expect(await bytesOf(decisionPaper(decision(), 'fi'))).toEqual(first)
    const later = await printPdf(set(decisionPaper(decision(), 'fi')), '2026-03-13T09:05:00Z')
    expect(later.ok && Buffer.compare(later.value, first)).not.toBe(0)
  })

  it('prints any text at all', () =>
    fc.assert(
      fc.asyncProperty(fc.string({ unit: 'binary', maxLength: 40 }), async (text) => {
        expect(await printPdf(set(everyPlace(text)), AT)).toMatchObject({ ok: true })
      }),
      { numRuns: 40 },
    ))

  it('is refused in the words of the compiler where a heading level is skipped', async () => {
    const paper = { ...everyPlace('x'), blocks: [{ kind: 'heading' as const, level: 3 as const, text: 'x' }] }
    const printed = await printPdf(set(paper), AT)
    expect(printed).toMatchObject({ ok: false, why: { kind: 'paper-refused' } })
    expect(!printed.ok && JSON.stringify(printed.why)).toContain('heading')
  })
})

describe.skipIf(!canRead)('a paper read back by pdftotext', () => {
  it('has what looks like markup or code letter by letter', () =>
    fc.assert(
      fc.asyncProperty(fc.array(fc.constantFrom(...SNIPPETS), { minLength: 1, maxLength: 5 }), async (pieces) => {
        const text = pieces.join(' ')
        const paper = { ...everyPlace('x'), blocks: [{ kind: 'paragraph' as const, text }], appendix: [] }
        expect(readBack(await bytesOf(paper))).toContain(dense(lettersOf(text)))
      }),
      { numRuns: 25 },
    ))

  it('names a letter that the fonts lack, and keeps the rest', async () => {
    const paper = { ...everyPlace('x'), blocks: [{ kind: 'paragraph' as const, text: 'Hei 😀 漢 žÅß!' }] }
    expect(readBack(await bytesOf(paper))).toContain('Hei[U+1F600][U+6F22]žÅß!')
  })
})

const SNIPPETS = [
  '*a*',
  '_b_',
  '#panic("c")',
  '$x^2$',
  '<d>',
  '@e',
  '`f`',
  '\\u{41}',
  '//g',
  '/*h*/',
  '= i',
  '+ j',
  '"]',
  '#[',
  '{',
  '}',
  '~',
  "''",
  'https://k.example',
  '\\',
  '#sys.inputs',
  '--',
  'Äö',
]

describe('without the package of this platform', () => {
  const missing = printerOf(() => {
    throw new Error('Cannot find module')
  })

  it('the printer refuses and names what to install', async () =>
    expect(await missing(set(everyPlace('x')), AT)).toEqual({
      ok: false,
      why: { kind: 'printer-missing', package: PACKAGE },
    }))

  it('a package that is not the compiler is a bug, not a refusal', () =>
    expect(printerOf(() => ({}))(set(everyPlace('x')), AT)).rejects.toThrow('unknown compiler'))
})
