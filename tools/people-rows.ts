/** Rows of the tables of people (henkilötaulukoiden rivit): what an old system's export holds to be brought into the register. */
import { z } from 'zod'
import { CONSENT_WAYS } from '../src/model/contact.ts'
import { SERVICE_TASKS } from '../src/model/matter.ts'
import { RELATION_KINDS } from '../src/model/person.ts'
import { PLACE_TYPES, PLACEMENT_ENDINGS, PLACEMENT_KINDS } from '../src/model/placement.ts'
import { ACTS, OUTCOMES, PRICE_UNITS, PRODUCTIONS, SERVICE_ENDINGS, SERVICE_KINDS } from '../src/model/service.ts'

interface PeopleRow {
  readonly title: string
  readonly schema: z.ZodObject
  readonly example: Readonly<Record<string, string>>
}

const id = z.string().describe('Number in the old system; other files refer to it')
const personId = z.string().describe('Number of a person that was brought in earlier')
const matterId = z.string().describe('Number of a matter that was brought in earlier')
const day = z.string().describe('2026-08-31 or 31.8.2026')
const yes = z.string().describe('kyllä or ei; 1 or 0; true or false')
const euros = z.string().describe('80,50')
const text = z.string()
const worker = z.string().describe('Name or number of a worker of this register')
const reasons = z.string().describe('Reasons of the decision')

export const PEOPLE_ROWS: Readonly<Record<string, PeopleRow>> = {
  persons: {
    title: 'A row of a table of persons to be brought into the register',
    schema: z.object({
      id,
      family_name: text,
      given_names: text,
      birth: day.optional(),
      identity_code: text.optional(),
      phone: text.optional(),
      email: text.optional(),
      address: text.optional(),
      municipality: z.string().describe('Id, official code or name of the area').optional(),
      language: text.optional(),
      is_protected: yes.describe('Non-disclosure (turvakielto): said for everybody, never left empty'),
      same_as: z.string().describe('Number of the person in this register, where it is known here already').optional(),
    }),
    example: { id: '4711', family_name: 'Esimerkki', given_names: 'Aino', birth: '4.5.2018', is_protected: 'ei' },
  },
  relations: {
    title: 'A row of a table of relations between persons',
    schema: z.object({
      id: id.optional(),
      person: personId,
      other: z.string().describe('Whoever is the guardian, parent, sibling … of the person'),
      kind: z.enum(RELATION_KINDS),
      since: day,
      until: day.optional(),
    }),
    example: { person: '4711', other: '4712', kind: 'guardian', since: '4.5.2018' },
  },
  matters: {
    title: 'A row of a table of open matters',
    schema: z.object({
      id,
      person: personId,
      task: z.enum(SERVICE_TASKS),
      pending_on: day.describe('The day on which the matter became pending'),
      unit: z.string().describe('Name or number of a unit of this register'),
      worker: worker.optional(),
      reason: text.optional(),
      special_need: yes.optional(),
      state: z.string().describe('avoin; a matter in any other state is rejected').optional(),
    }),
    example: { id: 'A1', person: '4711', task: 'family-services', pending_on: '3.8.2026', unit: 'Sosiaalityö' },
  },
  services: {
    title: 'A row of a table of services in open matters',
    schema: z.object({
      id,
      matter: matterId,
      service_kind: z.enum(SERVICE_KINDS),
      act: z.enum(ACTS),
      production: z.enum(PRODUCTIONS),
      provider: z.string().describe('Needed where the service is bought').optional(),
      price: euros.optional(),
      price_unit: z.enum(PRICE_UNITS).optional(),
      reasons,
      decided_on: day,
      valid_from: day.optional(),
      valid_until: day.optional(),
      started_on: day.optional(),
      ended_on: day.optional(),
      end_reason: z.enum(SERVICE_ENDINGS).optional(),
      outcome: z.enum(OUTCOMES).optional(),
      worker: worker.optional(),
    }),
    example: {
      id: 'P1',
      matter: 'A1',
      service_kind: 'family-work',
      act: 'SHL',
      production: 'own',
      reasons: 'Arvion mukaan',
      decided_on: '10.8.2026',
      started_on: '17.8.2026',
    },
  },
  placements: {
    title: 'A row of a table of placements in open matters',
    schema: z.object({
      id,
      matter: matterId,
      placement_kind: z.enum(PLACEMENT_KINDS),
      place_type: z.enum(PLACE_TYPES),
      production: z.enum(PRODUCTIONS),
      provider: z.string().describe('Needed where the placement is bought').optional(),
      day_price: euros.optional(),
      reasons,
      goals: z.string().describe('Needed for an open-care placement (LSL 37 a §)').optional(),
      estimated_length: z.string().describe('Needed for an open-care placement (LSL 37 a §)').optional(),
      guardians: z.string().describe('Names of the guardians who consented, with | between').optional(),
      guardians_consent_on: day.optional(),
      child_consent_on: day.describe('Of a child of twelve or more').optional(),
      consent_way: z.enum(CONSENT_WAYS).optional(),
      decided_on: day,
      begun_on: day.optional(),
      ended_on: day.optional(),
      end_reason: z.enum(PLACEMENT_ENDINGS).optional(),
    }),
    example: {
      id: 'S1',
      matter: 'A1',
      placement_kind: 'emergency',
      place_type: 'institution',
      production: 'bought',
      provider: 'Esimerkkikoti Oy',
      day_price: '250,00',
      reasons: 'Välitön vaara',
      decided_on: '1.7.2026',
      begun_on: '1.7.2026',
    },
  },
}
