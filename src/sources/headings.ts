/**
 * Headings (sarakeotsikot): the heading row of a ledger file, checked against the columns that its profile needs.
 */
import { done, type Outcome } from '#kernel/outcome.ts'
import type { Profile } from '#model/profile.ts'
import { type FileFault, faulty } from './file-fault.ts'
import { textOf } from './record-lines.ts'
import { fieldsOf, type Span } from './records.ts'

/** The headings that a profile reads: every one must stand in the file exactly once. */
export const neededHeadings = (profile: Profile): string[] => [
  ...Object.values(profile.columns),
  ...Object.keys(profile.monthColumns ?? {}),
]

export async function checkedHeadings(
  csvPath: string,
  span: Span,
  profile: Profile,
): Promise<Outcome<readonly string[], FileFault>> {
  const headings = fieldsOf(await textOf(csvPath, span), profile.separator).map((heading) => heading.trim())
  const { row } = span
  for (const column of neededHeadings(profile)) {
    const count = headings.filter((heading) => heading === column).length
    if (count === 0)
      return faulty('missing-columns', `there is no column ${column}; the file has ${list(headings)}`, { row, column })
    if (count > 1) return faulty('duplicate-columns', `the column ${column} stands ${count} times`, { row, column })
  }
  return done(headings)
}

const list = (headings: readonly string[]): string => headings.slice(0, 30).join(' | ').slice(0, 600)
