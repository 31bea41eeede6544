/** Part (osa): one thing that runs a path of its own: a matter, and whatever happens in it. */

import type { Day } from '#kernel/day.ts'
import type { DataClass } from './data-class.ts'
import type { ServiceTask } from './matter.ts'

export const PART_KINDS = [
  'matter', // asia
  'contact', // yhteydenotto
  'assessment', // palvelutarpeen arviointi
  'service', // palvelu ja sen päätös
  'plan', // suunnitelma
  'visit', // käynti
  'relationship', // asiakkuus
  'placement', // sijoitus
  'custody', // huostaanotto
  'restriction', // yhteydenpidon ja muu rajoitus
  'consultation', // konsultaatiokäynti
  'invitation', // kutsu moniammatilliseen tiimiin
  'meeting', // neuvottelu
  'note', // kirjaus
  'discussion', // Lapset puheeksi -keskustelu
  'ban', // alaikäisen kielto antaa tietoja huoltajalle
  'clinic', // hyvinvointineuvolan käynti ensimmäisen lapsen perheeseen
] as const

export type PartKind = (typeof PART_KINDS)[number]

/** Kinds that may stand without a matter: nobody is a client yet, or the child is not named. */
export const FREE_PARTS = ['contact', 'consultation', 'clinic', 'discussion'] as const satisfies readonly PartKind[]

export interface Part {
  readonly id: number
  readonly kind: PartKind
  readonly matter: number | null
  readonly unit: number
  readonly worker: number | null
  readonly state: string
  readonly version: number
  readonly openedOn: Day
  readonly closedOn: Day | null
  /** Service task (palvelutehtävä) that it belongs to. */
  readonly task: ServiceTask
  readonly dataClass: DataClass
}

export interface PartWithKept extends Part {
  /** What is kept of it by its kind, with the names of the fields. */
  readonly kept: Readonly<Record<string, unknown>>
}
