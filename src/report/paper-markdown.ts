/** Paper as Markdown (asiakirja Markdownina): for the documents of the project; headings, lists and tables, nothing left out. */
import type { Block, Paper } from './paper.ts'

export function paperMarkdown(paper: Paper): string {
  const parts = [`# ${paper.title}`, ...paper.blocks.map(blockText), `*${paper.footer}*`]
  return `${parts.join('\n\n')}\n`
}

/** Throws `not in markdown: …` for what only papers to people have. */
function blockText(block: Block): string {
  switch (block.kind) {
    case 'heading':
      return `${'#'.repeat(block.level)} ${block.text}`
    case 'paragraph':
      return block.text
    case 'list':
      return block.items.map((item, at) => `${block.order === 'numbered' ? `${at + 1}.` : '-'} ${item}`).join('\n')
    case 'table':
      return [
        row(block.columns.map(({ label }) => label)),
        row(block.columns.map(({ align }) => (align === 'end' ? '---:' : '---'))),
        ...block.rows.map(row),
      ].join('\n')
    default:
      throw new Error(`not in markdown: ${block.kind}`)
  }
}

const row = (cells: readonly string[]): string => `| ${cells.map((cell) => cell.replaceAll('|', '\\|')).join(' | ')} |`
