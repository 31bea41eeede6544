/**
 * Known codes (tunnetut koodit): the shipped code lists together with those that a county brought in; what was brought wins.
 *
 * A list of which nothing is known takes any code: only what can be checked is refused.
 */
import type { Day } from '#kernel/day.ts'
import { CODES } from '#law/codes.ts'
import type { Code } from '#model/code.ts'
import type { Form, GivenFields } from './field.ts'

const key = ({ list, code }: Pick<Code, 'list' | 'code'>): string => `${list} ${code}`

/** All known codes, list by list and in the order of their numbers. */
export function codesWith(broughtIn: readonly Code[]): readonly Code[] {
  const all = new Map([...CODES, ...broughtIn].map((one) => [key(one), one]))
  return [...all.values()].toSorted((a, b) => (a.list === b.list ? inOrder(a.code, b.code) : inOrder(a.list, b.list)))
}

const inOrder = (a: string, b: string): number => a.length - b.length || (a < b ? -1 : 1)

const holdsOn = ({ from, until }: Code, on: Day): boolean =>
  (from === null || from <= on) && (until === null || on <= until)

/** The first field whose code its list does not have on the day. */
export function unknownCodeIn(form: Form, given: GivenFields, known: readonly Code[], on: Day): string | undefined {
  return Object.entries(form).find(([name, field]) => {
    const code = given[name]
    if (field.type !== 'code' || typeof code !== 'string') return false
    const codes = known.filter(({ list }) => list === field.list)
    return codes.length > 0 && !codes.some((one) => one.code === code && holdsOn(one, on))
  })?.[0]
}
