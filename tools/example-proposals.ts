/**
 * Writes the example proposals to docs/examples/, as files that `varhain appraise` reads.
 *
 *   node tools/run.mjs tools/example-proposals.ts --write
 */
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { stringify } from 'yaml'
import { EXAMPLE_PROPOSALS } from '../src/example/proposals.ts'

/** File name → text. */
export const EXAMPLE_FILES: Readonly<Record<string, string>> = Object.fromEntries(
  Object.entries(EXAMPLE_PROPOSALS).map(([name, proposal]) => [
    `${name}.yaml`,
    `# Written by tools/example-proposals.ts from src/example/. An illustration: see docs/methods/appraisal.md.\n${stringify(proposal, { aliasDuplicateObjects: false, lineWidth: 120 })}`,
  ]),
)

if (process.argv[1] === import.meta.filename) {
  const folder = join(import.meta.dirname, '..', 'docs', 'examples')
  for (const [name, text] of Object.entries(EXAMPLE_FILES)) {
    if (process.argv.includes('--write')) writeFileSync(join(folder, name), text)
    else console.log(name)
  }
}
