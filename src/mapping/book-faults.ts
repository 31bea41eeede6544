/**
 * Book faults (kohdistuskirjan virheet): what must be mended before a mapping book can be saved.
 *
 * Shares sum to one, dates run forwards on whole months, no id is used twice, every division named exists.
 */
import { addDays, type Day } from '#kernel/day.ts'
import type { Division, MappingBook, Rule } from '#model/rule.ts'
import { patternFault } from './pattern.ts'
import { FIRST_DAY, LAST_DAY } from './placement.ts'

export interface BookFault {
  /** Which rule, division or organisation: `rule:r1`. */
  readonly where: string
  readonly fault:
    | 'empty-part'
    | 'backwards-range'
    | 'backwards-dates'
    | 'not-whole-months'
    | 'same-id-twice'
    | 'no-such-division'
    | 'shares-not-one'
    | 'overlapping-dates'
    | 'unknown-category'
    | 'same-name-twice'
}

const FIELDS = ['area', 'organisation', 'costCentre', 'account', 'function', 'provider'] as const

/** @param categories ids of the categories that a rule may name */
export function bookFaults(book: MappingBook, categories: ReadonlySet<string>): BookFault[] {
  return [
    ...twice(book.rules.map((rule) => rule.id)).map((id) => ({ where: `rule:${id}`, fault: 'same-id-twice' as const })),
    ...book.rules.flatMap((rule) =>
      ruleFaults(rule, book, categories).map((fault) => ({ where: `rule:${rule.id}`, fault })),
    ),
    ...book.divisions.flatMap((division) =>
      divisionFaults(division, book.divisions, categories).map((fault) => ({
        where: `division:${division.id}`,
        fault,
      })),
    ),
    ...aliasFaults(book),
  ]
}

function ruleFaults(rule: Rule, book: MappingBook, categories: ReadonlySet<string>): BookFault['fault'][] {
  const patterns = FIELDS.map((field) => patternFault(rule[field])).filter((fault) => fault !== undefined)
  const { target } = rule
  const known =
    target.kind === 'category'
      ? categories.has(target.category)
        ? []
        : (['unknown-category'] as const)
      : book.divisions.some((division) => division.id === target.division)
        ? []
        : (['no-such-division'] as const)
  return [...patterns, ...dateFaults(rule), ...known]
}

function divisionFaults(
  division: Division,
  all: readonly Division[],
  categories: ReadonlySet<string>,
): BookFault['fault'][] {
  const sum = division.parts.reduce((total, part) => total + part.millionths, 0)
  const overlaps = all.filter((other) => other.id === division.id && isOverlapping(other, division)).length > 1
  return [
    ...(sum === 1_000_000 ? [] : (['shares-not-one'] as const)),
    ...(overlaps ? (['overlapping-dates'] as const) : []),
    ...(division.parts.every((part) => categories.has(part.category)) ? [] : (['unknown-category'] as const)),
    ...dateFaults(division),
  ]
}

interface Dated {
  readonly from?: string | undefined
  readonly to?: string | undefined
}

const isOverlapping = (a: Dated, b: Dated): boolean =>
  (a.from ?? FIRST_DAY) <= (b.to ?? LAST_DAY) && (b.from ?? FIRST_DAY) <= (a.to ?? LAST_DAY)

/** Sums are kept by month, so a rule begins on the first and ends on the last day of one. */
function dateFaults({ from, to }: Dated): BookFault['fault'][] {
  const begins = from === undefined || from.endsWith('-01')
  const ends = to === undefined || isLastOfMonth(to)
  return [
    ...(from !== undefined && to !== undefined && to < from ? (['backwards-dates'] as const) : []),
    ...(begins && ends ? [] : (['not-whole-months'] as const)),
  ]
}

const isLastOfMonth = (day: string): boolean => addDays(day as Day, 1).endsWith('-01')

function aliasFaults(book: MappingBook): BookFault[] {
  const names = book.organisations.flatMap((organisation) =>
    [
      ...new Set(
        [organisation.id, organisation.name, ...organisation.aliases].map((name) => name.trim().toLowerCase()),
      ),
    ].map((name) => `${organisation.area}\u0000${name}`),
  )
  return twice(names).map((name) => ({
    where: `organisation:${name.split('\u0000')[1]}`,
    fault: 'same-name-twice' as const,
  }))
}

const twice = (values: readonly string[]): string[] => [
  ...new Set(values.filter((value, index) => values.indexOf(value) !== index)),
]
