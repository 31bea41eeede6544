/**
 * Book draft (kohdistuskirjan luonnos): changes to the mapping rules before they are saved; each gives a new book.
 */
import type { Category } from '#model/category.ts'
import type { MappingState, UnmappedKey } from '#model/mapping-state.ts'
import type { Language } from '#model/named.ts'
import type { Division, MappingBook, Rule, RuleTarget } from '#model/rule.ts'

export type Scope = 'account' | 'centre' | 'function'

export const bookOf = ({ rules, divisions, organisations }: MappingState): MappingBook => ({
  rules,
  divisions,
  organisations,
})

/** A rule that takes an unmapped key: its cost centre and account, its whole cost centre, or its whole function. */
export function ruleForKey(key: UnmappedKey, scope: Scope, target: RuleTarget, id: string): Rule {
  const everything = { costCentre: '*', account: '*', function: '*' }
  const taken = {
    account: { ...everything, costCentre: exactly(key.costCentre), account: exactly(key.account) },
    centre: { ...everything, costCentre: exactly(key.costCentre) },
    function: { ...everything, function: exactly(key.function) },
  }[scope]
  const organisation = exactly(key.organisation)
  return { id, area: key.area, organisation, ...taken, provider: '*', target, note: '', author: '', at: '' }
}

/** An empty field is asked for with a hyphen. */
const exactly = (text: string): string => (text === '' ? '-' : text)

/** An id that no rule has: `r` and the next number. */
export function nextRuleId(rules: readonly Pick<Rule, 'id'>[]): string {
  const numbers = rules.map((rule) => Number(/^r(\d+)$/.exec(rule.id)?.[1] ?? 0))
  return `r${Math.max(0, ...numbers) + 1}`
}

/** A new rule stands first: what nothing took before is taken by it, whatever stands below. */
export const withRule = (book: MappingBook, rule: Rule): MappingBook => ({ ...book, rules: [rule, ...book.rules] })

export const withoutRule = (book: MappingBook, id: string): MappingBook => ({
  ...book,
  rules: book.rules.filter((rule) => rule.id !== id),
})

export const replacedRule = (book: MappingBook, rule: Rule): MappingBook => ({
  ...book,
  rules: book.rules.map((old) => (old.id === rule.id ? rule : old)),
})

/** The rule a step up (−1) or down (1); at the end of the list the book stays as it is. */
export function movedRule(book: MappingBook, id: string, step: -1 | 1): MappingBook {
  const place = book.rules.findIndex((rule) => rule.id === id)
  const [rule, other] = [book.rules[place], book.rules[place + step]]
  if (!rule || !other) return book
  const rules = book.rules.map((one, k) => (k === place ? other : k === place + step ? rule : one))
  return { ...book, rules }
}

export const replacedDivision = (book: MappingBook, place: number, division: Division): MappingBook => ({
  ...book,
  divisions: book.divisions.map((old, k) => (k === place ? division : old)),
})

export const withoutDivision = (book: MappingBook, place: number): MappingBook => ({
  ...book,
  divisions: book.divisions.filter((_, k) => k !== place),
})

export const isChanged = (book: MappingBook, state: MappingState): boolean =>
  JSON.stringify(book) !== JSON.stringify(bookOf(state))

/** The name of a category with those above it: `Lastensuojelu › Avohuolto`. Its side leads it. */
export function categoryPath(id: string, categories: readonly Category[], language: Language): string {
  const steps = id.split('/').map((_, k, all) => all.slice(0, k + 1).join('/'))
  return steps.map((step) => categories.find((one) => one.id === step)?.name[language] ?? step).join(' › ')
}

/** The category that a person typed: its path of names or its id, else the only one that holds the text. */
export function categoryTyped(text: string, categories: readonly Category[], language: Language): string | undefined {
  const wanted = text.trim().toLowerCase()
  if (wanted === '') return undefined
  const paths = categories.map((one) => ({
    id: one.id,
    path: categoryPath(one.id, categories, language).toLowerCase(),
  }))
  const exact = paths.find((one) => one.path === wanted || one.id === wanted)
  if (exact) return exact.id
  const named = paths.filter((one) => one.path.endsWith(`› ${wanted}`))
  if (named.length === 1) return named[0]?.id
  const holding = paths.filter((one) => one.path.includes(wanted))
  return holding.length === 1 ? holding[0]?.id : undefined
}

/** Per cent as typed, `33,3`, to millionths; nothing where it is no share. */
export function millionthsOf(text: string): number | undefined {
  const share = Number(text.trim().replace(',', '.'))
  const millionths = Math.round(share * 10_000)
  return text.trim() !== '' && millionths >= 1 && millionths <= 1_000_000 ? millionths : undefined
}

export const sumOfShares = (division: Division): number =>
  division.parts.reduce((sum, part) => sum + part.millionths, 0)
