/**
 * Printing (tulostus): a paper as a PDF that is both accessible, PDF/UA-1, and to be archived, PDF/A-2a, by Typst in this process.
 *
 * The compiler writes one standard a file, and refuses what breaks it: the paper is set once and written by both, and the second
 * file is told to be the first too (`archived-pdf.ts`). It opens once and is kept; what it remembers of earlier papers is let go
 * after each. The same paper and the same moment give the same bytes.
 */
import { setImmediate as turn } from 'node:timers/promises'
import { done, type Outcome, refused } from '#kernel/outcome.ts'
import type { TypstSource } from '#report/paper-typst.ts'
import { archivedPdf } from './archived-pdf.ts'
import { lostLetters } from './lost-letters.ts'
import { type Load, loadInstalled, openCompiler, type TypstCompiler } from './typst-package.ts'

export type PrintFault =
  /** The package that this platform needs; install it and start again. */
  | { readonly kind: 'printer-missing'; readonly package: string }
  /** What the compiler said. */
  | { readonly kind: 'paper-refused'; readonly reason: string }

/** A paper for Typst, in which the letters that the printer's fonts lack are named by their numbers. */
export type Printable = (lost: ReadonlySet<string>) => TypstSource

export type PrintPdf = (paper: Printable, printedAt: string) => Promise<Outcome<Uint8Array, PrintFault>>

/** Prints one paper; `printedAt` is an ISO moment and becomes the date of the file. */
export const printPdf: PrintPdf = printerOf(loadInstalled)

/** A printer whose package is found by `load`. A package that is missing is looked for again the next time. */
export function printerOf(load: Load): PrintPdf {
  let compiler: TypstCompiler | undefined
  return async (paper, printedAt) => {
    if (!compiler) {
      const opened = openCompiler(load)
      if (!opened.ok) return refused({ kind: 'printer-missing', package: opened.why })
      compiler = opened.value
    }
    await turn() // between two papers others get their turn, and the bytes of the one before are freed
    try {
      return compiled(compiler, paper, secondsOf(printedAt))
    } finally {
      compiler.evictCache(KEPT)
    }
  }
}

/** The template stays remembered, the papers before do not. */
const KEPT = 2
/** Letters are lost at most so many times over: a sign may fall apart into parts that are lost too. */
const ROUNDS = 8

function compiled(compiler: TypstCompiler, paper: Printable, seconds: number): Outcome<Uint8Array, PrintFault> {
  const lost = new Set<string>()
  let reason = ''
  for (let round = 0; round < ROUNDS; round += 1) {
    const { source, inputs } = paper(lost)
    const written = (pdfStandard: string) =>
      compiler.pdf({ mainFileContent: source, inputs: { ...inputs } }, { pdfStandard, creationTimestamp: seconds })
    let made: Uint8Array | undefined
    try {
      written('ua-1')
      made = written('a-2a')
    } catch (error) {
      reason = error instanceof Error ? error.message : String(error)
    }
    if (made) return done(archivedPdf(made)) // outside: what is wrong there is a bug, not a refusal
    const found = [...lostLetters(reason)].filter((letters) => !lost.has(letters))
    if (found.length === 0) break
    for (const letters of found) lost.add(letters)
  }
  return refused({ kind: 'paper-refused', reason })
}

function secondsOf(moment: string): number {
  const seconds = Math.floor(Date.parse(moment) / 1000)
  if (Number.isNaN(seconds)) throw new Error(`no moment: ${moment}`)
  return seconds
}
