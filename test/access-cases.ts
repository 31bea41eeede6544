/**
 * Cases for the access test: for a duty, one matter in each stand that its worker may be in, with a part of every kind, a sealed
 * note and visit, a shared note, a service of each act, an attachment, relatives and a household; laid down as rows, so that no rule of the work
 * stands in the way.
 */

import type { Actor } from '#actions/action.ts'
import { columnsOf, keptAtOpening } from '#casework/columns.ts'
import { keysOfNames } from '#casework/name-key.ts'
import { recordClass } from '#casework/record-class.ts'
import type { Day } from '#kernel/day.ts'
import type { Duty } from '#model/duty.ts'
import type { ServiceTask } from '#model/matter.ts'
import { PART_KINDS, type PartKind } from '#model/part.ts'
import type { Unit } from '#model/unit.ts'
import type { Worker } from '#model/worker.ts'
import { addAttachment } from '#register/attachment.ts'
import { openEmergency } from '#register/emergency.ts'
import { writeEvent } from '#register/event.ts'
import { insertPart } from '#register/part.ts'
import { addPerson } from '#register/person.ts'
import type { Write } from '#register/register.ts'
import { sql } from '#register/sql.ts'
import { addUnit, addWorker } from '#register/worker.ts'

/** How the one who acts stands to a matter. */
export const STANDS = [
  'own', // holds the matter
  'own part', // holds a service in it
  'substitute', // stands in for its holder
  'own unit',
  'invited',
  'invitation ended',
  'emergency',
  'emergency over',
  'other unit',
  'other county',
] as const
export type Stand = (typeof STANDS)[number]

export interface AccessCase {
  readonly child: number
  readonly guardian: number
  readonly relation: number
  readonly household: number
  readonly matter: number
  /** By kind, and by what is special of it: `note sealed`, `note shared`, `service LSL`. */
  readonly parts: ReadonlyMap<string, number>
  readonly event: number
  readonly sealedEvent: number
  readonly attachment: number
  readonly sealedAttachment: number
  /** No other case's child is called so. */
  readonly name: string
  /** A word that stands in the address and the contact details of child and guardian. */
  readonly whereabouts: string
}

export const TODAY = '2026-03-10' as Day
const AT = `${TODAY}T08:00:00.000Z`

export interface Organisation {
  readonly units: Readonly<Record<'own' | 'other' | 'elsewhere', number>>
  readonly me: Worker
  readonly away: number
  readonly colleague: number
  readonly stranger: number
}

/** A unit of the kind with the worker and an absent colleague, another unit, and a unit of another county. */
export async function organisationFor(db: Write, duty: Duty, kind: Unit['kind']): Promise<Organisation> {
  const named = (text: string) => ({ fi: text, sv: text, en: text })
  const units = {
    own: await addUnit(db, { name: named('Oma'), kind, area: 'esimerkkila' }),
    other: await addUnit(db, { name: named('Toinen'), kind: 'child-protection', area: 'esimerkkila' }),
    elsewhere: await addUnit(db, { name: named('Muualla'), kind, area: 'imatra' }),
  }
  const worker = (name: string, unit: number) => ({ name, position: 'työntekijä', duty, unit })
  const me = worker('Minä Itse', units.own)
  const id = await addWorker(db, me)
  const away = await addWorker(db, worker('Poissa Oleva', units.other))
  const colleague = await addWorker(db, worker('Kolle Ga', units.other))
  const stranger = await addWorker(db, worker('Vieras Muualta', units.elsewhere))
  await db.run(sql`insert into absence (worker_id, substitute_id, from_day, until_day)
    values (${away}, ${id}, ${TODAY}, ${TODAY})`)
  return { units, me: { ...me, id }, away, colleague, stranger }
}

export const actorOf = ({ me }: Organisation): Actor => ({ name: me.name, duty: me.duty, worker: me })

const FIRST_NAMES = ['Aamu', 'Beeda', 'Ceela', 'Dyyni', 'Eemil', 'Fanni', 'Gunnar', 'Hilla', 'Iines', 'Jalmar']

/** What a note of a case says: where it is read, the note was. */
export const wordOf = (note: string, stand: Stand): string => `Kirjattu: ${note}; ${stand}.`

/** Lays one case down. */
export async function caseOf(db: Write, stand: Stand, here: Organisation): Promise<AccessCase> {
  const at = STANDS.indexOf(stand)
  const family = `Suku${String.fromCharCode(97 + at).repeat(6)}`
  const name = `${FIRST_NAMES[at]} ${family}`
  const whereabouts = `Piilo${at}paikka`
  const area = stand === 'other county' ? 'imatra' : 'esimerkkila'
  const child = await person(db, name, { area, whereabouts, birth: '2018-05-04' as Day })
  const guardian = await person(db, `Huoltaja ${family}`, { area, whereabouts, birth: '1985-01-01' as Day })
  const { id: relation } = await db.one<{ id: number }>(sql`
    insert into relation (person_id, other_id, kind, since) values (${child}, ${guardian}, 'guardian', '2018-05-04') returning id`)
  const { id: household } = await db.one<{ id: number }>(sql`insert into household default values returning id`)
  await db.run(sql`insert into household_member (household_id, person_id, since)
    values (${household}, ${child}, '2018-05-04'), (${household}, ${guardian}, '2018-05-04')`)
  const place = placeOf(stand, here)
  const matter = await part(db, 'matter', null, { child, task: 'family-services' }, { ...place, worker: place.holder })
  const put = (kind: PartKind, kept: object = {}, worker: number | null = null) =>
    part(db, kind, matter, { child, ...PEOPLE(here), ...kept }, { unit: place.unit, worker })
  const service = await put('service', { act: 'SHL' }, stand === 'own part' ? here.me.id : null)
  const parts = new Map<string, number>([
    ['matter', matter],
    ['service', service],
    ['service LSL', await put('service', { act: 'LSL' })],
    ['visit of it', await put('visit', { forService: service })],
    ['note', await put('note', { noteText: wordOf('note', stand) })],
    ['note shared', await put('note', { noteText: wordOf('note shared', stand), isShared: true })],
    ['note sealed', await put('note', { noteText: wordOf('note sealed', stand), sealed: 'therapeutic' })],
    ['note shelter', await put('note', { noteText: wordOf('note shelter', stand), sealed: 'shelter' })],
    [
      'note sealed own',
      await put('note', { noteText: wordOf('note sealed own', stand), sealed: 'mediation' }, here.me.id),
    ],
  ])
  for (const kind of PART_KINDS)
    if (!parts.has(kind)) parts.set(kind, await put(kind, kind === 'invitation' ? { invited: here.colleague } : {}))
  const events = new Map<string, number>()
  for (const [name, of] of parts)
    if (name.startsWith('note'))
      events.set(name, await event(db, of, matter, here.colleague, { noteText: wordOf(name, stand) }))
  await event(db, parts.get('plan') ?? 0, matter, here.colleague, {}, 'plan.write')
  await special(db, stand, here, matter)
  const [note = 0, sealed = 0] = [parts.get('note'), parts.get('note sealed')]
  return {
    ...{ child, guardian, relation, household, matter, parts, name, whereabouts },
    event: events.get('note') ?? 0,
    sealedEvent: events.get('note sealed') ?? 0,
    attachment: await file(db, note),
    sealedAttachment: await file(db, sealed),
  }
}

function placeOf(stand: Stand, { units, me, away }: Organisation): { unit: number; holder: number | null } {
  if (stand === 'own unit') return { unit: units.own, holder: null }
  if (stand === 'other county') return { unit: units.elsewhere, holder: null }
  return { unit: units.other, holder: stand === 'own' ? me.id : stand === 'substitute' ? away : null }
}

/** Whom a part names where it must name somebody. */
const PEOPLE = ({ colleague }: Organisation) => ({
  firstWorker: colleague,
  secondWorker: colleague,
  invited: colleague,
})

async function special(db: Write, stand: Stand, { me, units }: Organisation, matter: number): Promise<void> {
  if (stand === 'invited' || stand === 'invitation ended') {
    const until = (stand === 'invited' ? TODAY : '2026-03-09') as Day
    const kept = { invited: me.id, purpose: 'Tuen arviointi', invitedOn: '2026-03-02', invitedUntil: until }
    await part(db, 'invitation', matter, kept, { unit: units.other, worker: null })
  }
  if (stand === 'emergency' || stand === 'emergency over') {
    const [from, until] = stand === 'emergency' ? ['07:30', '09:00'] : ['05:00', '08:00']
    const times = { at: `${TODAY}T${from}:00Z`, until: `${TODAY}T${until}:00Z` }
    await openEmergency(db, { matter, worker: me.id, unit: me.unit, reason: 'Päivystys yöllä', ...times })
  }
}

const KEPT = { text: 'x', date: '2026-03-02', boolean: false, bigint: 1, integer: 1, jsonb: [] } as const

function part(
  db: Write,
  kind: PartKind,
  matter: number | null,
  kept: Readonly<Record<string, unknown>>,
  place: { readonly unit: number; readonly worker: number | null },
): Promise<number> {
  const columns = columnsOf(kind)
  const filled = keptAtOpening(kind).map((field) => [field, kept[field] ?? KEPT[columns[field] ?? 'text']])
  const extra = Object.entries(kept).filter(([field]) => field in columns)
  const keeps = Object.fromEntries([...filled, ...extra])
  const around = { task: 'family-services' as ServiceTask, dataClass: 'normal' as const }
  return insertPart(db, {
    ...{ kind, matter, keeps, unit: place.unit, worker: place.worker, state: STATES[kind] ?? 'open' },
    ...{ openedOn: '2026-03-02' as Day, closedOn: null, ...recordClass(kind, keeps, around) },
  })
}

const STATES: Partial<Readonly<Record<PartKind, string>>> = { matter: 'service', contact: 'handling' }

const person = (
  db: Write,
  name: string,
  { area, whereabouts, birth }: { readonly area: string; readonly whereabouts: string; readonly birth: Day },
): Promise<number> => {
  const [givenNames = '', familyName = ''] = name.split(' ')
  const hidden = {
    address: `${whereabouts} 1`,
    phone: null,
    email: `${whereabouts}@example.invalid`,
    municipality: null,
  }
  const details = { ...hidden, identityCode: null, language: null, isProtected: true, area }
  return addPerson(db, { ...details, familyName, givenNames, birth }, keysOfNames(name))
}

const event = (
  db: Write,
  of: number,
  matter: number,
  worker: number,
  fields: object,
  kind = 'note.write',
): Promise<number> =>
  writeEvent(db, {
    ...{ part: of, matter, kind, on: '2026-03-02' as Day, at: '2026-03-02T08:00:00Z', worker },
    ...{ position: 'työntekijä', document: null, fields: { noteKind: 'other', ...fields } },
  })

const file = (db: Write, of: number): Promise<number> =>
  addAttachment(db, { part: of, name: 'a.txt', type: 'text/plain', content: new Uint8Array([65]), at: AT })
