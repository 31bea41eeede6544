/**
 * Assessments of a life (palvelutarpeen arvioinnit): started and finished in time mostly and late sometimes; then nothing more,
 * family services or child protection.
 */
import { addDays, type Day, daysBetween } from '#kernel/day.ts'
import { begin, chance, go, holderOf, isOpen, type Life, later, openIn, weekdaysOn } from './life.ts'
import { sharesOn } from './life-course.ts'
import { closeMatter } from './life-ending.ts'
import { protect } from './life-protection.ts'
import { serveFamily } from './life-support.ts'
import { CHILD_VIEWS, CLIENT_VIEWS, GROUNDS, SUMMARIES, say } from './life-texts.ts'
import { pick } from './names.ts'
import { openMatterOf } from './population-book.ts'
import type { BookPart } from './population-page.ts'

export function awaitAssessment(life: Life, matter: BookPart, on: Day): void {
  const [assessment] = openIn(life, matter, 'assessment')
  if (!assessment) return
  const pending = assessment.kept.pendingOn as Day
  const { late } = sharesOn(life.course, on)
  const wanted = weekdaysOn(pending, chance(life, late) ? life.random.whole(8, 14) : life.random.whole(1, 6))
  life.agenda.at(wanted < on ? on : wanted, (day) => startAssessment(life, matter, assessment, day))
}

function startAssessment(life: Life, matter: BookPart, assessment: BookPart, on: Day): void {
  const by = holderOf(life, matter, on)
  if (chance(life, 0.04)) {
    const skipReason = 'Tarve selvisi ensimmäisessä tapaamisessa; arviota ei tarvita.'
    go(life, assessment, 'skip', { on, by, given: { skipReason } })
    endHere(life, matter, on)
    return
  }
  const team = chance(life, 0.25) ? { team: [{ name: 'Esimerkkilän neuvola', role: 'terveydenhoitaja' }] } : {}
  go(life, assessment, 'start', { on, by, given: { ...team, startNote: 'Aloitettu soitolla perheelle.' } })
  const pending = assessment.kept.pendingOn as Day
  const { late } = sharesOn(life.course, on)
  const length = chance(life, late) ? life.random.whole(95, 135) : life.random.whole(28, 86)
  const end = Math.max(length, daysBetween(pending, on) + 7)
  const heard = later(on, Math.max(1, Math.round((end - daysBetween(pending, on)) * 0.6)))
  life.agenda.at(heard, (day) => hear(life, assessment, day))
  life.agenda.at(addDays(pending, end), (day) => finish(life, matter, assessment, day))
}

function hear(life: Life, assessment: BookPart, on: Day): void {
  const childViewWay = pick(life.random, ['alone', 'alone', 'with-guardian', 'by-observing', 'with-other-adult'])
  const childView = say(life.random, life.family.tongue, CHILD_VIEWS)
  go(life, assessment, 'hear', { on, by: holderOf(life, assessment, on), given: { childViewWay, childView } })
}

const CONCLUSIONS = {
  none: 'Tuen tarvetta ei ole; perhe voi ottaa yhteyttä uudelleen.',
  service: 'Perhe hyötyy kotiin vietävästä tuesta sovituksi ajaksi.',
  protection: 'Lapsi tarvitsee lastensuojelun avohuollon tukea.',
} as const
type Need = keyof typeof CONCLUSIONS

function needOn(life: Life, assessment: BookPart, on: Day): Need {
  const { protection, service } = sharesOn(life.course, on)
  const isSpecial = assessment.kept.isSpecialNeed === true
  const protectionShare = isSpecial ? protection * 1.4 : protection * 0.4
  const draw = life.random.next()
  if (draw < protectionShare) return 'protection'
  return draw < protectionShare + service ? 'service' : 'none'
}

function finish(life: Life, matter: BookPart, assessment: BookPart, on: Day): void {
  if (!isOpen(assessment)) return
  const need = needOn(life, assessment, on)
  const needsChildProtection = need === 'protection'
  go(life, assessment, 'finish', {
    on,
    by: holderOf(life, assessment, on),
    given: {
      summary: say(life.random, life.family.tongue, SUMMARIES),
      clientView: say(life.random, life.family.tongue, CLIENT_VIEWS),
      conclusion: `${CONCLUSIONS[need]} ${say(life.random, life.family.tongue, GROUNDS)}`,
      needDuration: need === 'none' ? 'none' : pick(life.random, ['temporary', 'temporary', 'recurrent', 'long-term']),
      isSpecialNeed: assessment.kept.isSpecialNeed === true,
      needsChildProtection,
      relationshipContinues: need !== 'none',
      needsOwnWorker: need !== 'none',
    },
  })
  if (need === 'protection') protect(life, matter, on)
  else if (need === 'service') serveFamily(life, matter, on)
  else endHere(life, matter, on)
}

/** Closed within days; some families come back with the same matter. */
function endHere(life: Life, matter: BookPart, on: Day): void {
  const closing = later(on, life.random.whole(1, 12))
  life.agenda.at(closing, (day) => closeMatter(life, matter, day, 'no-ground-remains'))
  if (chance(life, 0.06)) life.agenda.at(later(closing, life.random.whole(20, 70)), (day) => reopen(life, matter, day))
}

function reopen(life: Life, matter: BookPart, on: Day): void {
  if (matter.state !== 'closed' || openMatterOf(life.book, life.child.id)) return
  const by = holderOf(life, matter, on)
  go(life, matter, 'reopen', { on, by, given: { reason: 'Perhe otti uudelleen yhteyttä samasta asiasta.' } })
  const given = { pendingOn: on, reason: 'Tilanne on muuttunut; arvioidaan uudelleen.', isSpecialNeed: false }
  begin(life, 'assessment', 'open', { on, by, given }, { matter: matter.id })
  awaitAssessment(life, matter, on)
}
