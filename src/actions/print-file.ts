/** Printed file (tulostettu tiedosto): a paper as a PDF to be downloaded; nothing of it is kept. */
import { done, type Outcome } from '#kernel/outcome.ts'
import { printPdf } from '#printing/typst.ts'
import type { Paper } from '#report/paper.ts'
import { wordsOf } from '#words/dictionary.ts'
import { type Download, no, type Refusal } from './action.ts'

/** Printed after the register is let go: a paper takes longer than a look. */
export async function pdfFile(paper: Paper, name: string, now: string): Promise<Outcome<Download, Refusal>> {
  const printed = await printPdf(paper, now)
  if (printed.ok) return done({ fileName: `${name}.pdf`, type: 'application/pdf', content: printed.value })
  const { faults } = wordsOf(paper.language).paper
  return printed.why.kind === 'printer-missing'
    ? no('printer-missing', faults['printer-missing'](printed.why.package))
    : no('paper-refused', faults['paper-refused'])
}
