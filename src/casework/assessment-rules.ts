/** Rules of an assessment (arvioinnin säännöt): who concludes for a child in need of special support, and the child's own view. */
import { done } from '#kernel/outcome.ts'
import { type Rule, refuse } from './step.ts'

/** SHL 36 §: a social worker answers for the assessment of a child who needs special support. */
export const socialWorkerForSpecialNeed: Rule = ({ given, kept, duty }) => {
  const isSpecial = given.isSpecialNeed ?? kept.isSpecialNeed
  const isSocialWorker = duty === 'social-worker' || duty === 'leading-social-worker'
  return isSpecial === true && !isSocialWorker ? refuse('social-worker-needed', 'isSpecialNeed') : done(true)
}

/** SHL 32 §, LSL 20 §: how the child's view was found out and what it is must be recorded first, or why it could not be. */
export const childsViewRecorded: Rule = ({ kept }) =>
  typeof kept.childViewWay === 'string' ? done(true) : refuse('childs-view-missing', 'childView')

/** Nothing is done in a matter before it is pending, and it is not pending from a day to come. */
export const notBeforePending: Rule = ({ on, given, kept }) => {
  const pendingOn = given.pendingOn ?? kept.pendingOn
  return typeof pendingOn === 'string' && on < pendingOn ? refuse('before-pending', 'on', pendingOn) : done(true)
}
