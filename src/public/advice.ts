/**
 * Advice (neuvo): which kind of contact the answers make, and what the law asks of whoever tells. SHL 34–35 §; LSL 25–25 c §.
 *
 * Help asked for an unborn child without a need of protection is an application of its parent: there is nobody else yet.
 */
import { adviseKind, type KindAdvice } from '#casework/contact-kind.ts'
import { isOfOwnConsent } from '#casework/contact-rules.ts'
import type { Day } from '#kernel/day.ts'
import { type Answers, dayIn, isUnborn } from './answers.ts'
import { isObliged } from './reporter.ts'

export function adviceOn(answers: Answers): KindAdvice {
  const needsProtection = answers.protection === 'yes'
  const asksForOwn = answers.way === 'own'
  const together = isMadeTogether(answers)
  return adviseKind({
    isProfessional: isObliged(answers),
    isUnborn: isUnborn(answers),
    needsProtection,
    isTogether: together,
    isOwnNeed: asksForOwn || (together && isUnborn(answers)),
    hasGround: answers.way === 'alone' && (answers.ground ?? 'none') !== 'none',
  })
}

/** A concern with consent is the one kind that needs every guardian's consent, and the child's own from twelve on. */
export const asksConsent = (answers: Answers): boolean => adviceOn(answers).kind === 'concern-with-consent'

export function asksChildsConsent(answers: Answers, today: Day): boolean {
  const birth = dayIn(answers, 'childBirth')
  return asksConsent(answers) && birth !== undefined && isOfOwnConsent(birth, today)
}

/** Somebody who is not at work may notify without a name; everybody else is reached back. */
export function mayBeNameless(answers: Answers): boolean {
  const { kind } = adviceOn(answers)
  const isNotice = kind === 'child-welfare-notification' || kind === 'anticipatory-notification'
  return isNotice && answers.who !== 'professional'
}

export const isMadeTogether = (answers: Answers): boolean =>
  answers.way === 'together' || (answers.way === 'own' && answers.who !== 'self')
