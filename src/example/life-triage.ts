/**
 * Triage of a contact (yhteydenoton käsittely): taken up, the child identified, urgency looked at, then guided, assessed,
 * joined to what runs already, or closed.
 */
import { type Day, daysBetween } from '#kernel/day.ts'
import { begin, chance, firstNameOf, go, guide, holderOf, isOpen, type Life, social, weekdaysOn } from './life.ts'
import { awaitAssessment } from './life-assessment.ts'
import { sharesOn } from './life-course.ts'
import { GROUNDS, GUIDANCE_TEXTS, say } from './life-texts.ts'
import { pick } from './names.ts'
import { openMatterOf, partIn } from './population-book.ts'
import type { BookPart } from './population-page.ts'

const isUrgent = (part: BookPart): boolean => part.kept.urgency === '1'

export function triage(life: Life, part: BookPart, on: Day, facts?: BookPart): void {
  const by = life.roster.acting(guide(life), on)
  if (isUrgent(part)) {
    const urgentAction = 'Perheeseen oltiin yhteydessä samana päivänä; välitöntä vaaraa ei ole.'
    go(life, part, 'handle-urgently', { on, by, given: { urgency: '1', urgentAction } })
  } else go(life, part, 'take', { on, by })
  if (part.kept.child === undefined) go(life, part, 'identify', { on, by, given: { child: life.child.id } })
  if (facts) go(life, part, 'note-duplicate', { on, by, given: { sameFactsAs: facts.id } })
  if (part.kept.contactKind === 'concern-with-consent' && chance(life, 0.02)) withdraw(life, part, on)
  const wait = isUrgent(part) ? 0 : life.random.whole(0, 3)
  life.agenda.at(weekdaysOn(on, wait), (day) => handle(life, part, day, facts))
}

function withdraw(life: Life, part: BookPart, on: Day): void {
  const [consent] = Array.isArray(part.kept.consents) ? part.kept.consents : []
  if (!consent) return
  const given = { withdrawnBy: String(consent.name), withdrawalNote: 'Ilmoitti puhelimessa.' }
  go(life, part, 'withdraw-consent', { on, by: holderOf(life, part, on), given })
}

function handle(life: Life, part: BookPart, on: Day, facts?: BookPart): void {
  if (!isOpen(part)) return
  const by = holderOf(life, part, on)
  const open = openMatterOf(life.book, life.child.id)
  if (open && open.openedOn <= on) {
    const handlingReasons = facts ? 'Sama asia on jo vireillä.' : 'Lapsen asia on vireillä; tieto viedään siihen.'
    go(life, part, 'join', { on, by, given: { joinedMatter: open.id, handlingReasons } })
    return
  }
  const { guided, assessed } = sharesOn(life.course, on)
  const draw = isUrgent(part) ? guided : life.random.next()
  if (!facts && draw < guided) {
    const guidance = say(life.random, life.family.tongue, GUIDANCE_TEXTS)
    go(life, part, 'guide', { on, by, given: { guidance } })
  } else if (!facts && draw < guided + assessed) assess(life, part, on)
  else closeContact(life, part, on, facts)
}

function closeContact(life: Life, part: BookPart, on: Day, facts?: BookPart): void {
  const reasons = [
    'no-need',
    'no-need',
    'already-helped',
    'evidently-unnecessary',
    'not-reached',
    'other-area',
  ] as const
  const closingReason = facts ? 'same-facts' : pick(life.random, reasons)
  const handlingReasons = facts
    ? 'Samasta asiasta on jo ilmoitettu; kirjattu yhteen.'
    : 'Perheeseen oltiin yhteydessä; tarvetta arvioon ei tässä vaiheessa ole.'
  go(life, part, 'close', { on, by: holderOf(life, part, on), given: { closingReason, handlingReasons } })
}

/** A matter opens; somebody of guidance or of social work takes it within some days. */
function assess(life: Life, part: BookPart, on: Day): void {
  const isNotification = part.kept.contactKind === 'child-welfare-notification'
  const isSpecialNeed = chance(life, isNotification ? 0.6 : 0.25)
  const handlingReasons = say(life.random, life.family.tongue, GROUNDS)
  go(life, part, 'assess', { on, by: holderOf(life, part, on), given: { handlingReasons, isSpecialNeed } })
  const matter = partIn(life.book, Number(part.matter))
  const isForSocialWork = isSpecialNeed || isNotification || chance(life, 0.4)
  life.agenda.at(weekdaysOn(on, isUrgent(part) ? 0 : life.random.whole(0, 2)), (day) => {
    if (isForSocialWork) toSocialWork(life, matter, day)
    else {
      const own = guide(life)
      go(life, matter, 'assign', { on: day, by: life.roster.acting(own, day), given: { responsible: own.id } })
    }
    awaitAssessment(life, matter, day)
  })
}

function toSocialWork(life: Life, matter: BookPart, on: Day): void {
  const worker = social(life, 'family-social-work')
  const by = life.roster.acting(guide(life), on)
  const transferReason = 'Sosiaalityöntekijä vastaa arvioinnista.'
  go(life, matter, 'transfer', { on, by, given: { toUnit: worker.unit, responsible: worker.id, transferReason } })
}

/** A short written note of a call, now and then. */
export function note(life: Life, matter: BookPart, on: Day, noteText: string): void {
  const given = { noteKind: 'meeting-or-contact', noteText, isShared: chance(life, 0.5) }
  begin(life, 'note', 'write', { on, by: holderOf(life, matter, on), given }, { matter: matter.id })
}

/** The child by its first name and age in days, for texts. */
export const childIn = (life: Life, on: Day): string =>
  `${firstNameOf(life.child)} (${Math.floor(daysBetween(life.child.birth, on) / 365.25)} v)`
