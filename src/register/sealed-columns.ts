/**
 * Sealed columns (sinetöidyt sarakkeet): what of each table is written sealed, and what is found by a key beside it.
 *
 * Names, identity codes, contact details, free text and files. Days, choices, codes, numbers and who did what stay readable
 * to SQL. A test of the schema holds every text, JSON and bytes column to this list or to one of those left plain.
 */
import { type KeyOf, keyFor, type Query, secret, secretBytes, secretJson } from './sql.ts'

export type SealedAs = 'text' | 'json' | 'fields' | 'bytes'

const texts = (...columns: readonly string[]) => Object.fromEntries(columns.map((column) => [column, 'text' as const]))
const lists = (...columns: readonly string[]) => Object.fromEntries(columns.map((column) => [column, 'json' as const]))

type Columns = Readonly<Record<string, SealedAs>>

export const SEALED: Readonly<Record<string, Columns>> = {
  person: texts('family_name', 'given_names', 'identity_code', 'phone', 'email', 'address'),
  matter: texts('reason', 'guidance', 'transfer_reason', 'pause_reason', 'closing_text'),
  contact: {
    ...texts('child_name', 'child_details', 'reporter_name', 'reporter_role', 'reporter_phone', 'reporter_email'),
    ...texts('what', 'reasons', 'urgent_action', 'guidance', 'handling_reasons', 'withdrawn_by', 'withdrawal_note'),
    ...lists('guardians', 'consents'),
  },
  assessment: {
    ...texts('reason', 'start_note', 'skip_reason', 'child_view', 'summary', 'client_view', 'conclusion'),
    ...lists('team'),
  },
  service: texts('reasons', 'law_sections', 'heard', 'provider', 'start_note', 'end_note'),
  plan: { ...texts('needs', 'child_view', 'client_view', 'network', 'review_note', 'end_note'), ...lists('goals') },
  visit: texts('visit_topic', 'present', 'visit_text', 'cancel_note'),
  relationship: texts('ground', 'informed_who', 'end_note'),
  placement: {
    ...texts('provider', 'reasons', 'goals', 'estimated_length', 'heard', 'child_view', 'begin_note', 'end_note'),
    ...texts('review_note', 'extension_reasons', 'move_reasons'),
    ...lists('consents'),
  },
  custody: texts('grounds', 'heard', 'reasons', 'end_note', 'court_note', 'review_note'),
  restriction: texts('reasons', 'heard', 'end_note'),
  consultation: texts('asker_name', 'child_name', 'question', 'answer', 'place', 'cancel_note'),
  invitation: texts('purpose'),
  meeting: { ...texts('topic', 'place', 'agreed', 'cancel_note'), ...lists('attendance') },
  note: texts('note_text'),
  ban: texts('ban_reason', 'refusal_reasons', 'lift_note'),
  discussion: texts('child_name', 'present', 'agreed', 'decline_note'),
  clinic: texts('family_name', 'phone', 'visit_text', 'decline_note'),
  event: { fields: 'fields' },
  correction: { ...texts('why'), ...lists('before', 'after') },
  pause: texts('reason'),
  hold: texts('reason', 'ordered_by'),
  log_request: texts('asked_by', 'special_reason', 'refusal_reasons'),
  emergency: texts('reason', 'review_note'),
  attachment: { ...texts('name'), content: 'bytes' },
  imported: texts('external_id', 'row_hash'),
  deed: texts('told'),
  account: texts('totp_secret', 'totp_offered'),
  sign_in_identity: texts('name'),
  session: texts('citizen_name', 'citizen_code', 'logout_hint'),
  sign_in_request: texts('verifier'),
}

interface Keyed {
  readonly of: KeyOf
  /** The sealed column whose text is found by this one. */
  readonly from: string
}

export const KEYED: Readonly<Record<string, Readonly<Record<string, Keyed>>>> = {
  person: { identity_key: { of: 'identity-code', from: 'identity_code' }, phone_key: { of: 'phone', from: 'phone' } },
  contact: { child_name_key: { of: 'child-name', from: 'child_name' } },
  imported: { external_key: { of: 'external-id', from: 'external_id' } },
}

/** Columns that only find: nobody is shown them. */
export const KEY_COLUMNS: readonly string[] = Object.values(KEYED).flatMap((columns) => Object.keys(columns))

/** A text as it is looked for: names of children whatever their capitals. */
export const soughtAs = (of: KeyOf, text: string): string => (of === 'child-name' ? text.toLowerCase() : text)

export type ColumnValues = Readonly<Record<string, unknown>>

/** A row, or some columns of one, with what is sealed as secrets and the keys beside them. */
export function sealedRow(table: string, row: ColumnValues): Record<string, unknown> {
  const { [table]: columns = {} } = SEALED
  const kept = Object.entries(row).map(([column, value]) => [column, sealedValue(columns[column], value, row)] as const)
  return { ...Object.fromEntries(kept), ...keysOfRow(table, row) }
}

export function keysOfRow(table: string, row: ColumnValues): Record<string, Query> {
  const found = Object.entries(KEYED[table] ?? {}).filter(([, { from }]) => row[from] !== undefined)
  return Object.fromEntries(
    found.map(([column, { of, from }]) => {
      const text = row[from]
      return [column, keyFor(of, typeof text === 'string' ? soughtAs(of, text) : null)]
    }),
  )
}

function sealedValue(as: SealedAs | undefined, value: unknown, row: ColumnValues): unknown {
  if (as === undefined || value === null || value === undefined) return value
  if (as === 'fields') return sealedFields(String(row.kind), value as ColumnValues)
  if (as === 'bytes') return secretBytes(value as Uint8Array)
  return as === 'json' ? secretJson(value) : secret(String(value))
}

const column = (field: string): string => field.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`)

/** The answers of an event, by its step's name: those that are free text or lists sealed, the others as they are. */
export function sealedFields(step: string, fields: ColumnValues): Record<string, unknown> {
  const { [step.split('.')[0] ?? '']: columns = {} } = SEALED
  return Object.fromEntries(
    Object.entries(fields).map(([field, value]) => [field, sealedValue(columns[column(field)], value, fields)]),
  )
}
