/**
 * Prints the data-protection papers into docs/data-protection, in three languages, from the product's own tables.
 *
 *   node tools/run.mjs tools/data-protection.ts --write
 */
import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { dataProtectionPaper } from '#actions/data-protection-papers.ts'
import type { Day } from '#kernel/day.ts'
import { DATA_PROTECTION_PAPERS } from '#model/data-protection.ts'
import { LANGUAGES } from '#model/named.ts'
import { paperMarkdown } from '#report/paper-markdown.ts'

/** The tables as they were at this day; a later row of the law is a new print. */
const ON = '2026-11-22' as Day

export const dataProtectionPages = (): readonly { readonly path: string; readonly text: string }[] =>
  LANGUAGES.flatMap((language) =>
    DATA_PROTECTION_PAPERS.map((paper) => ({
      path: `docs/data-protection/${paper}.${language}.md`,
      text: paperMarkdown(dataProtectionPaper(paper, language, ON)),
    })),
  )

if (process.argv.includes('--write')) {
  const root = join(import.meta.dirname, '..')
  mkdirSync(join(root, 'docs', 'data-protection'), { recursive: true })
  for (const { path, text } of dataProtectionPages()) writeFileSync(join(root, path), text)
}
