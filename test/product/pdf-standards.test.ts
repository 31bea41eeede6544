/** Our PDF files by a validator of another make, where Java is: see `tools/verapdf.ts`. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { LANGUAGES } from '#model/named.ts'
import { type Printable, printPdf } from '#printing/typst.ts'
import { loadInstalled, openCompiler } from '#printing/typst-package.ts'
import { NO_SIDE } from '#report/board/area-parts.ts'
import { boardTypst } from '#report/board/board-typst.ts'
import { investmentPaper } from '#report/board/investment-paper.ts'
import { picturePaper } from '#report/board/picture-paper.ts'
import { decisionPaper } from '#report/paper-decision.ts'
import { guaranteePaper } from '#report/paper-guarantee.ts'
import { planPaper } from '#report/paper-plan.ts'
import { summaryPaper } from '#report/paper-summary.ts'
import { paperTypst } from '#report/paper-typst.ts'
import { SAMPLE_APPRAISAL } from '#report/sample-appraisal.ts'
import { decision, everyPlace, guarantee, plan, summary } from '#report/sample-papers.ts'
import { named, picture } from '#report/sample-picture.ts'
import { wordsOf } from '#words/dictionary.ts'
import { checkedByVeraPdf, missingForVeraPdf } from '../../tools/verapdf.ts'

const AT = '2026-03-12T09:05:00Z'
const area = { id: 'koe', kind: 'county', name: named('Koealue') } as never
const canPrint = openCompiler(loadInstalled).ok
const missing = canPrint ? missingForVeraPdf() : 'no compiler'

const PAPERS: readonly (readonly [string, Printable])[] = [
  ...LANGUAGES.map((language) => {
    const asked = {
      area,
      appraisal: SAMPLE_APPRAISAL,
      snapshot: { id: 'a'.repeat(64), at: AT },
      judged: { agreed: undefined, proposed: undefined },
      side: NO_SIDE,
    }
    const paper = investmentPaper(asked, wordsOf(language))
    return [`investment-${language}`, (lost: ReadonlySet<string>) => boardTypst(paper, lost)] as const
  }),
  ['picture', (lost) => boardTypst(picturePaper(picture(), wordsOf('sv')), lost)],
  ['decision', (lost) => paperTypst(decisionPaper(decision(), 'fi'), lost)],
  ['plan', (lost) => paperTypst(planPaper(plan(), 'sv'), lost)],
  ['summary', (lost) => paperTypst(summaryPaper(summary(), 'en'), lost)],
  ['guarantee', (lost) => paperTypst(guaranteePaper(guarantee(), 'fi'), lost)],
  ['every-place', (lost) => paperTypst(everyPlace('Ääkkönen & <b> "lainaus"'), lost)],
]

/** What a reader would lose, taken out on purpose, in as many bytes. */
const BREAKS: Readonly<Record<string, (pdf: string) => string>> = {
  undescribed: (pdf) => pdf.replaceAll('/Alt <', '/Alx <'),
  untitled: (pdf) => pdf.replace('/DisplayDocTitle true', '/DisplayDocTitlx true'),
  uncoloured: (pdf) => pdf.replaceAll('/OutputIntents ', '/OutputIntentx '),
}

describe.skipIf(missing !== undefined)('papers read by veraPDF', () => {
  it('are both PDF/A-2a and PDF/UA-1, and one that is broken on purpose is not', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'varhain-pdf-'))
    const write = (name: string, content: Uint8Array) => writeFileSync(join(folder, `${name}.pdf`), content)
    const made = new Map<string, Uint8Array>()
    for (const [name, paper] of PAPERS) {
      const printed = await printPdf(paper, AT)
      if (!printed.ok) throw new Error(JSON.stringify(printed.why))
      made.set(name, printed.value)
      write(name, printed.value)
    }
    const whole = Buffer.from(made.get('investment-fi') ?? []).toString('latin1')
    for (const [name, broken] of Object.entries(BREAKS)) write(name, Buffer.from(broken(whole), 'latin1'))
    const found = checkedByVeraPdf([folder])
    rmSync(folder, { recursive: true, force: true })
    const told = (name: string) =>
      found
        .filter(({ file }) => file.endsWith(`/${name}.pdf`))
        .map(({ standard, passes, broken }) => [standard, passes, ...broken].join(' '))
    for (const [name] of PAPERS) expect([name, ...told(name)]).toEqual([name, '2a true', 'ua1 true'])
    expect(told('undescribed')).toEqual(['2a true', expect.stringMatching(/^ua1 false 7\.3/)])
    expect(told('untitled')).toEqual(['2a true', expect.stringMatching(/^ua1 false 7\.1/)])
    expect(told('uncoloured')).toEqual([expect.stringMatching(/^2a false 6\.2/), 'ua1 true'])
  })
})
