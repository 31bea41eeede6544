/**
 * Rows of a population (väestön rivit): what was lived, as rows of the register's tables with the names of its columns.
 */
import { columnName } from '#casework/columns.ts'
import type { Guarantee } from '#model/guarantee.ts'
import type { Family, NewPerson } from './family.ts'
import { EXAMPLE_AREA } from './mapping-book.ts'
import type { County } from './population-county.ts'
import type { Book, BookCorrection, BookDue, BookEvent, BookPart, BookPause } from './population-page.ts'

export type Row = Readonly<Record<string, unknown>>
/** Rows by table, in any order of tables. */
export type Rows = Map<string, Row[]>

export function addRows(rows: Rows, table: string, added: readonly Row[]): void {
  const list = rows.get(table)
  if (list) for (const one of added) list.push(one)
  else rows.set(table, [...added])
}

type Names = { readonly name: { readonly fi: string; readonly sv: string; readonly en: string } }

const named = ({ name }: Names) => ({ name_fi: name.fi, name_sv: name.sv, name_en: name.en })

export function addCounty(rows: Rows, { units, workers, absences, guarantees }: County): void {
  const unitRows = units.map((one) => ({ id: one.id, ...named(one), kind: one.kind, area: one.area }))
  addRows(rows, 'unit', unitRows)
  const workerRows = workers.map(({ unit, ...one }) => ({ ...one, unit_id: unit }))
  addRows(rows, 'worker', workerRows)
  const absenceRows = absences.map((one) => ({
    id: one.id,
    worker_id: one.worker,
    substitute_id: one.substitute,
    from_day: one.from,
    until_day: one.until,
  }))
  addRows(rows, 'absence', absenceRows)
  addRows(rows, 'guarantee', guarantees.map(guaranteeRow))
}

const guaranteeRow = (one: Guarantee): Row => ({
  id: one.id,
  ...named(one),
  from_event: one.fromEvent,
  to_event: one.toEvent,
  span: one.span,
  pause_reasons: one.pauseReasons,
  decision: one.decision,
  from_day: one.from,
  until_day: one.until,
  version: 1,
})

export function addFamily(rows: Rows, family: Family, since: string): void {
  const { double } = family
  const [child] = family.children
  const people = [...family.children, ...family.guardians, ...(double ? [double] : [])]
  if (double && child) {
    const one = { one_id: child.id, other_id: double.id, ground: 'same-birth-alike-name', state: 'proposed' }
    addRows(rows, 'same_person', [one])
  }
  addRows(
    rows,
    'person',
    people.map((one) => personRow(one, since)),
  )
  addRows(
    rows,
    'person_key',
    people.map(({ id, keys }) => ({ person_id: id, keys })),
  )
  addRows(
    rows,
    'relation',
    family.relations.map(({ person, other, ...one }) => ({ ...one, person_id: person, other_id: other })),
  )
  addRows(
    rows,
    'household',
    family.households.map((id) => ({ id, created_at: since })),
  )
  addRows(
    rows,
    'household_member',
    family.members.map((one) => ({ household_id: one.household, person_id: one.person, since: one.since })),
  )
}

const personRow = (one: NewPerson, since: string): Row => ({
  id: one.id,
  area: EXAMPLE_AREA,
  family_name: one.familyName,
  given_names: one.givenNames,
  birth: one.birth,
  identity_code: one.identityCode,
  phone: one.phone,
  email: one.email,
  address: one.address,
  municipality: one.municipality,
  language: one.language,
  is_protected: one.isProtected,
  version: 1,
  created_at: since,
})

export function addBook(rows: Rows, book: Book): void {
  for (const part of book.parts.values()) {
    addRows(rows, 'part', [partRow(part)])
    addRows(rows, part.kind, [keptRow(part)])
  }
  addRows(rows, 'event', book.events.map(eventRow))
  addRows(rows, 'due', book.dues.map(dueRow))
  addRows(rows, 'pause', book.pauses.map(pauseRow))
  addRows(rows, 'correction', book.corrections.map(correctionRow))
}

const eventRow = ({ part, matter, on, worker, ...one }: BookEvent): Row => ({
  ...one,
  part_id: part,
  matter_id: matter,
  on_day: on,
  worker_id: worker,
})

const dueRow = ({ part, matter, unit, worker, from, due, met, ...one }: BookDue): Row => ({
  ...one,
  part_id: part,
  matter_id: matter,
  unit_id: unit,
  worker_id: worker,
  from_day: from,
  due_day: due,
  met_day: met,
})

const pauseRow = ({ id, matter, reason, from, until }: BookPause): Row => ({
  id,
  matter_id: matter,
  reason,
  from_day: from,
  until_day: until,
})

const correctionRow = ({ event, worker, ...one }: BookCorrection): Row => ({
  ...one,
  event_id: event,
  worker_id: worker,
})

const partRow = (part: BookPart): Row => ({
  id: part.id,
  kind: part.kind,
  matter_id: part.matter,
  unit_id: part.unit,
  worker_id: part.worker,
  state: part.state,
  version: part.version,
  opened_on: part.openedOn,
  closed_on: part.closedOn,
  created_at: part.at,
  task: part.task,
  data_class: part.dataClass,
})

/** Snake-case names, found once. */
const NAMES = new Map<string, string>()

function keptRow({ id, kept }: BookPart): Row {
  const row: Record<string, unknown> = { id }
  for (const [field, value] of Object.entries(kept)) {
    const name = NAMES.get(field) ?? columnName(field)
    NAMES.set(field, name)
    row[name] = value
  }
  return row
}
