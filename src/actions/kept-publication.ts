/** Kept publication (säilytetty julkaisu): what a publication of figures was made of, and its months, beside its import. */
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Purpose } from '#model/episode.ts'
import type { Snapshot } from '#model/snapshot.ts'
import type { AskedPeriod } from '#pool/asked.ts'
import { importFolder, importOf, type KeptImport } from '#pool/imports.ts'
import { type Store, writeDurably } from '#pool/store.ts'
import type { ShownFigure } from './protect-figures.ts'

export interface PublicationRecord {
  /** A mark for each year and kind of episodes: `2024 placement`. */
  readonly marks: Readonly<Record<string, string>>
  readonly episodes: number
  /** First year whose figures are told, where somebody has said so: before it the register was not whole. */
  readonly since?: number
  /** Every year's undivided figures, by id of the cell: what others are guarded beside. */
  readonly periods: readonly AskedPeriod[]
  /** Figures of months, for the monthly sheet. */
  readonly months: readonly ShownFigure[]
  readonly told: number
  readonly withheld: number
}

export interface Publication extends PublicationRecord {
  readonly import: KeptImport
}

const place = (store: Store, id: string): string => join(importFolder(store, id), 'publication.json')

export const keepPublication = (store: Store, id: string, record: PublicationRecord): void =>
  writeDurably(place(store, id), `${JSON.stringify(record)}\n`)

/** The publication of an area for a purpose that a snapshot has. */
export function publicationOf(
  store: Store,
  snapshot: Snapshot,
  area: string,
  purpose: Purpose,
): Publication | undefined {
  const kept = snapshot.imports
    .map((id) => importOf(store, id))
    .findLast((one) => one?.report.kind === 'episodes' && one.report.area === area && one.report.profile === purpose)
  if (!kept || !existsSync(place(store, kept.report.id))) return undefined
  return { ...(JSON.parse(readFileSync(place(store, kept.report.id), 'utf8')) as PublicationRecord), import: kept }
}
