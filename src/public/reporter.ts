/**
 * Reporter (ilmoittaja): who may be telling, as the form asks it, and the value of code list 1243 that says it.
 *
 * Authorities and services of the list whose people LSL 25 § obliges to notify are marked; anybody may, and nobody else must.
 */
import { type Answers, answerTo } from './answers.ts'

export const WHO = ['self', 'home', 'relative', 'private', 'trustee', 'professional'] as const

const CODES: Readonly<Record<string, string>> = { self: '1', home: '2', relative: '3', private: '4', trustee: '5' }

/** Fields of work in the order of the form. */
export const FIELDS = [
  '15',
  '13',
  '14',
  '7',
  '6',
  '16',
  '8',
  '17',
  '10',
  '11',
  '12',
  '9',
  '18',
  '19',
  '23',
  '24',
  '22',
] as const

/** LSL 25 §, first subsection, as far as list 1243 tells them apart. */
const OBLIGED: readonly string[] = ['6', '7', '10', '11', '12', '13', '14', '15', '16', '17', '18', '19', '23', '24']

export const isProfessional = (answers: Answers): boolean => answers.who === 'professional'

/** Whether LSL 25 § obliges whoever tells, in that work. */
export const isObliged = (answers: Answers): boolean =>
  isProfessional(answers) && OBLIGED.includes(answerTo(answers, 'field'))

export const reporterCode = (answers: Answers): string =>
  isProfessional(answers) ? answerTo(answers, 'field') : (CODES[answerTo(answers, 'who')] ?? '')
