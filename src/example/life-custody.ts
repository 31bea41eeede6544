/**
 * Custody of a life (huostaanotto): prepared by two, its ten items done, heard; decided with consent or by the court; then begun
 * with substitute care, or not.
 */
import { ageOn } from '#casework/age.ts'
import type { Day } from '#kernel/day.ts'
import { CUSTODY_ITEMS } from '#model/custody.ts'
import { begin, chance, go, holderOf, isOpen, type Life, later, openIn } from './life.ts'
import { openSubstitute } from './life-place.ts'
import type { BookActor, BookPart } from './population-page.ts'

const OWN_STAND_AGE = 12

export function leadingOn(life: Life, on: Day): BookActor {
  const unit = life.roster.unit('child-protection', life.part)
  return life.roster.acting(life.roster.next('leading-social-worker', unit), on)
}

/** While `placement` goes on; where it has ended already, nothing is prepared. */
export function prepareCustody(life: Life, matter: BookPart, placement: BookPart, on: Day): void {
  if (!isOpen(placement) || openIn(life, matter, 'custody').length > 0) return
  const by = holderOf(life, matter, on)
  const first = Number(matter.worker)
  const second = life.roster.colleague(life.roster.worker(first))
  const grounds = 'Avohuollon tukitoimet eivät ole riittäneet turvaamaan lapsen kehitystä.'
  const given = { firstWorker: first, secondWorker: second.id, grounds }
  const custody = begin(life, 'custody', 'prepare', { on, by, given }, { matter: matter.id })
  life.agenda.at(later(on, 6), (day) => complete(life, matter, custody, day))
  life.agenda.at(later(on, 9), (day) => hear(life, matter, custody, day))
  life.agenda.at(later(on, 14), (day) => conclude(life, matter, custody, day))
}

function complete(life: Life, matter: BookPart, custody: BookPart, on: Day): void {
  if (!isOpen(custody)) return
  const items = Object.fromEntries(CUSTODY_ITEMS.map((item) => [item, true]))
  go(life, custody, 'complete', { on, by: holderOf(life, matter, on), given: items })
}

function hear(life: Life, matter: BookPart, custody: BookPart, on: Day): void {
  if (!isOpen(custody)) return
  const isAsked = ageOn(life.child.birth, on) >= OWN_STAND_AGE
  const guardianStand = chance(life, 0.68) ? 'agrees' : 'opposes'
  const childStand = isAsked ? (chance(life, 0.75) ? 'agrees' : 'opposes') : 'under-12'
  const heard = 'Huoltajat ja lapsi on kuultu erikseen; mielipiteet on kirjattu.'
  go(life, custody, 'hear', { on, by: holderOf(life, matter, on), given: { guardianStand, childStand, heard } })
}

function conclude(life: Life, matter: BookPart, custody: BookPart, on: Day): void {
  if (!isOpen(custody)) return
  if (chance(life, 0.08)) {
    const endNote = 'Kotiin saatiin riittävä tuki; valmistelu päätetään.'
    go(life, custody, 'abandon', { on, by: holderOf(life, matter, on), given: { endNote } })
    endPlacements(life, matter, on)
    return
  }
  const { guardianStand, childStand } = custody.kept
  const isAgreed = guardianStand === 'agrees' && (childStand === 'agrees' || childStand === 'under-12')
  const reasons = 'Lapsen etu edellyttää huostaanottoa ja sijaishuoltoa.'
  const by = leadingOn(life, on)
  if (isAgreed) {
    go(life, custody, 'decide', { on, by, given: { reasons, finalOn: later(on, 30) } })
    life.agenda.at(later(on, life.random.whole(0, 20)), (day) => implement(life, matter, custody, day))
    return
  }
  go(life, custody, 'apply', { on, by, given: { reasons } })
  life.agenda.at(later(on, life.random.whole(50, 150)), (day) => decideAtCourt(life, matter, custody, day))
}

function decideAtCourt(life: Life, matter: BookPart, custody: BookPart, on: Day): void {
  if (!isOpen(custody)) return
  const by = leadingOn(life, on)
  if (chance(life, 0.08)) {
    go(life, custody, 'be-rejected', { on, by, given: { courtNote: 'Hallinto-oikeus hylkäsi hakemuksen.' } })
    endPlacements(life, matter, on)
    return
  }
  go(life, custody, 'take-effect', { on, by, given: { finalOn: on, courtNote: 'Hallinto-oikeuden päätös.' } })
  life.agenda.at(later(on, life.random.whole(0, 25)), (day) => implement(life, matter, custody, day))
}

const implement = (life: Life, matter: BookPart, custody: BookPart, on: Day): void => {
  if (isOpen(custody)) openSubstitute(life, matter, custody, on)
}

function endPlacements(life: Life, matter: BookPart, on: Day): void {
  const by = holderOf(life, matter, on)
  for (const one of openIn(life, matter, 'placement')) {
    const isRunning = one.state === 'running'
    const given = isRunning ? { endReason: 'home' } : { endNote: 'Ei tarvita.' }
    go(life, one, isRunning ? 'end' : 'lapse', { on, by, given })
  }
}
