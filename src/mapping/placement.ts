/**
 * Placement (sijoittelu): where the sums of one ledger key go, from which day to which, by which rule.
 *
 * Rules are walked in order; each takes the days it is in force and nobody before it took. A divided sum is cut by running
 * totals of its shares, so that its parts always add up to it. What no rule takes is unmapped, with the reason.
 */

import { addDays, type Day } from '#kernel/day.ts'
import type { Production } from '#model/category.ts'
import type { Division, MappingBook, Organisation, Rule } from '#model/rule.ts'
import { compilePattern, type Matches } from './pattern.ts'

export interface LedgerKey {
  readonly area: string
  readonly organisation: string
  readonly costCentre: string
  readonly account: string
  readonly function: string
  readonly provider: string
}

export interface Placement {
  /** ISO days, both included. */
  readonly from: string
  readonly to: string
  /** The rule that takes the sum; empty where it is unmapped. */
  readonly rule: string
  readonly category: string
  readonly production: Production
  readonly payer: string
  /** Running share before and after this part, in millionths. */
  readonly low: number
  readonly high: number
  /** The pooled organisation that is paid, where the provider is one. */
  readonly counterparty: string
  /** Why it is unmapped; empty where it is not. */
  readonly reason: '' | 'no-rule' | 'no-share-in-force'
}

export const FIRST_DAY = '1900-01-01'
export const LAST_DAY = '2199-12-31'

interface Stretch {
  readonly from: string
  readonly to: string
}

/** Makes a function that places keys by a book; patterns are compiled once. */
export function placer(book: MappingBook): (key: LedgerKey) => readonly Placement[] {
  const rules = book.rules.map((rule) => ({ rule, fits: ruleFits(rule) }))
  const counterparties = counterpartyFinder(book.organisations)
  return (key) => {
    const counterparty = counterparties(key)
    const fitting = rules.filter(({ fits }) => fits(key)).map(({ rule }) => rule)
    return inOrder(fitting).flatMap(({ rule, stretch }) => placed(key, counterparty, rule, stretch, book.divisions))
  }
}

function ruleFits(rule: Rule): (key: LedgerKey) => boolean {
  const tests: [keyof LedgerKey, Matches][] = (
    ['area', 'organisation', 'costCentre', 'account', 'function', 'provider'] as const
  ).map((field) => [field, compilePattern(rule[field])])
  return (key) => tests.every(([field, matches]) => matches(key[field]))
}

/** Days given out to rules in order; the last stretches go to no rule. */
function inOrder(rules: readonly Rule[]): { rule: Rule | undefined; stretch: Stretch }[] {
  const given: { rule: Rule | undefined; stretch: Stretch }[] = []
  let free: Stretch[] = [{ from: FIRST_DAY, to: LAST_DAY }]
  for (const rule of rules) {
    const force = { from: rule.from ?? FIRST_DAY, to: rule.to ?? LAST_DAY }
    given.push(...free.flatMap((stretch) => overlap(stretch, force)).map((stretch) => ({ rule, stretch })))
    free = free.flatMap((stretch) => without(stretch, force))
    if (free.length === 0) break
  }
  return [...given, ...free.map((stretch) => ({ rule: undefined, stretch }))]
}

const overlap = (a: Stretch, b: Stretch): Stretch[] => {
  const from = a.from > b.from ? a.from : b.from
  const to = a.to < b.to ? a.to : b.to
  return from <= to ? [{ from, to }] : []
}

function without(stretch: Stretch, taken: Stretch): Stretch[] {
  if (overlap(stretch, taken).length === 0) return [stretch]
  const before = stretch.from < taken.from ? [{ from: stretch.from, to: dayBefore(taken.from) }] : []
  const after = stretch.to > taken.to ? [{ from: dayAfter(taken.to), to: stretch.to }] : []
  return [...before, ...after]
}

const dayBefore = (day: string): string => addDays(day as Day, -1)
const dayAfter = (day: string): string => addDays(day as Day, 1)

function placed(
  key: LedgerKey,
  counterparty: string,
  rule: Rule | undefined,
  stretch: Stretch,
  divisions: readonly Division[],
): Placement[] {
  if (!rule) return [unmapped(key, counterparty, stretch, '', 'no-rule')]
  const base = { rule: rule.id, counterparty, reason: '' as const }
  const production = producedBy(key, counterparty)
  const { target } = rule
  if (target.kind === 'category') {
    const whole = { low: 0, high: 1_000_000, category: target.category }
    return [
      {
        ...base,
        ...stretch,
        ...whole,
        production: target.production ?? production,
        payer: target.payer ?? key.organisation,
      },
    ]
  }
  return divided(
    stretch,
    divisions.filter((division) => division.id === target.division),
  ).flatMap(({ division, part }) => {
    if (!division) return [unmapped(key, counterparty, part, rule.id, 'no-share-in-force')]
    let running = 0
    return division.parts.map((share) => {
      const low = running
      running += share.millionths
      const { category } = share
      const who = { production: share.production ?? production, payer: share.payer ?? key.organisation }
      return { ...base, ...part, low, high: running, category, ...who }
    })
  })
}

function divided(
  stretch: Stretch,
  divisions: readonly Division[],
): { division: Division | undefined; part: Stretch }[] {
  const cuts: { division: Division | undefined; part: Stretch }[] = []
  let free: Stretch[] = [stretch]
  for (const division of divisions) {
    const force = { from: division.from ?? FIRST_DAY, to: division.to ?? LAST_DAY }
    cuts.push(...free.flatMap((piece) => overlap(piece, force)).map((part) => ({ division, part })))
    free = free.flatMap((piece) => without(piece, force))
  }
  return [...cuts, ...free.map((part) => ({ division: undefined, part }))]
}

const unmapped = (
  key: LedgerKey,
  counterparty: string,
  stretch: Stretch,
  rule: string,
  reason: 'no-rule' | 'no-share-in-force',
): Placement => ({
  ...stretch,
  rule,
  category: '',
  production: 'unknown',
  payer: key.organisation,
  low: 0,
  high: 1_000_000,
  counterparty,
  reason,
})

/** Bought where a provider outside the pooled organisations is named; a pooled one produces on its own. */
const producedBy = (key: LedgerKey, counterparty: string): Production =>
  key.provider === '' || counterparty !== '' ? 'own' : 'bought'

/** Finds the pooled organisation of the same area that a provider's name means, when it is not the payer itself. */
function counterpartyFinder(organisations: readonly Organisation[]): (key: LedgerKey) => string {
  const byName = new Map(
    organisations.flatMap((organisation) =>
      [organisation.id, organisation.name, ...organisation.aliases].map((name) => [
        `${organisation.area}\u0000${plainName(name)}`,
        organisation.id,
      ]),
    ),
  )
  return (key) => {
    const found = key.provider === '' ? undefined : byName.get(`${key.area}\u0000${plainName(key.provider)}`)
    return found === undefined || found === key.organisation ? '' : found
  }
}

const plainName = (name: string): string => name.trim().toLowerCase().replace(/\s+/g, ' ')
