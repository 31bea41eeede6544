/** Board papers (päätöspaperit): what decision makers get, as a file or as a tree for the screen. */
import { z } from 'zod'
import type { Outcome } from '#kernel/outcome.ts'
import { EVERYBODY } from '#model/duty.ts'
import { LANGUAGES } from '#model/named.ts'
import { BOARD_PAPERS, type BoardPaper } from '#report/board/board-paper.ts'
import { action, type Download, type Refusal } from './action.ts'
import { BOARD_FORMATS, boardFile } from './board-file.ts'
import { boardPaper } from './board-paper.ts'

export const PaperInput = z.object({
  kind: z.enum(BOARD_PAPERS),
  area: z.string().min(1),
  /** A snapshot id, or the beginning of one; the published one where left out. */
  snapshot: z.string().min(6).optional(),
  /** Of an investment: the name of the proposal. */
  proposal: z.string().min(1).max(120).optional(),
  /** Of a follow-up: the id of its plan. */
  plan: z.string().min(6).max(64).optional(),
  month: z
    .string()
    .regex(/^\d{4}-(0[1-9]|1[0-2])$/, 'is not a month: give for example 2026-10')
    .optional(),
  lang: z.enum(LANGUAGES).default('fi'),
})

export const showPaper = action({
  name: 'show-paper',
  kind: 'look',
  isLong: true,
  allow: EVERYBODY,
  about: 'Shows a paper for decision makers: its answer, figures, charts, sources and methods.',
  example: './varhain show-paper --kind picture --area esimerkkila --json',
  input: PaperInput,
  run: ({ lang, ...asked }, call): Promise<Outcome<BoardPaper, Refusal>> =>
    boardPaper({ ...asked, language: lang }, call),
})

export const paper = action({
  name: 'paper',
  kind: 'look',
  allow: EVERYBODY,
  argument: 'kind',
  about: 'Gives a paper for decision makers as PDF, as slides, as a workbook or as a web page.',
  example: './varhain paper picture --area esimerkkila --lang fi --out kuva.pdf',
  input: PaperInput.extend({ format: z.enum(BOARD_FORMATS).default('pdf') }),
  run: async ({ format, lang, ...asked }, call): Promise<Outcome<Download, Refusal>> => {
    const made = await boardPaper({ ...asked, language: lang }, call)
    if (!made.ok) return made
    const { kind, snapshot } = made.value
    return boardFile(made.value, format, `${asked.area}-${kind}-${snapshot.id.slice(0, 8)}`)
  },
})

export const PAPER_ACTIONS = [paper, showPaper] as const
