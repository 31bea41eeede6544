/** A ledger to import (tuotava kirjanpito): the input with its area, profile and control total found. */
import type { Profile } from '#model/profile.ts'
import type { ImportInput } from './import-input.ts'

export interface LedgerToImport extends ImportInput {
  readonly area: string
  readonly profile: Profile
  readonly controlCents: number | null
}
