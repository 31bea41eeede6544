/**
 * Columns of the tables of people (henkilötaulukoiden sarakkeet): what each table may hold, by field.
 *
 * `id`, `person`, `other` and `matter` are numbers of the old system; `unit` and `worker` are names or numbers of this register.
 */
import { CONSENT_WAYS } from '#model/contact.ts'
import { SERVICE_TASKS } from '#model/matter.ts'
import { RELATION_KINDS } from '#model/person.ts'
import { PLACE_TYPES, PLACEMENT_ENDINGS, PLACEMENT_KINDS } from '#model/placement.ts'
import type { RegisterRows } from '#model/register-import.ts'
import { ACTS, OUTCOMES, PRICE_UNITS, PRODUCTIONS, SERVICE_ENDINGS, SERVICE_KINDS } from '#model/service.ts'
import {
  type Cell,
  choice,
  day,
  email,
  euros,
  identityCode,
  maybe,
  needed,
  openState,
  phone,
  text,
  yes,
} from './people-table-cells.ts'

const number = text(100)
const name = text(100)
const line = text(300)
const long = text(100_000)

export const PEOPLE_TABLES = {
  persons: {
    id: needed(number),
    familyName: needed(name),
    givenNames: needed(name),
    birth: maybe(day),
    identityCode: maybe(identityCode),
    phone: maybe(phone),
    email: maybe(email),
    address: maybe(line),
    municipality: maybe(name),
    language: maybe(text(20)),
    /** Said for everybody: whose protection is not known is not brought in as unprotected. */
    isProtected: needed(yes),
    /** The person's number in this register, where it is known here already. */
    sameAs: maybe(number),
  },
  relations: {
    id: maybe(number),
    person: needed(number),
    other: needed(number),
    kind: needed(choice(RELATION_KINDS)),
    since: needed(day),
    until: maybe(day),
  },
  matters: {
    id: needed(number),
    person: needed(number),
    task: needed(choice(SERVICE_TASKS)),
    pendingOn: needed(day),
    unit: needed(line),
    worker: maybe(line),
    reason: maybe(long),
    specialNeed: maybe(yes),
    state: maybe(openState),
  },
  services: {
    id: needed(number),
    matter: needed(number),
    serviceKind: needed(choice(SERVICE_KINDS)),
    act: needed(choice(ACTS)),
    production: needed(choice(PRODUCTIONS)),
    provider: maybe(line),
    price: maybe(euros),
    priceUnit: maybe(choice(PRICE_UNITS)),
    reasons: needed(long),
    decidedOn: needed(day),
    /** The day of the decision where left out. */
    validFrom: maybe(day),
    validUntil: maybe(day),
    startedOn: maybe(day),
    endedOn: maybe(day),
    endReason: maybe(choice(SERVICE_ENDINGS)),
    outcome: maybe(choice(OUTCOMES)),
    worker: maybe(line),
  },
  placements: {
    id: needed(number),
    matter: needed(number),
    placementKind: needed(choice(PLACEMENT_KINDS)),
    placeType: needed(choice(PLACE_TYPES)),
    production: needed(choice(PRODUCTIONS)),
    provider: maybe(line),
    dayPrice: maybe(euros),
    reasons: needed(long),
    goals: maybe(long),
    estimatedLength: maybe(line),
    /** Who consented to an open-care placement, how and when (LSL 37 §); several guardians with | between. */
    guardians: maybe(line),
    guardiansConsentOn: maybe(day),
    childConsentOn: maybe(day),
    consentWay: maybe(choice(CONSENT_WAYS)),
    decidedOn: needed(day),
    begunOn: maybe(day),
    endedOn: maybe(day),
    endReason: maybe(choice(PLACEMENT_ENDINGS)),
  },
} as const satisfies Readonly<Record<RegisterRows, Readonly<Record<string, Cell<unknown>>>>>
