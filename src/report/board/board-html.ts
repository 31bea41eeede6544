/**
 * Board paper as a web page of its own (päätöspaperi verkkosivuna): one file without scripts, readable anywhere and printable.
 */
import { wordsOf } from '#words/dictionary.ts'
import type { Chart, Drawing } from '../chart.ts'
import type { ChartTable } from '../chart-table.ts'
import { node, printSvg, type SvgChild, type SvgNode } from '../svg-tree.ts'
import type { BoardBlock, BoardPaper } from './board-paper.ts'

const STYLE = `:root{color-scheme:light}body{font:1rem/1.55 system-ui,sans-serif;color:#1b1f24;background:#fff;max-width:52rem;margin:2rem auto;padding:0 1rem;overflow-wrap:anywhere;hyphens:auto}
h1{font-size:1.8rem;line-height:1.2}h2{margin-top:2.4rem;font-size:1.3rem}h1,h2,h3{hyphens:manual;overflow-wrap:break-word}.about,.note{color:#565d66}.mark{border:1px solid;padding:.4rem .6rem;font-weight:600}
.lead{font-size:1.15rem}.figures{display:grid;grid-template-columns:repeat(auto-fit,minmax(9rem,1fr));gap:1.5rem;padding:0;list-style:none}.figures li{border-top:3px solid;padding-top:.3rem}
.figures strong{display:block;font-size:1.5rem;line-height:1.25}.figures .note{font-size:.9rem}figure{margin:1.5rem 0}figcaption{font-weight:600}.scroll{overflow-x:auto}svg{display:block;width:100%;height:auto}svg.narrow{display:none}
table{border-collapse:collapse;width:100%;font-size:.9rem;font-variant-numeric:tabular-nums;hyphens:manual;overflow-wrap:normal}th,td{border-bottom:1px solid #c9ced6;padding:.25rem .5rem;text-align:right;vertical-align:top}
th:first-child,td:first-child{text-align:left}caption{text-align:left;font-weight:600}summary{cursor:pointer;padding:.5rem 0}dt{font-weight:600}dd{margin:0 0 .6rem}.text{white-space:pre-line}
@media screen and (max-width:40rem){svg.wide{display:none}svg.narrow{display:block}}
@page{size:A4;margin:18mm 16mm}@media print{body{margin:0;max-width:none;padding:0;font-size:10.5pt}h1{font-size:18pt}figure,tr,.figures li,.mark{break-inside:avoid}h2,h3,caption,figcaption{break-after:avoid}thead{display:table-header-group}
.scroll{overflow:visible}details{display:none}}`

const el = (tag: string, ...children: SvgChild[]): SvgNode => node(tag, {}, ...children)
const classed = (tag: string, name: string, ...children: SvgChild[]): SvgNode => node(tag, { class: name }, ...children)

export function boardHtml(paper: BoardPaper): string {
  const { board, format } = wordsOf(paper.language)
  const body = el(
    'main',
    classed('p', 'about', paper.about),
    el('h1', paper.title),
    ...paper.marks.map((mark) => classed('p', 'mark', mark)),
    classed('p', 'lead', paper.lead.join(' ')),
    classed(
      'ul',
      'figures',
      ...paper.figures.map(({ label, value, note }) =>
        el('li', label, el('strong', value), classed('span', 'note', note)),
      ),
    ),
    ...(paper.chart ? [chartNode(paper.chart, board.table)] : []),
    ...paper.sections.map(({ title, blocks }) =>
      el('section', el('h2', title), ...blocks.map((block) => blockNode(block, board.table))),
    ),
    el('h2', board.sections.sources),
    el('ul', ...paper.sources.map(({ title, detail }) => el('li', el('strong', title), ' ', detail))),
    el('h3', board.sections.methods),
    el('ul', ...paper.methods.map((method) => el('li', method))),
    classed('p', 'note', board.snapshot(paper.snapshot.id, format.moment(paper.snapshot.at))),
  )
  const head = el(
    'head',
    node('meta', { charset: 'utf-8' }),
    node('meta', { name: 'viewport', content: 'width=device-width, initial-scale=1' }),
    el('title', `${paper.title} – ${paper.about}`),
    el('style', STYLE),
  )
  return `<!doctype html>\n${htmlText(node('html', { lang: paper.language }, head, el('body', body)))}\n`
}

/** Elements without an end of their own need one in HTML, but those of a drawing have none there either. */
const htmlText = (tree: SvgNode): string =>
  printSvg(tree).replace(
    /<(h\d|p|ul|li|dl|dt|dd|td|th|tr|tbody|div|span|strong|section|title|style|figcaption|caption)\b([^>]*)\/>/g,
    '<$1$2></$1>',
  )

function blockNode(block: BoardBlock, tableWord: string): SvgNode {
  switch (block.kind) {
    case 'paragraph':
      return el('p', block.text)
    case 'list':
      return el('ul', ...block.items.map((item) => el('li', item)))
    case 'facts':
      return el('dl', ...block.facts.flatMap(({ label, value }) => [el('dt', label), classed('dd', 'text', value)]))
    case 'conditions':
      return el('ul', ...block.items.map(({ text, word }) => el('li', text, ' – ', el('strong', word))))
    case 'chart':
      return chartNode(block.chart, tableWord)
    case 'table':
      return tableNode(block.table, block.unit)
  }
}

const chartNode = (chart: Chart, tableWord: string): SvgNode =>
  el(
    'figure',
    el('figcaption', chart.title),
    drawingNode(chart, chart.description, chart.narrow ? 'wide' : ''),
    ...(chart.narrow ? [drawingNode(chart.narrow, chart.description, 'narrow')] : []),
    ...(chart.note ? [classed('p', 'note', chart.note)] : []),
    el('details', el('summary', tableWord), tableNode(chart.table, '')),
  )

const drawingNode = ({ width, height, drawing }: Drawing, description: string, kind: string): SvgNode =>
  node(
    'svg',
    {
      viewBox: `0 0 ${width} ${height}`,
      role: 'img',
      'aria-label': description,
      ...(kind === '' ? {} : { class: kind }),
    },
    drawing,
  )

const tableNode = ({ caption, corner, columns, rows }: ChartTable, unit: string): SvgNode =>
  node(
    'div',
    { class: 'scroll', tabindex: 0, role: 'group', 'aria-label': caption === '' ? corner : caption },
    el(
      'table',
      el('caption', unit === '' ? caption : `${caption} (${unit})`),
      el('thead', el('tr', ...[corner, ...columns].map((one) => node('th', { scope: 'col' }, one)))),
      el(
        'tbody',
        ...rows.map(({ label, cells }) =>
          el('tr', node('th', { scope: 'row' }, label), ...cells.map(({ text }) => el('td', text))),
        ),
      ),
    ),
  )
