/**
 * Draft of a proposal (esityksen luonnos): every field as it is written, by its path; and the proposal that the texts say.
 *
 * What the form does not ask (flows of its own, payers, sizes of units, shapes of chance) is kept as it came.
 */
import { withValueAt } from '#kernel/tree-path.ts'
import type { Language } from '#model/named.ts'
import { fieldText, fromField, numberIn, toField } from './number-text.ts'
import { type FieldSpec, fieldAt, type ListName } from './proposal-fields.ts'

export type Texts = Readonly<Record<string, string>>

export interface ProposalDraft {
  readonly texts: Texts
  /** By top-level name: what is not asked. */
  readonly kept: Readonly<Record<string, unknown>>
}

const KEPT = ['discount', 'worth', 'payers', 'flows', 'illustration', 'kind'] as const

/** A proposal as texts, numbers as the language writes them. */
export function draftOf(proposal: object, language: Language): ProposalDraft {
  const entries = Object.entries(proposal)
  const isKept = (name: string) => KEPT.some((one) => one === name)
  const { unitPlaces } = ('release' in proposal ? proposal.release : {}) as { unitPlaces?: unknown }
  return {
    texts: Object.fromEntries(
      entries.filter(([name]) => !isKept(name)).flatMap(([name, value]) => textsOf(name, value, language)),
    ),
    kept: {
      ...Object.fromEntries(entries.filter(([name, value]) => isKept(name) && value !== undefined)),
      ...(unitPlaces !== undefined && { unitPlaces }),
    },
  }
}

function textsOf(path: string, value: unknown, language: Language): readonly (readonly [string, string])[] {
  if (path === 'release.unitPlaces') return []
  const spec = fieldAt(path)?.spec
  if (spec?.type === 'lines' || spec?.type === 'names')
    return [[path, (value as readonly string[]).join(spec.type === 'lines' ? '\n' : ', ')]]
  if (typeof value === 'number') return [[path, fieldText(toField(value, unitAt(path, spec)), language)]]
  if (value === null || value === undefined) return [[path, '']]
  if (typeof value !== 'object') return [[path, String(value)]]
  return Object.entries(value).flatMap(([name, inner]) => textsOf(`${path}.${name}`, inner, language))
}

const NUMBERS = ['value', 'low', 'high']
const lastOf = (path: string): string => path.slice(path.lastIndexOf('.') + 1)

const unitAt = (path: string, spec: FieldSpec | undefined): string =>
  spec?.type === 'assumption' && NUMBERS.includes(lastOf(path)) ? spec.unit : ''

export interface Read {
  readonly proposal: object
  /** Paths of texts that are no numbers where a number is needed, or that are missing. */
  readonly faults: readonly string[]
}

/** The proposal that the texts say; what is wrong with it besides is judged by the action. */
export function proposalOf({ texts, kept }: ProposalDraft): Read {
  const { unitPlaces, ...rest } = kept
  let proposal: unknown = { posts: [], ...rest, kind: 'proposal' }
  const faults: string[] = []
  for (const [path, text] of Object.entries(texts)) {
    const value = valueOfText(path, text.trim())
    if (value === FAULT) faults.push(path)
    else if (value !== undefined) proposal = withValueAt(proposal, path, value)
  }
  if (unitPlaces !== undefined) proposal = withValueAt(proposal, 'release.unitPlaces', unitPlaces)
  return { proposal: proposal as object, faults }
}

const FAULT = Symbol('no number')

function valueOfText(path: string, text: string): unknown {
  const spec = fieldAt(path)?.spec
  if (spec?.type === 'assumption') return partOfAssumption(spec.unit, lastOf(path), text)
  if (spec?.type === 'number') return numberOr(text, '')
  if (spec?.type === 'yes') return text === 'true'
  if (spec?.type === 'lines') return listOf(text, '\n')
  if (spec?.type === 'names') return listOf(text, ',')
  if (text !== '') return text
  return lastOf(path) === 'until' && path.startsWith('posts.')
    ? null
    : spec?.path === 'funding.until'
      ? undefined
      : text
}

function partOfAssumption(unit: string, part: string, text: string): unknown {
  if (part === 'value') return numberOr(text, unit)
  if (text === '') return undefined
  return NUMBERS.includes(part) ? numberOr(text, unit) : text
}

const numberOr = (text: string, unit: string): number | typeof FAULT => {
  const number = numberIn(text)
  return Number.isFinite(number) ? fromField(number, unit) : FAULT
}

const listOf = (text: string, sign: string): readonly string[] =>
  text
    .split(sign)
    .map((one) => one.trim())
    .filter((one) => one !== '')

/** How many rows a list has. */
export const rowsOf = (texts: Texts, list: ListName): number =>
  Math.max(
    0,
    ...Object.keys(texts).flatMap((path) => (path.startsWith(`${list}.`) ? [Number(path.split('.')[1]) + 1] : [])),
  )

/** @param row texts by path within the row */
export function withRow(texts: Texts, list: ListName, row: Texts): Texts {
  const at = rowsOf(texts, list)
  return { ...texts, ...Object.fromEntries(Object.entries(row).map(([path, text]) => [`${list}.${at}.${path}`, text])) }
}

/** Without a row; those after it move up. */
export const withoutRow = (texts: Texts, list: ListName, row: number): Texts =>
  Object.fromEntries(
    Object.entries(texts).flatMap(([path, text]) => {
      const [name, at, ...rest] = path.split('.')
      if (name !== list || Number(at) < row) return [[path, text]]
      return Number(at) === row ? [] : [[[name, Number(at) - 1, ...rest].join('.'), text]]
    }),
  )
