/**
 * Told contact (kerrottu yhteydenotto): the answers as the fields of `contact.record`.
 *
 * `replacesNotification` is said where there is a duty to notify and the contact is made together and with reasons
 * (SHL 35.4 §, LSL 25 a §). Nothing is guessed: what was not told is left out.
 */
import type { GivenFields, GivenRow } from '#casework/field.ts'
import { adviceOn, asksChildsConsent, asksConsent, isMadeTogether } from './advice.ts'
import { type Answers, answerTo, dayIn, guardianRows, isUnborn } from './answers.ts'
import type { FormSetting } from './faults.ts'
import { reporterCode } from './reporter.ts'

/** @param unborn how the dictionary names a child that is not born yet, with its parent's name */
export function toldContact(answers: Answers, { today }: FormSetting, unborn: (parent: string) => string): GivenFields {
  const { kind, canReplace } = adviceOn(answers)
  const name = answerTo(answers, 'childName')
  const birth = isUnborn(answers) ? undefined : dayIn(answers, 'childBirth')
  return given({
    contactKind: kind,
    childName: isUnborn(answers) ? unborn(name) : name,
    childBirth: birth,
    childDetails: answers.childDetails,
    guardians: filled(guardiansOf(answers)),
    reporterKind: reporterCode(answers),
    reporterName: answers.reporterName,
    reporterRole: answers.reporterRole,
    reporterPhone: answers.reporterPhone,
    reporterEmail: answers.reporterEmail,
    asksSecrecy: answers.secrecy === 'yes' ? true : undefined,
    what: answers.what,
    reasons: answers.reasons,
    need: answers.need,
    isTogether: isMadeTogether(answers),
    consents: asksConsent(answers) ? filled(consentsOf(answers, today)) : undefined,
    noConsentGround: kind === 'contact-without-consent' ? answers.ground : undefined,
    replacesNotification: canReplace ? true : undefined,
    language: answers.language,
  })
}

const given = (fields: GivenFields): GivenFields =>
  Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined && value !== ''))

const filled = (rows: readonly GivenRow[]): readonly GivenRow[] | undefined => (rows.length === 0 ? undefined : rows)

const named = (answers: Answers): readonly number[] =>
  guardianRows(answers).filter((row) => answerTo(answers, `g${row}Name`) !== '')

const guardiansOf = (answers: Answers): readonly GivenRow[] =>
  named(answers).map((row) => ({
    name: answerTo(answers, `g${row}Name`),
    ...(answerTo(answers, `g${row}Phone`) === '' ? {} : { phone: answerTo(answers, `g${row}Phone`) }),
  }))

function consentsOf(answers: Answers, today: FormSetting['today']): readonly GivenRow[] {
  const guardians = named(answers).map((row) => ({
    name: answerTo(answers, `g${row}Name`),
    capacity: 'guardian',
    way: answerTo(answers, `g${row}Way`),
    on: dayIn(answers, `g${row}On`) ?? '',
  }))
  if (!asksChildsConsent(answers, today)) return guardians
  const child = {
    name: answerTo(answers, 'childName'),
    capacity: 'child',
    way: answerTo(answers, 'childWay'),
    on: dayIn(answers, 'childOn') ?? '',
  }
  return [...guardians, child]
}
