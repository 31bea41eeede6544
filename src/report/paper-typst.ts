/**
 * Paper for Typst (asiakirja ladottavaksi): the fixed template and the paper as its data.
 *
 * All that anyone typed travels as one JSON text in `sys.inputs`, so nothing has to be escaped and no text can become
 * markup or code. A paper that no one could read by its structure – untitled, rows of other lengths than the heading –
 * is a bug of its maker and throws.
 */
import { wordsOf } from '#words/dictionary.ts'
import type { Block, Fact, Paper, PaperTable } from './paper.ts'
import { lettersOf } from './paper-letters.ts'
import { PAPER_TEMPLATE } from './paper-template.ts'

export interface TypstSource {
  readonly source: string
  readonly inputs: { readonly paper: string }
}

/** A heading that nobody wrote; one without any text cannot be listened to. */
const NAMELESS = '–'

const NARROW = 10
const WIDE = 45
/** The white on both sides of a column, in letters. */
const EDGES = 4

type Set = (text: string) => string

/** British English hyphenates and quotes as a European authority does. */
const REGION = { fi: 'FI', sv: 'FI', en: 'GB' } as const

/** The letters in `lost` are named by their numbers: the printer found no sign for them in its fonts. */
export function paperTypst(paper: Paper, lost: ReadonlySet<string> = new Set()): TypstSource {
  const set: Set = (text) => lettersOf(text, lost)
  const line: Set = (text) => set(text).replaceAll('\n', ' ').trim()
  if (line(paper.title) === '') throw new Error(`untitled paper: ${paper.facts[0]?.value ?? ''}`)
  const words = wordsOf(paper.language).paper.checked
  const blocks = (all: readonly Block[]) => all.filter(isFilled).map((block) => setBlock(block, set, words))
  const { signature } = paper
  const data = {
    language: paper.language,
    region: REGION[paper.language],
    title: line(paper.title),
    sender: paper.sender.map(line),
    marks: paper.marks.map(line),
    recipients: (paper.recipients ?? []).map(line),
    facts: setFacts(paper.facts, set),
    blocks: blocks(paper.blocks),
    signature: signature
      ? { name: line(signature.name), position: line(signature.position), day: line(signature.day) }
      : null,
    appendix: blocks(paper.appendix ?? []),
    footer: set(paper.footer),
  }
  return { source: PAPER_TEMPLATE, inputs: { paper: JSON.stringify(data) } }
}

const setFacts = (facts: readonly Fact[], set: Set): readonly Fact[] =>
  facts.map(({ label, value }) => ({ label: set(label), value: set(value) }))

function setBlock(block: Block, set: Set, words: { readonly done: string; readonly open: string }): object {
  switch (block.kind) {
    case 'heading':
      return { ...block, text: set(block.text).trim() || NAMELESS }
    case 'paragraph':
      return { ...block, text: set(block.text) }
    case 'list':
      return { ...block, items: block.items.map(set) }
    case 'table':
      return setTable(block, set)
    case 'fields':
      return { ...block, facts: setFacts(block.facts, set) }
    case 'quote':
      return { ...block, text: set(block.text), source: block.source === undefined ? null : set(block.source) }
    case 'checklist':
      return {
        ...block,
        items: block.items.map((item) => ({ state: item.state, text: set(item.text), word: words[item.state] })),
      }
    case 'pageBreak':
      return block
  }
}

function setTable(table: PaperTable, set: Set): object {
  const uneven = table.rows.some((row) => row.length !== table.columns.length)
  if (uneven || table.columns.length === 0) throw new Error(`uneven table: ${table.caption}`)
  return {
    kind: 'table',
    caption: set(table.caption),
    columns: table.columns.map(({ label, align }, place) => ({
      label: set(label),
      align,
      share: shareOf([label, ...table.rows.map((row) => row[place] ?? '')]),
    })),
    rows: table.rows.map((row) => row.map(set)),
  }
}

/** A column of texts gets room by its longest line, within reason, so that a day takes less than a story. */
const shareOf = (cells: readonly string[]): number =>
  Math.min(Math.max(...cells.flatMap((cell) => cell.split('\n').map((line) => line.length)), NARROW), WIDE) + EDGES

/** A list of nothing is not announced to those who listen. */
function isFilled(block: Block): boolean {
  if (block.kind === 'list' || block.kind === 'checklist') return block.items.length > 0
  return block.kind === 'fields' ? block.facts.length > 0 : true
}
