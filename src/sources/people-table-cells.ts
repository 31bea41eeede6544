/**
 * Cells of the tables of people (henkilötaulukoiden solut): what may stand in a cell, and what it is read as.
 *
 * An empty cell is not known: `null`, never zero or no.
 */
import { type Day, parseDay } from '#kernel/day.ts'
import { holdsIdentityCode } from '#kernel/identity-code.ts'
import { done, type Outcome, refused } from '#kernel/outcome.ts'
import type { RegisterRowFault } from '#model/register-import.ts'

export type Read<T> = (text: string) => Outcome<T, RegisterRowFault>

export interface Cell<T> {
  /** Whether the file must have the column. */
  readonly isNeeded: boolean
  readonly read: Read<T>
}

/** The column must be there and its cell filled. */
export const needed = <T>(read: Read<T>): Cell<T> => ({
  isNeeded: true,
  read: (text) => (text === '' ? refused('no-value') : read(text)),
})

/** The column may be missing and its cell empty. */
export const maybe = <T>(read: Read<T>): Cell<T | null> => ({
  isNeeded: false,
  read: (text) => (text === '' ? done(null) : read(text)),
})

export const text =
  (longest: number): Read<string> =>
  (given) =>
    given.length > longest ? refused('too-long') : done(given)

export const day: Read<Day> = (given) => {
  const read = parseDay(given)
  return read.ok ? read : refused(read.why === 'no-such-date' ? 'no-such-date' : 'not-a-day')
}

/** Whole cents: `80,50`, `1 200`, `80,50 €`. */
export const euros: Read<number> = (given) => {
  const plain = given.replace(/[\s\u00a0€]/g, '').replace(',', '.')
  return /^\d{1,9}(\.\d{1,2})?$/.test(plain) ? done(Math.round(Number(plain) * 100)) : refused('not-euros')
}

const YES = ['1', 'true', 'kyllä', 'k', 'x', 'ja', 'yes', 'y']
const NO = ['0', 'false', 'ei', 'e', 'nej', 'no', 'n']

export const yes: Read<boolean> = (given) => {
  const said = given.toLowerCase()
  return YES.includes(said) ? done(true) : NO.includes(said) ? done(false) : refused('not-yes-or-no')
}

export const choice =
  <const C extends string>(choices: readonly C[]): Read<C> =>
  (given) => {
    const found = choices.find((one) => one.toLowerCase() === given.toLowerCase())
    return found === undefined ? refused('not-a-choice') : done(found)
  }

export const identityCode: Read<string> = (given) => {
  const code = given.toUpperCase()
  return code.length === 11 && holdsIdentityCode(code) ? done(code) : refused('not-an-identity-code')
}

/** Kept as digits, so that a search finds it however it is written. */
export const phone: Read<string> = (given) =>
  /^\+?[\d\s-]{5,20}$/.test(given) ? done(given.replace(/[\s-]/g, '')) : refused('not-a-phone')

export const email: Read<string> = (given) =>
  given.length <= 254 && /^[^\s@,;<>"]+@[^\s@,;<>"]+\.[^\s@,;<>".]{2,}$/.test(given)
    ? done(given)
    : refused('not-an-email')

/** Old systems write of a matter what state it is in; only what is open is brought in. */
export const openState: Read<'open'> = (given) =>
  ['open', 'avoin', 'vireillä', 'öppen', 'anhängig', 'pending'].includes(given.toLowerCase())
    ? done('open')
    : refused('not-open')
