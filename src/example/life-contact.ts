/**
 * Contacts of a life (yhteydenotot): of all five kinds, from whoever tells, until each is guided, assessed, joined or closed.
 *
 * Reporters by code list 1243, needs by 1282, urgency by 1252.
 */
import { ageOn } from '#casework/age.ts'
import type { GivenFields } from '#casework/field.ts'
import { addDays, type Day } from '#kernel/day.ts'
import type { ContactKind } from '#model/contact.ts'
import { begin, chance, type Life, later, nameOf, weekdaysOn } from './life.ts'
import { consentsOf } from './life-consent.ts'
import { sharesOn } from './life-course.ts'
import { SINCE, say, WORRIES } from './life-texts.ts'
import { triage } from './life-triage.ts'
import { phone, pick } from './names.ts'
import type { BookActor, BookPart } from './population-page.ts'

const REPORTERS: Readonly<Record<ContactKind, readonly string[]>> = {
  'concern-with-consent': ['15', '15', '13', '13', '7', '7', '14', '16', '8', '17'],
  'contact-without-consent': ['7', '15', '13', '16', '6', '24'],
  'child-welfare-notification': ['10', '10', '10', '15', '15', '7', '7', '6', '6', '4', '3', '12', '13', '16'],
  'anticipatory-notification': ['7', '7', '6'],
  application: ['2', '2', '2', '1'],
}
const NEEDS = ['7', '7', '1', '1', '9', '6', '5', '8', '3', '4', '10']
const PUBLIC: BookActor = { duty: 'reporter', worker: null, position: 'julkinen lomake' }
const CONSENTING_AGE = 12
const REPLACING = 'Lastensuojelun tarve on arvioitu yhdessä perheen kanssa tilanteen vuoksi.'

/** A contact on a day, with what follows of it; `facts` where it tells again what another told. */
export function contact(life: Life, on: Day, facts?: BookPart): void {
  const kind = facts ? 'child-welfare-notification' : kindOn(life, on)
  const isPublic = chance(life, 0.3) || kind === 'application'
  const guidance = life.roster.unit('guidance', life.part)
  const worker = life.roster.next('guidance-worker', guidance)
  const by = isPublic ? PUBLIC : life.roster.acting(worker, on)
  const given = contactGiven(life, { kind, on, isPublic, facts })
  const part = begin(life, 'contact', 'record', { on, by, given }, { unit: guidance })
  const isNew = on > later(life.today, -2)
  const wait = given.urgency === '1' || chance(life, isNew ? 0.2 : 0.72) ? 0 : life.random.whole(1, 2)
  life.agenda.at(weekdaysOn(on, wait), (day) => triage(life, part, day, facts))
  if (!facts && chance(life, 0.08)) {
    const again = addDays(on, life.random.whole(1, 9))
    life.agenda.on(again, (day) => contact(life, day, part))
  }
}

function kindOn(life: Life, on: Day): ContactKind {
  const { together, without, application } = sharesOn(life.course, on)
  const draw = life.random.next()
  if (draw < together) return 'concern-with-consent'
  if (draw < together + without) return 'contact-without-consent'
  return draw < together + without + application ? 'application' : 'child-welfare-notification'
}

interface Telling {
  readonly kind: ContactKind
  readonly on: Day
  readonly isPublic: boolean
  readonly facts?: BookPart | undefined
}

function contactGiven(life: Life, { kind, on, isPublic, facts }: Telling): GivenFields {
  const { child, family, random } = life
  const reporter = reporterOf(life, kind, on)
  const isTogether = kind === 'concern-with-consent'
  const replaces = (isTogether && chance(life, 0.45)) || (kind === 'contact-without-consent' && chance(life, 0.3))
  const what = facts ? String(facts.kept.what) : say(random, family.tongue, WORRIES)
  return {
    contactKind: kind,
    channel: isPublic ? 'public-form' : pick(random, ['phone', 'phone', 'letter', 'meeting', 'other-system']),
    ...(isPublic ? {} : { child: child.id }),
    childName: nameOf(child),
    childBirth: child.birth,
    guardians: family.guardians.map((one) => ({ name: nameOf(one), phone: one.phone })),
    reporterKind: reporter,
    ...(chance(life, 0.9) ? { reporterName: reporterName(life, reporter) } : { asksSecrecy: true }),
    ...(chance(life, 0.7) ? { reporterPhone: phone(random) } : {}),
    what: `${what} ${say(random, family.tongue, SINCE)}`,
    ...(replaces ? { reasons: REPLACING, replacesNotification: true } : {}),
    need: pick(random, NEEDS),
    ...urgencyOf(life, kind),
    isTogether,
    ...(isTogether ? { consents: consentsOf(life, on) } : {}),
    ...(kind === 'contact-without-consent'
      ? { noConsentGround: pick(random, ['childs-interest-requires', 'cannot-look-after-self']) }
      : {}),
    language: family.tongue,
  }
}

function urgencyOf(life: Life, kind: ContactKind): GivenFields {
  if (kind === 'child-welfare-notification' && chance(life, 0.09)) return { urgency: '1' }
  return chance(life, 0.6) ? { urgency: '3' } : {}
}

function reporterOf(life: Life, kind: ContactKind, on: Day): string {
  const code = pick(life.random, REPORTERS[kind])
  return code === '1' && ageOn(life.child.birth, on) < CONSENTING_AGE ? '2' : code
}

const ROLES: Readonly<Record<string, string>> = {
  '6': 'sosiaalityöntekijä',
  '7': 'terveydenhoitaja',
  '8': 'järjestön ohjaaja',
  '10': 'poliisi',
  '13': 'varhaiskasvatuksen opettaja',
  '14': 'iltapäiväkerhon ohjaaja',
  '15': 'opettaja',
  '16': 'nuorisotyöntekijä',
  '17': 'lapsityönohjaaja',
}

function reporterName({ child, family }: Life, code: string): string {
  if (code === '1') return nameOf(child)
  const [guardian] = family.guardians
  if (code === '2' && guardian) return nameOf(guardian)
  return ROLES[code] === undefined ? 'Yksityishenkilö' : `Esimerkkilän ${ROLES[code]}`
}

/** Told of before birth; handled when the child is born and known by its name. */
export function anticipated(life: Life, on: Day): void {
  const guidance = life.roster.unit('guidance', life.part)
  const worker = life.roster.next('guidance-worker', guidance)
  const [guardian] = life.family.guardians
  const given = {
    contactKind: 'anticipatory-notification',
    channel: 'phone',
    childName: 'Syntyvä lapsi',
    childDetails: guardian ? `Äiti ${nameOf(guardian)}` : 'Äidin nimi kysytään',
    reporterKind: '7',
    reporterName: 'Esimerkkilän neuvola',
    what: 'Perhe tarvitsee tukea heti lapsen synnyttyä. Asiasta on puhuttu vanhempien kanssa.',
    need: '7',
    language: life.family.tongue,
  }
  const part = begin(life, 'contact', 'record', { on, by: life.roster.acting(worker, on), given }, { unit: guidance })
  life.agenda.at(later(life.child.birth, life.random.whole(1, 6)), (day) => triage(life, part, day))
}
