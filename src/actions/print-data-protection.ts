/** Prints a data-protection paper (tietosuoja-asiakirjan tulostus): for whoever wants to know how people's data is protected. */
import { z } from 'zod'
import { dayOf } from '#kernel/day.ts'
import { done, type Outcome } from '#kernel/outcome.ts'
import { DATA_PROTECTION_PAPERS } from '#model/data-protection.ts'
import { EVERYBODY } from '#model/duty.ts'
import { LANGUAGES } from '#model/named.ts'
import type { Paper } from '#report/paper.ts'
import { paperText } from '#report/paper-text.ts'
import { action, type Download, type Refusal } from './action.ts'
import { dataProtectionPaper } from './data-protection-papers.ts'
import { pdfFile } from './print-file.ts'

export const printDataProtection = action({
  name: 'print-data-protection',
  kind: 'look',
  needsNothing: true,
  allow: EVERYBODY,
  about: 'A paper on how people’s data is protected, made from the product’s own tables, as a tree, text or PDF.',
  example: './varhain print-data-protection --paper access --format text',
  input: z.strictObject({
    paper: z.enum(DATA_PROTECTION_PAPERS),
    language: z.enum(LANGUAGES).default('fi'),
    format: z.enum(['tree', 'text', 'pdf']).default('text'),
  }),
  run: async ({ paper, language, format }, { world }): Promise<Outcome<Paper | Download, Refusal>> => {
    const now = world.now()
    const made = dataProtectionPaper(paper, language, dayOf(now))
    if (format === 'tree') return done(made)
    const name = `tietosuoja-${paper}-${language}`
    if (format === 'pdf') return pdfFile(made, name, now)
    return done({ fileName: `${name}.txt`, type: 'text/plain; charset=utf-8', content: paperText(made) })
  },
})
