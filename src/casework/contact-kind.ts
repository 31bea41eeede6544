/**
 * Which kind of contact (yhteydenoton laji): a few plain questions lead to the right kind, and say when there is a duty to notify.
 *
 * LSL 25 § duty to notify, 25 a § how it may be met together with the family, 25 c § before birth; SHL 34–35 §.
 */
import type { ContactKind } from '#model/contact.ts'

export interface KindAnswers {
  /** Does the work of the one who tells belong to those whom LSL 25 § obliges? */
  readonly isProfessional: boolean
  /** Is the child not born yet? */
  readonly isUnborn: boolean
  /** Does what is known of the child's care, danger or behaviour ask for looking into child protection? */
  readonly needsProtection: boolean
  /** Is it made together with the child or its guardian, who consent? */
  readonly isTogether: boolean
  /** Does the family ask help for itself? */
  readonly isOwnNeed: boolean
  /** Without consent: can the person evidently not look after itself, or does the child's interest absolutely ask for it? */
  readonly hasGround: boolean
}

export interface KindAdvice {
  /** Where there is neither consent nor ground nor duty, the family is guided to ask for help itself. */
  readonly kind: ContactKind | 'guide-to-apply'
  /** The duty to notify is met: at once, as a notification or, together with the family, as a contact (LSL 25 a §). */
  readonly mustNotify: boolean
  /** Made together, at once and with reasons it replaces the notification (SHL 35.4 §). */
  readonly canReplace: boolean
  readonly basis: string
}

export function adviseKind(answers: KindAnswers): KindAdvice {
  const { isProfessional, isUnborn, needsProtection, isTogether, isOwnNeed, hasGround } = answers
  const mustNotify = isProfessional && needsProtection
  const advice = (kind: KindAdvice['kind'], basis: string): KindAdvice => ({
    kind,
    basis,
    mustNotify,
    canReplace: false,
  })
  if (isUnborn && needsProtection) return advice('anticipatory-notification', 'LSL 25 c §')
  if (isOwnNeed && !needsProtection) return advice('application', 'SHL 34 §')
  if (isTogether) return { ...advice('concern-with-consent', 'SHL 35 §, LSL 25 a §'), canReplace: mustNotify }
  if (needsProtection) return advice('child-welfare-notification', 'LSL 25 §')
  return hasGround ? advice('contact-without-consent', 'SHL 35 §') : advice('guide-to-apply', 'SHL 35 §')
}
