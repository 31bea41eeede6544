/**
 * Faults (puutteet): what is missing or wrong in the answers of a page, each at its field, as a word of the dictionary.
 */
import type { Day } from '#kernel/day.ts'
import { CONSENT_WAYS, LANGUAGE_CHOICES, NO_CONSENT_GROUNDS } from '#model/contact.ts'
import { adviceOn, asksChildsConsent, asksConsent, mayBeNameless } from './advice.ts'
import { type Answers, answerTo, dayIn, guardianRows, isUnborn, PAGES, type PageName } from './answers.ts'
import { NEEDS } from './need.ts'
import { FIELDS, isProfessional, WHO } from './reporter.ts'

export type FaultWord =
  | 'choose'
  | 'write'
  | 'not-a-day'
  | 'in-the-future'
  | 'birth-needed'
  | 'not-a-phone'
  | 'not-an-email'
  | 'reach-needed'
  | 'guardian-needed'
  | 'no-consent'
  | 'childs-consent'
  | 'cannot-send'

export interface Fault {
  readonly field: string
  readonly why: FaultWord
}

export interface FormSetting {
  readonly today: Day
  /** Units that take contacts now. */
  readonly units: readonly number[]
}

type Check = (answers: Answers, setting: FormSetting) => readonly (Fault | false)[]

const missing = (answers: Answers, field: string, why: FaultWord = 'write'): Fault | false =>
  answerTo(answers, field) === '' && { field, why }

const notOf = (answers: Answers, field: string, choices: readonly string[]): Fault | false =>
  !choices.includes(answerTo(answers, field)) && { field, why: 'choose' }

const oddChoice = (answers: Answers, field: string, choices: readonly string[]): Fault | false =>
  answerTo(answers, field) !== '' && notOf(answers, field, choices)

function oddDay(answers: Answers, field: string, today: Day): Fault | false {
  if (answerTo(answers, field) === '') return false
  const told = dayIn(answers, field)
  if (told === undefined) return { field, why: 'not-a-day' }
  return told > today && { field, why: 'in-the-future' }
}

const oddPhone = (answers: Answers, field: string): Fault | false =>
  !/^(\+?[\d\s()-]{5,30})?$/.test(answerTo(answers, field)) && { field, why: 'not-a-phone' }

const oddEmail = (answers: Answers, field: string): Fault | false =>
  !/^([^\s@<>,;]+@[^\s@<>,;]+\.[^\s@<>,;]+)?$/.test(answerTo(answers, field)) && { field, why: 'not-an-email' }

function consentOf(answers: Answers, prefix: string, today: Day, why: FaultWord): readonly (Fault | false)[] {
  const [field, on] = [`${prefix}Way`, `${prefix}On`]
  if (answerTo(answers, field) === 'none') return [{ field, why }]
  return [notOf(answers, field, CONSENT_WAYS), missing(answers, on), oddDay(answers, on, today)]
}

function guardianFaults(answers: Answers, today: Day): readonly (Fault | false)[] {
  const rows = guardianRows(answers)
  const named = rows.filter((row) => answerTo(answers, `g${row}Name`) !== '')
  const phones = rows.map((row) => oddPhone(answers, `g${row}Phone`))
  if (!asksConsent(answers)) return phones
  if (named.length === 0) return [{ field: 'g1Name', why: 'guardian-needed' }, ...phones]
  return [...phones, ...named.flatMap((row) => consentOf(answers, `g${row}`, today, 'no-consent'))]
}

const birthWhereAsked = (answers: Answers): Fault | false =>
  asksConsent(answers) && !isUnborn(answers) && missing(answers, 'childBirth', 'birth-needed')

const CHECKS: Readonly<Record<PageName, Check>> = {
  start: (answers, { units }) => [notOf(answers, 'unit', units.map(String))],
  who: (answers) => [notOf(answers, 'who', WHO), isProfessional(answers) && notOf(answers, 'field', FIELDS)],
  child: (answers, { today }) => [
    missing(answers, 'childName'),
    !isUnborn(answers) && oddDay(answers, 'childBirth', today),
    birthWhereAsked(answers),
  ],
  what: (answers) => [missing(answers, 'what'), oddChoice(answers, 'need', NEEDS)],
  safety: (answers) => [
    notOf(answers, 'protection', ['yes', 'no']),
    answers.protection === 'yes' && missing(answers, 'reasons'),
  ],
  way: (answers) => [
    notOf(answers, 'way', ['own', 'together', 'alone']),
    answers.way === 'alone' && answers.protection === 'no' && notOf(answers, 'ground', [...NO_CONSENT_GROUNDS, 'none']),
  ],
  family: (answers, { today }) => [
    adviceOn(answers).kind === 'guide-to-apply' && { field: 'sisalto', why: 'cannot-send' as const },
    ...guardianFaults(answers, today),
    ...(asksChildsConsent(answers, today) ? consentOf(answers, 'child', today, 'childs-consent') : []),
  ],
  you: (answers) => [
    !mayBeNameless(answers) && missing(answers, 'reporterName'),
    !mayBeNameless(answers) &&
      answerTo(answers, 'reporterEmail') === '' &&
      missing(answers, 'reporterPhone', 'reach-needed'),
    oddPhone(answers, 'reporterPhone'),
    oddEmail(answers, 'reporterEmail'),
    oddChoice(answers, 'language', LANGUAGE_CHOICES),
  ],
  check: () => [],
}

export function faultsOf(page: PageName, answers: Answers, setting: FormSetting): readonly Fault[] {
  return CHECKS[page](answers, setting).filter((one) => one !== false)
}

/** The first page up to one, that page too, that has something to mend. */
export const firstFaulty = (upTo: PageName, answers: Answers, setting: FormSetting): PageName | undefined =>
  PAGES.slice(0, PAGES.indexOf(upTo) + 1).find((page) => faultsOf(page, answers, setting).length > 0)
