/** Board paper for Typst (päätöspaperi ladottavaksi): the fixed template and the paper as its data. */
import { wordsOf } from '#words/dictionary.ts'
import type { Chart } from '../chart.ts'
import type { ChartTable } from '../chart-table.ts'
import { lettersOf } from '../paper-letters.ts'
import type { TypstSource } from '../paper-typst.ts'
import { node, printSvg } from '../svg-tree.ts'
import { type BoardBlock, type BoardPaper, chartsOf } from './board-paper.ts'
import { HALF_WIDTH } from './board-parts.ts'
import { BOARD_TEMPLATE } from './board-template.ts'

type Set = (text: string) => string

const REGION = { fi: 'FI', sv: 'FI', en: 'GB' } as const

/** Letters of charts are of the paper's own font: no other ships with the printer. */
const FONT = 'Libertinus Serif'

/** The letters in `lost` are named by their numbers. */
export function boardTypst(paper: BoardPaper, lost: ReadonlySet<string> = new Set()): TypstSource {
  const set: Set = (text) => lettersOf(text, lost)
  const { board, format } = wordsOf(paper.language)
  const short = paper.snapshot.id.slice(0, 12)
  const data = {
    language: paper.language,
    region: REGION[paper.language],
    isShort: paper.kind === 'picture', // two pages: its sources need not begin one
    about: set(paper.about),
    title: set(paper.title),
    lead: paper.lead.map(set),
    marks: paper.marks.map(set),
    figures: paper.figures.map(({ value, label, note }) => ({ value: set(value), label: set(label), note: set(note) })),
    chart: paper.chart ? setChart(paper.chart, set) : null,
    sections: paper.sections.map(({ title, blocks }) => ({
      title: set(title),
      blocks: setBlocks(unnamed(blocks, title), set),
    })),
    tables: chartsOf(paper)
      .filter(({ width }) => width > HALF_WIDTH)
      .map(({ table }) => setTable(cut(table, board.firstRows), '', set)),
    sources: paper.sources.map(({ title, detail }) => ({ title: set(title), detail: set(detail) })),
    methods: paper.methods.map(set),
    snapshot: set(board.snapshot(paper.snapshot.id, format.moment(paper.snapshot.at))),
    footer: set(`Varhain · ${short} · ${format.moment(paper.snapshot.at)}`),
    words: { sources: board.sections.sources, methods: board.sections.methods, tables: board.sections.tables },
  }
  return { source: BOARD_TEMPLATE, inputs: { paper: JSON.stringify(data) } }
}

/** Rows of a chart's table on paper; the workbook has all. */
const MOST_ROWS = 24

const cut = (table: ChartTable, told: (first: string, all: string) => string): ChartTable =>
  table.rows.length <= MOST_ROWS
    ? table
    : {
        ...table,
        caption: `${table.caption} (${told(String(MOST_ROWS), String(table.rows.length))})`,
        rows: table.rows.slice(0, MOST_ROWS),
      }

/** A table or chart that is called as its section is not called so twice. */
const unnamed = (blocks: readonly BoardBlock[], title: string): readonly BoardBlock[] =>
  blocks.map((block) =>
    block.kind === 'table' && block.table.caption === title
      ? { ...block, table: { ...block.table, caption: '' } }
      : block,
  )

/** Two narrow charts after each other stand side by side; one alone takes half of the line. */
function setBlocks(blocks: readonly BoardBlock[], set: Set): readonly object[] {
  const told: object[] = []
  for (let k = 0; k < blocks.length; k++) {
    const [one, next] = [blocks[k] as BoardBlock, blocks[k + 1]]
    if (!isNarrow(one)) told.push(setBlock(one, set))
    else if (next && isNarrow(next)) {
      told.push({ kind: 'pair', charts: [setChart(one.chart, set), setChart(next.chart, set)] })
      k++
    } else told.push({ kind: 'pair', charts: [setChart(one.chart, set)] })
  }
  return told
}

const isNarrow = (block: BoardBlock): block is Extract<BoardBlock, { kind: 'chart' }> =>
  block.kind === 'chart' && block.chart.width <= HALF_WIDTH

function setBlock(block: BoardBlock, set: Set): object {
  switch (block.kind) {
    case 'paragraph':
      return { ...block, text: set(block.text) }
    case 'list':
      return { ...block, items: block.items.map(set) }
    case 'facts':
      return { ...block, facts: block.facts.map(({ label, value }) => ({ label: set(label), value: set(value) })) }
    case 'conditions':
      return { ...block, items: block.items.map((item) => ({ ...item, text: set(item.text), word: set(item.word) })) }
    case 'chart':
      return setChart(block.chart, set)
    case 'table':
      return setTable(block.table, block.unit, set)
  }
}

const setTable = ({ caption, corner, columns, rows }: ChartTable, unit: string, set: Set): object => ({
  kind: 'table',
  caption: set(caption),
  unit: set(unit),
  corner: set(corner),
  columns: columns.map(set),
  rows: rows.map(({ label, cells }) => [set(label), ...cells.map(({ text }) => set(text))]),
})

function setChart(chart: Chart, set: Set): object {
  const svg = node(
    'svg',
    {
      xmlns: 'http://www.w3.org/2000/svg',
      viewBox: `0 0 ${chart.width} ${chart.height}`,
      width: chart.width,
      height: chart.height,
      'font-family': FONT,
    },
    chart.drawing,
  )
  return {
    kind: 'chart',
    title: set(chart.title),
    note: set(chart.note ?? ''),
    alt: set(chart.description),
    svg: set(printSvg(svg)),
  }
}
