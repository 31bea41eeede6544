/**
 * Paper as text (asiakirja tekstinä): the paper for a terminal or a plain file, wrapped to a width.
 *
 * Nothing that is printed is left out: sender, marks, facts, every block, signature, appendix, footer.
 */
import { type Words, wordsOf } from '#words/dictionary.ts'
import type { Block, Fact, Paper, PaperTable } from './paper.ts'
import { lettersOf } from './paper-letters.ts'

const NARROWEST = 20

export function paperText(paper: Paper, width = 80): string {
  const wide = Math.max(width, NARROWEST)
  const words = wordsOf(paper.language)
  const parts = [
    paper.sender.flatMap((line) => wrapped(line, wide)),
    paper.marks.flatMap((mark) => wrapped(`[${mark}]`, wide)),
    (paper.recipients ?? []).flatMap((line) => wrapped(line, wide)),
    underlined(paper.title, '=', wide),
    factLines(paper.facts, wide),
    ...paper.blocks.map((block) => blockLines(block, words, wide)),
    signatureLines(paper, wide),
    ...(paper.appendix ?? []).map((block) => blockLines(block, words, wide)),
    wrapped(paper.footer, wide),
  ]
  return `${parts
    .filter((lines) => lines.length > 0)
    .map((lines) => lines.join('\n'))
    .join('\n\n')}\n`
}

function blockLines(block: Block, words: Words, width: number): string[] {
  switch (block.kind) {
    case 'heading':
      return underlined(block.text, block.level === 2 ? '-' : '·', width)
    case 'paragraph':
      return wrapped(block.text, width)
    case 'list':
      return block.items.flatMap((item, place) =>
        hung(block.order === 'numbered' ? `${place + 1}. ` : '- ', item, width),
      )
    case 'table':
      return tableLines(block, width)
    case 'fields':
      return factLines(block.facts, width)
    case 'quote':
      return [block.text, ...(block.source === undefined ? [] : [`– ${block.source}`])].flatMap((line) =>
        wrapped(line, width - 2).map((each) => `| ${each}`),
      )
    case 'checklist':
      return block.items.flatMap((item) =>
        hung(item.state === 'done' ? '[x] ' : '[ ] ', `${item.text} – ${words.paper.checked[item.state]}`, width),
      )
    case 'pageBreak':
      return ['* * *']
  }
}

const signatureLines = ({ signature }: Paper, width: number): string[] =>
  signature ? [signature.name, signature.position, signature.day].flatMap((line) => wrapped(line, width)) : []

const factLines = (facts: readonly Fact[], width: number): string[] => {
  const labels = facts.map((fact) => lettersOf(fact.label).replaceAll('\n', ' '))
  const room = Math.min(Math.floor(width / 2), Math.max(0, ...labels.map((label) => label.length)) + 2)
  return facts.flatMap((fact, place) => {
    const label = labels[place] ?? ''
    if (label.length + 2 <= room) return hung(label.padEnd(room), fact.value, width)
    return [...wrapped(label, width), ...hung('  ', fact.value, width)]
  })
}

/** Columns side by side where they fit, else every row as labels and values. */
function tableLines(table: PaperTable, width: number): string[] {
  const cells = [table.columns.map((column) => column.label), ...table.rows].map((row) => row.map(oneLine))
  const widths = table.columns.map((_, k) => Math.max(0, ...cells.map((row) => row[k]?.length ?? 0)))
  const title = wrapped(table.caption, width)
  if (widths.reduce((sum, one) => sum + one + 2, -2) > width) return [...title, ...rowsAsFacts(table, width)]
  const line = (row: readonly string[]) =>
    row
      .map((cell, k) =>
        table.columns[k]?.align === 'end' ? cell.padStart(widths[k] ?? 0) : cell.padEnd(widths[k] ?? 0),
      )
      .join('  ')
      .trimEnd()
  const [head, ...rows] = cells.map(line)
  return [...title, head ?? '', widths.map((one) => '-'.repeat(one)).join('  '), ...rows]
}

const rowsAsFacts = (table: PaperTable, width: number): string[] =>
  table.rows.flatMap((row, place) => [
    ...(place > 0 ? [''] : []),
    ...factLines(
      row.map((value, k) => ({ label: table.columns[k]?.label ?? '', value })),
      width,
    ),
  ])

const oneLine = (text: string): string => lettersOf(text).replaceAll('\n', ' ')

function underlined(text: string, sign: string, width: number): string[] {
  const lines = wrapped(text, width)
  return [...lines, sign.repeat(Math.max(...lines.map((line) => line.length), 1))]
}

/** The text after a first mark, its further lines as far from the edge. */
const hung = (mark: string, text: string, width: number): string[] =>
  wrapped(text, width - mark.length).map((line, place) => `${place === 0 ? mark : ' '.repeat(mark.length)}${line}`)

/** Lines of at most so many letters; a word longer than a line is cut. */
function wrapped(text: string, width: number): string[] {
  return lettersOf(text)
    .split('\n')
    .flatMap((line) => wrapLine(line, Math.max(width, 1)))
}

function wrapLine(line: string, width: number): string[] {
  const lines: string[] = []
  let current = ''
  for (const word of line.split(' ').flatMap((one) => pieces(one, width))) {
    if (current !== '' && current.length + 1 + word.length > width) {
      lines.push(current)
      current = word
    } else current = current === '' ? word : `${current} ${word}`
  }
  return [...lines, current]
}

function pieces(word: string, width: number): string[] {
  const letters = [...word]
  const count = Math.max(1, Math.ceil(letters.length / width))
  return Array.from({ length: count }, (_, k) => letters.slice(k * width, (k + 1) * width).join(''))
}
