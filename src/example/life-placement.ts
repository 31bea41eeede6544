/**
 * Placements of a life (sijoitukset): in open care with consents and reviews, urgent ones of thirty days and sometimes sixty,
 * and substitute care with changes of place.
 */
import type { GivenFields } from '#casework/field.ts'
import type { Day } from '#kernel/day.ts'
import { about, begin, chance, go, holderOf, isOpen, type Life, later, openIn } from './life.ts'
import { consentsOf } from './life-consent.ts'
import { grown } from './life-course.ts'
import { prepareCustody } from './life-custody.ts'
import { placeGiven } from './life-place.ts'
import { CHILD_VIEWS, say } from './life-texts.ts'
import type { BookPart } from './population-page.ts'

const REVIEW = 90

export function urgentPlacement(life: Life, matter: BookPart, relationship: BookPart, on: Day): void {
  if (!isOpen(relationship) || openIn(life, matter, 'placement').length > 0) return
  const by = holderOf(life, matter, on)
  const given: GivenFields = {
    placementKind: 'emergency',
    ...placeGiven(life, on, 'emergency'),
    reasons: 'Lapsi tarvitsee turvallisen paikan heti.',
    heard: 'Huoltajaa ja lasta on kuultu puhelimessa.',
    childView: say(life.random, life.family.tongue, CHILD_VIEWS),
  }
  const placement = begin(life, 'placement', 'decide', { on, by, given }, { matter: matter.id })
  go(life, placement, 'begin', { on, by })
  const isForCustody = chance(life, life.isCarriedOver ? 0.85 : 0.5 - 0.12 * grown(life.course, on))
  if (isForCustody) {
    life.agenda.at(later(on, life.random.whole(3, 9)), (day) => prepareCustody(life, matter, placement, day))
    return
  }
  const isLong = chance(life, 0.35)
  if (isLong) life.agenda.on(later(on, 26), (day) => extend(life, placement, day))
  const wait = isLong ? life.random.whole(32, 58) : chance(life, 0.05) ? 31 : life.random.whole(4, 28)
  life.agenda.on(later(on, wait), (day) => goHome(life, matter, placement, day))
}

export function extend(life: Life, placement: BookPart, on: Day): void {
  if (!isOpen(placement)) return
  const leading = life.roster.next('leading-social-worker', life.roster.unit('child-protection', life.part))
  const given = { extensionReasons: 'Selvitys on kesken; kotiutumista valmistellaan.' }
  go(life, placement, 'extend', { on, by: life.roster.acting(leading, on), given })
}

function goHome(life: Life, matter: BookPart, placement: BookPart, on: Day): void {
  if (!isOpen(placement)) return
  const given = { endReason: 'home', endNote: 'Lapsi palasi kotiin tuen turvin.' }
  go(life, placement, 'end', { on, by: holderOf(life, matter, on), given })
}

export function openCare(life: Life, matter: BookPart, relationship: BookPart, on: Day): void {
  if (!isOpen(relationship) || openIn(life, matter, 'placement').length > 0) return
  const given: GivenFields = {
    placementKind: 'open-care',
    ...placeGiven(life, on, 'open-care'),
    reasons: 'Perhe ja työntekijät ovat yhdessä päätyneet määräaikaiseen sijoitukseen.',
    goals: 'Rauhoittaa tilanne ja valmistella kotiinpaluu.',
    estimatedLength: '4 kuukautta',
    childView: say(life.random, life.family.tongue, CHILD_VIEWS),
    consents: consentsOf(life, on),
  }
  const by = holderOf(life, matter, on)
  const placement = begin(life, 'placement', 'decide', { on, by, given }, { matter: matter.id })
  life.agenda.at(later(on, life.random.whole(1, 9)), (day) => {
    if (!isOpen(placement)) return
    if (chance(life, 0.04)) {
      go(life, placement, 'lapse', { on: day, by: holderOf(life, matter, day), given: { endNote: 'Ei tarvita.' } })
      return
    }
    go(life, placement, 'begin', { on: day, by: holderOf(life, matter, day) })
    life.agenda.at(later(day, REVIEW - life.random.whole(3, 15)), (next) => review(life, matter, placement, next))
    life.agenda.at(later(day, about(life, 150)), (next) => endOpenCare(life, matter, placement, next))
  })
}

function review(life: Life, matter: BookPart, placement: BookPart, on: Day): void {
  if (!isOpen(placement)) return
  const given = { reviewNote: 'Arvioitu tavoitteet ja kotiinpaluun edellytykset.' }
  go(life, placement, 'review', { on, by: holderOf(life, matter, on), given })
  const wait = chance(life, 0.1) ? life.random.whole(95, 110) : life.random.whole(70, 88)
  life.agenda.at(later(on, wait), (day) => review(life, matter, placement, day))
}

function endOpenCare(life: Life, matter: BookPart, placement: BookPart, on: Day): void {
  if (!isOpen(placement)) return
  if (chance(life, life.isCarriedOver ? 0.6 : 0.3)) {
    prepareCustody(life, matter, placement, on)
    return
  }
  goHome(life, matter, placement, on)
}
