/** Board paper as a file (päätöspaperi tiedostona): PDF to read, slides and a workbook to edit, a web page to pass on. */
import type { Cell, CellStyle, CellValue, WriteSheet } from 'hucre/xlsx'
import { done, type Outcome } from '#kernel/outcome.ts'
import { settledFile } from '#printing/settled-file.ts'
import { slidesFile } from '#printing/slides.ts'
import { boardHtml } from '#report/board/board-html.ts'
import type { BoardPaper } from '#report/board/board-paper.ts'
import { type BoardCell, type BoardSheet, boardSheets, linesOf } from '#report/board/board-sheets.ts'
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

const FONT = { name: 'Calibri', size: 11 }
const BOLD = { ...FONT, bold: true }
const WRAPPED = { wrapText: true, vertical: 'top' } as const
/** Points. */
const LINE = 15
/** Longer texts among figures begin at the edge of their cell. */
const WORD = 26

/** Headings of figures stand above their ends. */
function styleOf({ value, format, look }: BoardCell, column: number, frozen: number): CellStyle {
  if (look === 'caption') return { font: BOLD }
  if (look === 'remark') return { font: FONT }
  const isAtEnd = frozen > 0 && column > 0 && (typeof value === 'number' || look === 'heading' || value.length <= WORD)
  const alignment = { ...WRAPPED, ...(isAtEnd && { horizontal: 'right' as const }) }
  return { font: look === 'heading' ? BOLD : FONT, alignment, ...(format !== undefined && { numFmt: format }) }
}

function workCell(cell: BoardCell, column: number, frozen: number): Partial<Cell> {
  const { value, formula, note } = cell
  return {
    value,
    style: styleOf(cell, column, frozen),
    ...(formula !== undefined && { formula, formulaResult: value }),
    ...(note !== undefined && { comment: { author: 'Varhain', text: note } }),
  }
}

/** On paper a sheet is as wide as the page, and its headings stand on each. */
const workSheet = ({ name, rows, frozen, widths }: BoardSheet): WriteSheet => ({
  name,
  rows: rows.map((row) => row.map(({ value }): CellValue => value)),
  cells: new Map(
    rows.flatMap((row, at) => row.map((cell, column) => [`${at},${column}`, workCell(cell, column, frozen)] as const)),
  ),
  columns: widths.map((width) => ({ width })),
  rowDefs: new Map(rows.map((row, at) => [at, { height: linesOf(row, widths) * LINE }])),
  pageSetup: {
    ...{ paperSize: 'a4', orientation: 'landscape', fitToPage: true, fitToWidth: 1, fitToHeight: 0 },
    ...(frozen > 0 && { printTitlesRow: `$1:$${frozen}` }),
  },
  headerFooter: { oddFooter: '&L&A&R&P / &N' },
  ...(frozen > 0 && { freezePane: { rows: frozen, columns: 1 } }),
})
