/**
 * Workbook text (työkirja tekstinä): the first worksheet of a workbook as a CSV with semicolons, for a look or a small table.
 *
 * The copy that it is written through is removed when the look is over.
 */
import { randomUUID } from 'node:crypto'
import { rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { done, type Outcome } from '#kernel/outcome.ts'
import { Profile } from '#model/profile.ts'
import type { FileFault } from './file-fault.ts'
import { writeWorkbookAsCsv } from './workbook.ts'

const FORM = Profile.parse({
  id: 'workbook',
  name: 'workbook',
  encoding: 'utf-8',
  separator: ';',
  decimal: ',',
  thousands: '',
  columns: {},
  periodForm: 'day-fi',
  costSign: 'positive',
})

export async function lookIntoWorkbook<T>(
  path: string,
  form: Pick<Profile, 'periodForm'>,
  look: (csvPath: string) => Promise<T>,
): Promise<Outcome<T, FileFault>> {
  const copy = join(tmpdir(), `varhain-${randomUUID()}.csv`)
  try {
    const written = await writeWorkbookAsCsv(path, { ...FORM, ...form }, copy, {})
    return written.ok ? done(await look(copy)) : written
  } finally {
    await rm(copy, { force: true })
  }
}
