/**
 * Paper (asiakirja): a decision, a plan, a summary or a sheet as a pure tree, before anyone prints it.
 *
 * Every text is plain: no markup is read out of it, a line break in a paragraph stays one. All texts are already in the
 * language of the paper and already formatted; whoever makes the tree withholds what the reader may not see.
 * The facts at the top are the base data of a client document (703/2023 38 §).
 */
import type { Language } from '#model/named.ts'

/** A label and its value (tieto): `Syntymäaika` – `3.4.2014`. */
export interface Fact {
  readonly label: string
  readonly value: string
}

export interface Column {
  readonly label: string
  /** Text from the start of the column, figures to its end. */
  readonly align: 'start' | 'end'
}

export interface PaperTable {
  readonly kind: 'table'
  /** Stands above the table and names it to those who do not see it. */
  readonly caption: string
  readonly columns: readonly Column[]
  /** As many cells in a row as there are columns. */
  readonly rows: readonly (readonly string[])[]
}

/** One thing to have in order, and whether it is (tarkistuslista, e.g. the ten items of LSL 44 §). */
export interface CheckItem {
  readonly text: string
  readonly state: 'done' | 'open'
}

/** A piece of the body, from top to bottom. */
export type Block =
  /** A heading below the title; a level is never skipped. */
  | { readonly kind: 'heading'; readonly level: 2 | 3; readonly text: string }
  | { readonly kind: 'paragraph'; readonly text: string }
  | { readonly kind: 'list'; readonly order: 'numbered' | 'bulleted'; readonly items: readonly string[] }
  | PaperTable
  /** Labels and values among the body, set as the facts at the top are. */
  | { readonly kind: 'fields'; readonly facts: readonly Fact[] }
  /** Somebody's own words, such as the child's opinion; the source is who said them, and when. */
  | { readonly kind: 'quote'; readonly text: string; readonly source?: string }
  | { readonly kind: 'checklist'; readonly items: readonly CheckItem[] }
  | { readonly kind: 'pageBreak' }

export interface Signature {
  readonly name: string
  readonly position: string
  readonly day: string
}

export interface Paper {
  readonly language: Language
  readonly title: string
  /** Organisation, unit and address lines, at the top left; the first stands at the top of every page. */
  readonly sender: readonly string[]
  readonly facts: readonly Fact[]
  readonly blocks: readonly Block[]
  /** Name and address lines in the window of an envelope; left out where an address may not be told. */
  readonly recipients?: readonly string[]
  readonly signature?: Signature
  /** Printed after the signature from a new page on, such as the instructions for an appeal (liite). */
  readonly appendix?: readonly Block[]
  readonly footer: string
  /** At the top right of every page: secrecy and its section, draft, non-disclosure for safety (turvakielto). */
  readonly marks: readonly string[]
}
