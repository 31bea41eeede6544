/** Board paper as a file (päätöspaperi tiedostona): PDF to read, slides and a workbook to edit, a web page to pass on. */
import type { CellValue, WriteSheet } from 'hucre/xlsx'
import { done, type Outcome } from '#kernel/outcome.ts'
import { settledFile } from '#printing/settled-file.ts'
import { slidesFile } from '#printing/slides.ts'
import { boardHtml } from '#report/board/board-html.ts'
import type { BoardPaper } from '#report/board/board-paper.ts'
import { type BoardSheet, boardSheets } from '#report/board/board-sheets.ts'
import { boardSlides } from '#report/board/board-slides.ts'
import { boardTypst } from '#report/board/board-typst.ts'
import { wordsOf } from '#words/dictionary.ts'
import type { Download, Refusal } from './action.ts'
import { printedFile } from './print-file.ts'

export const BOARD_FORMATS = ['pdf', 'pptx', 'xlsx', 'html'] as const
export type BoardFormat = (typeof BOARD_FORMATS)[number]

type Writer = (paper: BoardPaper, name: string) => Promise<Outcome<Download, Refusal>>

const WRITERS: Readonly<Record<BoardFormat, Writer>> = {
  pdf: (paper, name) => printedFile((lost) => boardTypst(paper, lost), paper.language, name, paper.snapshot.at),
  pptx: async (paper, name) =>
    done({
      fileName: `${name}.pptx`,
      type: 'application/vnd.openxmlformats-officedocument.presentationml.presentation',
      content: await slidesFile(boardSlides(paper), {
        title: paper.title,
        at: paper.snapshot.at,
        language: paper.language,
        unseen: wordsOf(paper.language).board.unseen,
      }),
    }),
  xlsx: async (paper, name) => {
    const { writeXlsx } = await import('hucre/xlsx')
    return done({
      fileName: `${name}.xlsx`,
      type: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
      content: await settledFile(
        await writeXlsx({
          sheets: boardSheets(paper).map(workSheet),
          properties: { title: paper.title, creator: 'Varhain' },
        }),
        paper.snapshot.at,
      ),
    })
  },
  html: async (paper, name) =>
    done({ fileName: `${name}.html`, type: 'text/html; charset=utf-8', content: boardHtml(paper) }),
}

/** The same paper gives the same bytes. */
export const boardFile = (paper: BoardPaper, format: BoardFormat, name: string): Promise<Outcome<Download, Refusal>> =>
  WRITERS[format](paper, name)

function workSheet({ name, rows, frozen }: BoardSheet): WriteSheet {
  const special = rows.flatMap((row, at) =>
    row.flatMap(({ value, formula, note }, column) =>
      formula === undefined && note === undefined
        ? []
        : [
            [
              `${at},${column}`,
              {
                value,
                ...(formula !== undefined && { formula, formulaResult: value }),
                ...(note !== undefined && { comment: { author: 'Varhain', text: note } }),
              },
            ] as const,
          ],
    ),
  )
  return {
    name,
    rows: rows.map((row) => row.map(({ value }): CellValue => value)),
    cells: new Map(special),
    ...(frozen > 0 && { freezePane: { rows: frozen } }),
  }
}
