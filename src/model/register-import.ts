/** Register import (rekisterin tuonti): people, matters and services of an old system: what a file gave and what it did not. */

/** What a file holds, in the order in which the files refer to each other. */
export const REGISTER_ROWS = ['persons', 'relations', 'matters', 'services', 'placements'] as const
export type RegisterRows = (typeof REGISTER_ROWS)[number]

/** Why a row is not taken before any rule of the work is asked: words that screens translate. */
export const REGISTER_ROW_FAULTS = [
  'no-value',
  'not-a-day',
  'no-such-date',
  'not-euros',
  'not-a-choice',
  'not-yes-or-no',
  'too-long',
  'not-an-identity-code',
  'not-a-phone',
  'not-an-email',
  'too-few-columns',
  'too-many-columns',
  'formula',
  'broken-encoding',
  'stands-twice',
  'known-otherwise',
  'identity-code-taken',
  'birth-differs',
  'unknown-person',
  'unknown-matter',
  'unknown-area',
  'unknown-unit',
  'unknown-worker',
  'several-match',
  'same-person',
  'not-open',
] as const
export type RegisterRowFault = (typeof REGISTER_ROW_FAULTS)[number]

export interface RegisterRejection {
  /** Counted from 1 with the heading, as a spreadsheet shows it. */
  readonly row: number
  /** The heading of the column at fault; empty where the whole row is. */
  readonly column: string
  /** A `RegisterRowFault`, or the word of the rule of the work that said no. */
  readonly reason: string
  /** The text at fault, cut short; an identity code is not repeated. */
  readonly value?: string
}

/** read = accepted + known + rejected */
export interface RegisterImport {
  readonly source: string
  readonly holds: RegisterRows
  /** Everything was checked and nothing changed. */
  readonly isPreview: boolean
  readonly read: number
  readonly accepted: number
  /** Rows that an earlier file brought already, word for word. */
  readonly known: number
  readonly rejected: readonly RegisterRejection[]
  /** Columns of the file that are not read. */
  readonly unread: readonly string[]
  /** Rejected rows as they stood in the file, with row, column and reason beside; left out where there are none. */
  readonly rejectedTable?: string
}

/** Columns of each file; those with `*` are needed. */
export const REGISTER_COLUMNS: Readonly<Record<RegisterRows, readonly string[]>> = {
  persons: [
    ...['id*', 'family_name*', 'given_names*', 'birth', 'identity_code', 'phone', 'email', 'address', 'municipality'],
    ...['language', 'is_protected*', 'same_as'],
  ],
  relations: ['id', 'person*', 'other*', 'kind*', 'since*', 'until'],
  matters: ['id*', 'person*', 'task*', 'pending_on*', 'unit*', 'worker', 'reason', 'special_need', 'state'],
  services: [
    ...['id*', 'matter*', 'service_kind*', 'act*', 'production*', 'provider', 'price', 'price_unit', 'reasons*'],
    ...['decided_on*', 'valid_from', 'valid_until', 'started_on', 'ended_on', 'end_reason', 'outcome', 'worker'],
  ],
  placements: [
    ...['id*', 'matter*', 'placement_kind*', 'place_type*', 'production*', 'provider', 'day_price', 'reasons*'],
    ...['goals', 'estimated_length', 'guardians', 'guardians_consent_on', 'child_consent_on', 'consent_way'],
    ...['decided_on*', 'begun_on', 'ended_on', 'end_reason'],
  ],
}
