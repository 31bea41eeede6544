/** Table report (taulukon tuontiraportti): what a small table of figures or names gave; it carries no money of its own. */
import { basename } from 'node:path'
import type { ImportKind, ImportReport, RowReason } from '#model/import-report.ts'
import type { TableReading } from '#sources/table.ts'
import type { Call } from './action.ts'
import type { ImportInput } from './import-input.ts'

/** How many rows were rejected for each reason. */
export const reasonCounts = (rejected: readonly { readonly reason: RowReason }[]): ImportReport['reasons'] =>
  Object.fromEntries([...Map.groupBy(rejected, (row) => row.reason)].map(([reason, found]) => [reason, found.length]))

interface Told {
  readonly id: string
  readonly kind: ImportKind
  /** What the table holds. */
  readonly profile: string
  readonly area: string
  readonly source: string
  readonly bytes: number
  /** First and last days of its figures; none of a list of names. */
  readonly days: readonly string[]
}

export function tableReport(
  { days, ...told }: Told,
  { rejected, rowsRead }: Pick<TableReading<unknown>, 'rejected' | 'rowsRead'>,
  input: Pick<ImportInput, 'file' | 'fileName' | 'mends'>,
  { world, actor }: Call,
): ImportReport {
  const inOrder = days.toSorted()
  return {
    ...told,
    file: input.fileName ?? basename(input.file),
    at: world.now(),
    by: actor.name,
    rowsRead,
    rowsAccepted: rowsRead - rejected.length,
    rowsRejected: rejected.length,
    sumCents: 0,
    rejectedSumCents: 0,
    control: null,
    from: inOrder[0] ?? null,
    to: inOrder.at(-1) ?? null,
    reasons: reasonCounts(rejected),
    rejected: rejected.slice(0, 100),
    emptied: [],
    mends: input.mends ?? null,
  }
}
