/** Printed file (tulostettu tiedosto): a paper as a PDF to be downloaded; nothing of it is kept. */
import { done, type Outcome } from '#kernel/outcome.ts'
import type { Language } from '#model/named.ts'
import { type Printable, printPdf } from '#printing/typst.ts'
import type { Paper } from '#report/paper.ts'
import { paperTypst } from '#report/paper-typst.ts'
import { wordsOf } from '#words/dictionary.ts'
import { type Download, no, type Refusal } from './action.ts'

/** Printed after the register is let go: a paper takes longer than a look. */
export const pdfFile = (paper: Paper, name: string, now: string): Promise<Outcome<Download, Refusal>> =>
  printedFile((lost) => paperTypst(paper, lost), paper.language, name, now)

/** @param at the date that the file holds, ISO time */
export async function printedFile(
  paper: Printable,
  language: Language,
  name: string,
  at: string,
): Promise<Outcome<Download, Refusal>> {
  const printed = await printPdf(paper, at)
  if (printed.ok) return done({ fileName: `${name}.pdf`, type: 'application/pdf', content: printed.value })
  const { faults } = wordsOf(language).paper
  return printed.why.kind === 'printer-missing'
    ? no('printer-missing', faults['printer-missing'](printed.why.package))
    : no('paper-refused', faults['paper-refused'])
}
