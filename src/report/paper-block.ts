/**
 * Sections of a paper (asiakirjan osat): a heading with what stands below it; without anything below, no heading.
 */
import type { Block, Column, Fact, PaperTable } from './paper.ts'

export const section = (text: string, blocks: readonly Block[]): readonly Block[] =>
  blocks.length === 0 ? [] : [{ kind: 'heading', level: 2, text }, ...blocks]

/** Texts as paragraphs; an empty line parts a text in two. */
export const paragraphs = (...texts: readonly string[]): readonly Block[] =>
  texts
    .flatMap((text) => text.split(/\n\s*\n/))
    .filter((text) => text.trim() !== '')
    .map((text) => ({ kind: 'paragraph', text: text.trim() }))

export const bullets = (items: readonly string[]): readonly Block[] =>
  items.length === 0 ? [] : [{ kind: 'list', order: 'bulleted', items }]

export const fields = (facts: readonly Fact[]): readonly Block[] =>
  facts.length === 0 ? [] : [{ kind: 'fields', facts }]

/** A table with its rows, or nothing where there are none. */
export const table = (caption: string, columns: readonly Column[], rows: PaperTable['rows']): readonly Block[] =>
  rows.length === 0 ? [] : [{ kind: 'table', caption, columns, rows }]

export const textColumn = (label: string): Column => ({ label, align: 'start' })

export const figureColumn = (label: string): Column => ({ label, align: 'end' })
