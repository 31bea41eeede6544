/**
 * Answers (vastaukset): what was written on the public form so far, as texts by name; each page carries all of them on.
 *
 * Nothing else is taken: an unknown name is dropped, a text is cut at its length, control signs are removed, and a line is
 * one line.
 */
import type { Day } from '#kernel/day.ts'
import { parseDay } from '#kernel/day.ts'

export const PAGES = ['start', 'who', 'child', 'what', 'safety', 'way', 'family', 'you', 'check'] as const
export type PageName = (typeof PAGES)[number]

/** Rows of guardians that the form can hold. */
export const GUARDIANS = [1, 2, 3] as const

const guardian = (row: number) => [`g${row}Name`, `g${row}Phone`, `g${row}Way`, `g${row}On`]

/** Names of the answers, by the page that asks them. */
export const ASKED: Readonly<Record<PageName, readonly string[]>> = {
  start: ['unit'],
  who: ['who', 'field'],
  child: ['childName', 'unborn', 'childBirth', 'childDetails'],
  what: ['what', 'need'],
  safety: ['protection', 'reasons'],
  way: ['way', 'ground'],
  family: ['guardians', ...GUARDIANS.flatMap(guardian), 'childWay', 'childOn'],
  you: ['reporterName', 'reporterRole', 'reporterPhone', 'reporterEmail', 'language', 'secrecy'],
  check: [],
}

const LONG: Readonly<Record<string, number>> = { what: 5000, reasons: 3000, childDetails: 300 }
const LONGEST_LINE = 120
const NAMES: readonly string[] = Object.values(ASKED).flat()

export type Answers = Readonly<Record<string, string>>

export const longestOf = (name: string): number => LONG[name] ?? LONGEST_LINE

export const answerTo = (answers: Answers, name: string): string => answers[name] ?? ''

/** What came from the network as answers; the first of several of a name. */
export function answersFrom(sent: Readonly<Record<string, string | undefined>>): Answers {
  const told = NAMES.map((name) => [name, cleaned(name, sent[name] ?? '')] as const)
  return Object.fromEntries(told.filter(([, text]) => text !== ''))
}

function cleaned(name: string, text: string): string {
  const plain = text
    .normalize('NFC')
    .replaceAll('\r\n', '\n')
    .replace(/[\p{Cc}\p{Cs}\u202a-\u202e\u2066-\u2069]/gu, (sign) => (sign === '\n' || sign === '\t' ? sign : ''))
  const line = name in LONG ? plain : plain.replace(/\s+/g, ' ')
  return line.trim().slice(0, longestOf(name)).toWellFormed().trim()
}

/** Rows of guardians that are shown: one, and more as they are asked for or filled in. */
export function guardianRows(answers: Answers): readonly number[] {
  const filled = GUARDIANS.filter((row) => answerTo(answers, `g${row}Name`) !== '')
  const asked = Number(answerTo(answers, 'guardians'))
  const count = Math.max(1, ...filled, Number.isInteger(asked) ? Math.min(asked, GUARDIANS.length) : 1)
  return GUARDIANS.slice(0, count)
}

/** A day that was written as 31.8.2026 or 2026-08-31; nothing where it is no day. */
export function dayIn(answers: Answers, name: string): Day | undefined {
  const read = parseDay(answerTo(answers, name).replaceAll(' ', ''))
  return read.ok ? read.value : undefined
}

export const isUnborn = (answers: Answers): boolean => answers.unborn === 'yes'
