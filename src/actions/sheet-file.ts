/** Sheet file (taulukkotiedosto): flat tables as one CSV of the first, or as a workbook of all. */
import type { Sheet } from '#report/picture-sheet.ts'
import { sheetCsv } from '#report/sheet-csv.ts'
import type { Words } from '#words/dictionary.ts'
import type { Download } from './action.ts'

export interface SheetFile {
  readonly format: 'csv' | 'xlsx'
  /** Of the file, without its ending. */
  readonly name: string
  readonly title: string
}

export async function sheetFile(sheets: readonly Sheet[], words: Words, file: SheetFile): Promise<Download> {
  const [first] = sheets
  if (file.format === 'csv') {
    const content = first ? sheetCsv(first, words.format.language) : ''
    return { fileName: `${file.name}.csv`, type: 'text/csv; charset=utf-8', content }
  }
  const { writeXlsx } = await import('hucre/xlsx')
  const content = await writeXlsx({
    sheets: sheets.map(({ name, headings, rows }) => ({
      name: name.slice(0, 31),
      rows: [[...headings], ...rows.map((row) => [...row])],
      freezePane: { rows: 1 },
    })),
    properties: { title: file.title, creator: 'Varhain' },
  })
  return {
    fileName: `${file.name}.xlsx`,
    type: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
    content,
  }
}
