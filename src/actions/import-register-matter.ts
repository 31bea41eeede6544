/** Matters and services brought in (tuodut asiat, palvelut ja sijoitukset): opened, decided, begun and ended by the steps of the work. */
import type { GivenRow } from '#casework/field.ts'
import type { Day } from '#kernel/day.ts'
import { done, type Outcome } from '#kernel/outcome.ts'
import { matterFacts } from '#register/matter.ts'
import { partOf } from '#register/part.ts'
import { personById } from '#register/person.ts'
import type { PeopleRow } from '#sources/people-table.ts'
import {
  type Bring,
  type Bringing,
  type Brought,
  personOf,
  type RowRefusal,
  reject,
  unitCalled,
  workerCalled,
} from './import-register-row.ts'
import { bringSteps, type RowStep } from './import-register-step.ts'

async function bringCourse(...course: Parameters<typeof bringSteps>): Promise<Outcome<Brought, RowRefusal>> {
  const part = await bringSteps(...course)
  return part.ok ? done({ person: null, part: part.value }) : part
}

export const bringMatter: Bring<'matters'> = async (says, bringing) => {
  const child = personOf('person', says.person, bringing)
  if (!child.ok) return child
  const unit = unitCalled(says.unit, bringing)
  if (!unit.ok) return unit
  const worker = workerCalled(says.worker, bringing)
  if (!worker.ok) return worker
  const { task, reason, specialNeed: isSpecialNeed, pendingOn: on } = says
  const open: RowStep = {
    event: 'open',
    dayField: 'pendingOn',
    on,
    given: { child: child.value, task, reason, isSpecialNeed },
    fieldNames: { child: 'person', isSpecialNeed: 'specialNeed' },
  }
  const assign = { event: 'assign', dayField: 'pendingOn', on, given: { responsible: worker.value } }
  const place = { kind: 'matter' as const, unit: unit.value, worker: worker.value }
  return bringCourse(bringing, place, worker.value === null ? [open] : [open, assign])
}

interface OfMatter {
  readonly matter: number
  readonly child: number
  /** Whoever the matter is held by. */
  readonly worker: number | null
}

type Course = Pick<PeopleRow<'services' | 'placements'>, 'matter' | 'decidedOn' | 'endedOn'> & {
  readonly endReason: string | null
}

/** The matter that a service or placement belongs to, and whether its days can be. */
async function placeOf(
  { matter, decidedOn, endedOn, endReason }: Course,
  begun: Day | null,
  { db, earlier, reach }: Bringing,
): Promise<Outcome<OfMatter, RowRefusal>> {
  const id = earlier('matters', matter)?.part ?? null
  const part = id === null ? undefined : await partOf(db, id, reach)
  const facts = part && (await matterFacts(db, part.id))
  if (!part || !facts) return reject('matter', 'unknown-matter', matter)
  if (decidedOn < facts.pendingOn) return reject('decidedOn', 'before-pending', decidedOn)
  if (endedOn === null && endReason !== null) return reject('endedOn', 'no-value')
  if (endedOn !== null && endedOn < (begun ?? decidedOn)) return reject('endedOn', 'ends-before-it-begins', endedOn)
  return done({ matter: part.id, child: facts.child, worker: part.worker })
}

export const bringService: Bring<'services'> = async (says, bringing) => {
  const { startedOn, validUntil, decidedOn } = says
  const validFrom = says.validFrom ?? decidedOn
  const place = await placeOf(says, startedOn, bringing)
  if (!place.ok) return place
  const called = workerCalled(says.worker, bringing)
  if (!called.ok) return called
  if (called.value !== null && startedOn === null) return reject('startedOn', 'no-value')
  if (validUntil !== null && validUntil < validFrom) return reject('validUntil', 'ends-before-it-begins', validUntil)
  const worker = called.value ?? place.value.worker
  const { serviceKind, act, reasons, production, provider, price, priceUnit, endReason, outcome } = says
  const given = { serviceKind, act, reasons, production, provider, price, priceUnit, validFrom, validUntil }
  return bringCourse(bringing, { kind: 'service', matter: place.value.matter, worker }, [
    { event: 'grant', dayField: 'decidedOn', on: decidedOn, given },
    ...stepOn('start', 'startedOn', startedOn, { responsible: worker }),
    ...stepOn('end', 'endedOn', says.endedOn, { endReason, outcome }),
  ])
}

export const bringPlacement: Bring<'placements'> = async (says, bringing) => {
  const place = await placeOf(says, says.begunOn, bringing)
  if (!place.ok) return place
  const { matter, child, worker } = place.value
  const consents = await consentsOf(says, child, bringing)
  if (!consents.ok) return consents
  const { placementKind, placeType, production, provider, dayPrice, reasons, goals, estimatedLength, endReason } = says
  const given = { placementKind, placeType, production, provider, dayPrice, reasons, goals, estimatedLength }
  return bringCourse(bringing, { kind: 'placement', matter, worker }, [
    {
      event: 'decide',
      dayField: 'decidedOn',
      on: says.decidedOn,
      given: { ...given, ...(consents.value.length > 0 && { consents: consents.value }) },
      fieldNames: { consents: 'guardians' },
    },
    ...stepOn('begin', 'begunOn', says.begunOn, {}),
    ...stepOn('end', 'endedOn', says.endedOn, { endReason }),
  ])
}

const stepOn = (event: string, dayField: string, on: Day | null, given: RowStep['given']): readonly RowStep[] =>
  on === null ? [] : [{ event, dayField, on, given }]

/** Who agreed to an open-care placement; a consent without its day or its way is none. */
async function consentsOf(
  { guardians, guardiansConsentOn, childConsentOn, consentWay: way, decidedOn }: PeopleRow<'placements'>,
  child: number,
  { db }: Bringing,
): Promise<Outcome<readonly GivenRow[], RowRefusal>> {
  if (guardians === null && childConsentOn === null) return done([])
  if (way === null) return reject('consentWay', 'no-value')
  if (guardians !== null && guardiansConsentOn === null) return reject('guardiansConsentOn', 'no-value')
  for (const [field, on] of Object.entries({ guardiansConsentOn, childConsentOn }))
    if (on !== null && on > decidedOn) return reject(field, 'consent-in-the-future', on)
  const names = (guardians ?? '').split('|').flatMap((name) => (name.trim() === '' ? [] : [name.trim()]))
  const given = names.map((name) => ({ name, capacity: 'guardian', way, on: guardiansConsentOn }))
  if (childConsentOn === null) return done(given)
  const { givenNames = '', familyName = '' } = (await personById(db, child)) ?? {}
  return done([...given, { name: `${givenNames} ${familyName}`, capacity: 'child', way, on: childConsentOn }])
}
