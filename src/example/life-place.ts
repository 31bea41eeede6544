/**
 * Places of care (sijaishuoltopaikat): where a placed child lives, own or bought, at which price of a day; and substitute care
 * in them: changes of place, restrictions, reviews, and the way home for some.
 */
import type { Day } from '#kernel/day.ts'
import type { PLACE_TYPES } from '#model/placement.ts'
import { about, begin, chance, go, holderOf, isOpen, type Life, later, openIn } from './life.ts'
import { grown, sharesOn } from './life-course.ts'
import { priceOf } from './life-support.ts'
import { pick } from './names.ts'
import type { BookPart } from './population-page.ts'
import { PROVIDERS } from './service-plan.ts'

type PlaceType = (typeof PLACE_TYPES)[number]

const EARLIER: Readonly<Record<'emergency' | 'open-care' | 'substitute', readonly PlaceType[]>> = {
  emergency: ['institution', 'institution', 'institution', 'foster-family', 'kin-or-near'],
  'open-care': ['family-rehabilitation-unit', 'institution', 'institution', 'foster-family', 'kin-or-near'],
  substitute: [
    'institution',
    'institution',
    'foster-family',
    'foster-family',
    'professional-family-home',
    'reform-school',
  ],
}
/** As foster care grows and institutions give way. */
const LATER: Readonly<Record<'emergency' | 'open-care' | 'substitute', readonly PlaceType[]>> = {
  emergency: ['institution', 'institution', 'foster-family', 'foster-family', 'kin-or-near'],
  'open-care': ['family-rehabilitation-unit', 'institution', 'foster-family', 'foster-family', 'kin-or-near'],
  substitute: [
    'institution',
    'foster-family',
    'foster-family',
    'foster-family',
    'professional-family-home',
    'kin-or-near',
  ],
}
const LEDGER: Partial<Record<PlaceType, string>> = {
  institution: '41',
  'professional-family-home': '42',
  'foster-family': '43',
  'kin-or-near': '43',
  'reform-school': '61',
}

export function placeGiven(life: Life, on: Day, kind: 'emergency' | 'open-care' | 'substitute') {
  const placeType = pick(life.random, (chance(life, grown(life.course, on)) ? LATER : EARLIER)[kind])
  const isFoster = placeType === 'foster-family' || placeType === 'kin-or-near'
  const { bought } = sharesOn(life.course, on)
  const production = chance(life, isFoster ? 0.2 : 0.4 + 0.4 * bought) ? ('bought' as const) : ('own' as const)
  return {
    placeType,
    production,
    ...(production === 'bought' ? { provider: pick(life.random, PROVIDERS) } : {}),
    dayPrice: priceOf(life, kind === 'emergency' ? '45' : (LEDGER[placeType] ?? '44'), production, on),
  }
}

/** Where custody stands, the child lives elsewhere for years. */
export function openSubstitute(life: Life, matter: BookPart, custody: BookPart, on: Day): void {
  const by = holderOf(life, matter, on)
  for (const earlier of openIn(life, matter, 'placement')) {
    const isRunning = earlier.state === 'running'
    const given = isRunning ? { endReason: 'custody' } : { endNote: 'Huostaanotto.' }
    go(life, earlier, isRunning ? 'end' : 'lapse', { on, by, given })
  }
  const given = {
    placementKind: 'substitute',
    ...placeGiven(life, on, 'substitute'),
    reasons: 'Huostaanotto on voimassa.',
  }
  const placement = begin(life, 'placement', 'decide', { on, by, given }, { matter: matter.id })
  go(life, placement, 'begin', { on, by, given: { beginNote: 'Tutustuminen on tehty.' } })
  go(life, custody, 'implement', { on, by })
  if (chance(life, 0.45)) life.agenda.at(later(on, about(life, 500)), (day) => move(life, matter, placement, day))
  if (chance(life, 0.2))
    life.agenda.at(later(on, life.random.whole(20, 500)), (day) => restrict(life, matter, placement, day))
  life.agenda.at(later(on, 350), (day) => reviewCustody(life, matter, custody, day))
}

function move(life: Life, matter: BookPart, placement: BookPart, on: Day): void {
  if (!isOpen(placement)) return
  const given = { ...placeGiven(life, on, 'substitute'), moveReasons: 'Paikka ei vastannut lapsen tarpeita.' }
  go(life, placement, 'move', { on, by: holderOf(life, matter, on), given })
}

function restrict(life: Life, matter: BookPart, placement: BookPart, on: Day): void {
  if (!isOpen(placement)) return
  const by = holderOf(life, matter, on)
  const length = life.random.whole(60, 300)
  const given = {
    restrictionKind: chance(life, 0.7) ? 'contact' : 'movement',
    validFrom: on,
    validUntil: later(on, length),
    reasons: 'Rajoitus on tarpeen sijoituksen rauhoittamiseksi.',
    heard: 'Lasta ja vanhempaa on kuultu.',
  }
  const restriction = begin(life, 'restriction', 'decide', { on, by, given }, { matter: matter.id })
  life.agenda.at(later(on, length - life.random.whole(0, 20)), (day) => {
    if (isOpen(restriction)) go(life, restriction, 'end', { on: day, by: holderOf(life, matter, day) })
  })
}

/** Looked at yearly; some go home, oftener as early help grows. */
function reviewCustody(life: Life, matter: BookPart, custody: BookPart, on: Day): void {
  if (!isOpen(custody)) return
  const by = holderOf(life, matter, on)
  const given = { reviewNote: 'Edellytykset on arvioitu asiakassuunnitelman yhteydessä.' }
  go(life, custody, 'review', { on, by, given })
  if (chance(life, 0.02 + 0.03 * grown(life.course, on))) goHome(life, matter, custody, on)
  else life.agenda.at(later(on, 350), (day) => reviewCustody(life, matter, custody, day))
}

function goHome(life: Life, matter: BookPart, custody: BookPart, on: Day): void {
  const by = holderOf(life, matter, on)
  for (const one of openIn(life, matter, 'restriction')) go(life, one, 'end', { on, by })
  for (const one of openIn(life, matter, 'placement')) go(life, one, 'end', { on, by, given: { endReason: 'home' } })
  const leading = life.roster.next('leading-social-worker', life.roster.unit('child-protection', life.part))
  const ended = { endGround: 'no-ground-remains', endNote: 'Huostaanoton perusteita ei enää ole.' }
  go(life, custody, 'end', { on, by: life.roster.acting(leading, on), given: ended })
}
