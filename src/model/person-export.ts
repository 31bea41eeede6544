/** Person export (henkilön tietojen vienti): everything that the register holds about one person, in one file. */
import { z } from 'zod'
import { DUTIES } from './duty.ts'
import { PART_KINDS } from './part.ts'
import { RELATION_KINDS } from './person.ts'

/** Why something is not in the file: it is never left out without a word. */
export const WITHHELD = [
  'reporter-asked-secrecy', // ilmoittaja pyysi salaamaan nimensä
  'contact-details-of-others',
  'own-address-protected', // turvakielto, 661/2009 36 §
  'minors-ban', // lapsi on kieltänyt antamasta tietoja huoltajalle, 703/2023 51 §
  'out-of-reach', // kuuluu toiselle työntekijälle tai yksikölle
  'log-older-than-two-years', // 703/2023 11 §: without a special reason
] as const
export type Withheld = (typeof WITHHELD)[number]

const Day = z.string().regex(/^\d{4}-\d{2}-\d{2}$/)
const Moment = z.string().describe('ISO time')
const Id = z.int().positive()

const Named = z.object({ id: Id, familyName: z.string(), givenNames: z.string(), birth: Day.nullable() })

const Relation = z.object({ kind: z.enum(RELATION_KINDS), since: Day, until: Day.nullable(), person: Named })

const Correction = z.object({
  field: z.string(),
  before: z.unknown(),
  after: z.unknown(),
  why: z.string(),
  by: z.string(),
  position: z.string(),
  at: Moment,
})

const Event = z.object({
  id: Id,
  part: Id,
  kind: z.string().describe('Part and step: service.grant'),
  on: Day,
  at: Moment,
  by: z.string().nullable(),
  position: z.string(),
  document: z.string().nullable().describe('Official document kind: the tail of its OID below 1.2.246.537.6'),
  fields: z.record(z.string(), z.unknown()),
  corrections: z.array(Correction),
})

const Due = z.object({
  part: Id,
  rule: z.string(),
  basis: z.string(),
  from: Day,
  due: Day,
  state: z.enum(['open', 'met', 'void']),
  met: Day.nullable(),
})

const Attachment = z.object({
  id: Id,
  part: Id,
  name: z.string().describe('Empty where it may tell a reporter who asked secrecy'),
  type: z.string(),
  size: z.int(),
  sha256: z.string(),
  at: Moment,
  content: z.string().optional().describe('The file in base64, where it was asked for'),
})

const Part = z.object({
  id: Id,
  kind: z.enum(PART_KINDS),
  matter: Id.nullable(),
  unit: Id,
  worker: Id.nullable(),
  state: z.string(),
  openedOn: Day,
  closedOn: Day.nullable(),
  kept: z.record(z.string(), z.unknown()),
})

/** A matter, or a contact that has none. */
const Course = z.object({
  part: Part,
  /** Whatever belongs to it. */
  parts: z.array(Part),
  events: z.array(Event).describe('Oldest first'),
  dues: z.array(Due),
  pauses: z.array(z.object({ from: Day, until: Day.nullable(), reason: z.string() })),
  attachments: z.array(Attachment),
})

export const PersonExport = z.object({
  format: z.literal('varhain-person-1'),
  at: Moment,
  by: z.object({ name: z.string(), position: z.string() }),
  person: Named.extend({
    identityCode: z.string().nullable(),
    phone: z.string().nullable(),
    email: z.string().nullable(),
    address: z.string().nullable(),
    municipality: z.string().nullable(),
    language: z.string().nullable(),
    isProtected: z.boolean(),
  }),
  relatives: z.array(Relation).describe('Who is whose: the person of a row is the kind of this one'),
  relativeOf: z.array(Relation).describe('Whose guardian, parent, sibling … this person is'),
  households: z.array(Named.extend({ household: Id, since: Day, until: Day.nullable() })),
  possiblySame: z.array(Named.extend({ ground: z.string(), state: z.enum(['proposed', 'same']) })),
  matters: z.array(Course),
  contacts: z.array(Course).describe('About this person, and in no matter'),
  deeds: z
    .array(
      z.object({
        at: Moment,
        by: z.string().nullable(),
        duty: z.enum(DUTIES),
        action: z.string(),
        matter: Id.nullable(),
        purpose: z.string(),
      }),
    )
    .describe('Who looked at or changed what, oldest first'),
  workers: z.array(z.object({ id: Id, name: z.string(), position: z.string() })),
  units: z.array(z.object({ id: Id, fi: z.string(), sv: z.string(), en: z.string() })),
  promises: z.array(z.object({ rule: z.string(), fi: z.string(), sv: z.string(), en: z.string() })),
  withheld: z.array(z.object({ why: z.enum(WITHHELD), count: z.int() })),
})
export type PersonExport = z.infer<typeof PersonExport>
export type ExportCourse = PersonExport['matters'][number]
