/** Makes the fictional county Esimerkkilä (esimerkkialue) and, when asked, brings it in as its controller would. */
import { mkdirSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { z } from 'zod'
import { type Example, generateExample } from '#example/example-county.ts'
import { done, type Outcome } from '#kernel/outcome.ts'
import { OBSERVATION_KINDS } from '#model/observation.ts'
import { Profile } from '#model/profile.ts'
import { MappingBook } from '#model/rule.ts'
import { Source } from '#model/source.ts'
import { published } from '#pool/pool.ts'
import { bookOf, inStore } from '#pool/store.ts'
import { action, type Call, type Refusal } from './action.ts'
import { loadComparison } from './example-comparison.ts'
import { Flag } from './form-input.ts'
import { importFile } from './import-file.ts'
import { perform } from './perform.ts'
import { findProfile } from './profiles.ts'
import { saveExampleProposal } from './save-example-proposal.ts'
import { saveMapping } from './save-mapping.ts'

export const ExampleInput = z.object({
  seed: z.coerce.number().int().min(0).max(4_294_967_295).default(1),
  children: z.coerce.number().int().min(100).max(200_000).default(8000),
  years: z.coerce.number().int().min(2).max(30).default(8),
  lastYear: z.coerce.number().int().min(2000).max(2100).default(2025),
  /** About how many voucher lines; monthly sums where left out. */
  lines: z.coerce.number().int().min(0).max(200_000_000).optional(),
  /** The folder to write into; one within the data folder where left out. */
  out: z.string().optional(),
  load: Flag.default(false),
})

export const makeExample = action({
  name: 'make-example',
  kind: 'change',
  isLong: true,
  allow: ['controller'],
  about:
    'Makes the fictional county Esimerkkilä from a seed: three ledgers, volumes, population, mapping; loads it when asked.',
  example: './varhain example --seed 1 --children 8000 --years 8 --out /tmp/esimerkkila',
  input: ExampleInput,
  run: async ({ out, load, lines, ...form }, call) => {
    const folder = resolve(out ?? inStore(call.world.pool.store, '..', 'example', `seed-${form.seed}`))
    mkdirSync(folder, { recursive: true })
    const watch = {
      signal: call.signal,
      onProgress: (at: number, all: number) => call.progress('making', (0.5 * at) / Math.max(1, all)),
    }
    const example = await generateExample({ ...form, ...(lines === undefined ? {} : { lines }) }, folder, watch)
    if (!load) return done({ folder, example, loaded: false })
    const loaded = await loadExample(folder, example, call)
    if (!loaded.ok) return loaded
    const proposed = await saveExampleProposal(example.area, call)
    return proposed.ok ? done({ folder, example, loaded: true }) : proposed
  },
})

/** Ledgers with their control totals, tables, then the rules: each by its own action, as a person would. */
async function loadExample(folder: string, example: Example, call: Call): Promise<Outcome<undefined, Refusal>> {
  const source = Source.parse(JSON.parse(readFileSync(join(folder, 'source.json'), 'utf8')))
  for (const ledger of example.ledgers) {
    const profile = ledger.profile.endsWith('.json')
      ? Profile.parse(JSON.parse(readFileSync(join(folder, ledger.profile), 'utf8')))
      : findProfile(call.world, ledger.profile)
    const controlTotal = (ledger.cents / 100).toFixed(2).replace('.', ',')
    const input = { file: join(folder, ledger.file), kind: 'ledger', profile, area: example.area, controlTotal }
    const taken = await perform(importFile, input, call)
    if (!taken.ok) return taken
  }
  for (const holds of OBSERVATION_KINDS) {
    const file = TABLES[holds]
    if (file === undefined) continue
    const input = { file: join(folder, file), kind: 'observations', holds, area: example.area, source }
    const taken = await perform(importFile, input, call)
    if (!taken.ok) return taken
  }
  const book = MappingBook.parse(JSON.parse(readFileSync(join(folder, 'mapping.json'), 'utf8')))
  const saved = await saveBook(book, call)
  return saved.ok ? loadComparison(folder, example, call) : saved
}

const TABLES: Partial<Record<(typeof OBSERVATION_KINDS)[number], string>> = {
  volume: 'volumes.csv',
  population: 'population.csv',
  'price-index': 'price-index.csv',
}

/** The example's rules take the place of earlier ones of the same id; others stay as they are. */
async function saveBook(book: MappingBook, call: Call): Promise<Outcome<undefined, Refusal>> {
  const { pool } = call.world
  const now = bookOf(pool.store, published(pool).book)
  const without = <T extends { id: string }>(old: readonly T[], added: readonly T[]) =>
    old.filter((one) => !added.some((other) => other.id === one.id))
  const merged = {
    organisations: [...without(now.book.organisations, book.organisations), ...book.organisations],
    divisions: [...without(now.book.divisions, book.divisions), ...book.divisions],
    rules: [...without(now.book.rules, book.rules), ...book.rules],
  }
  const saved = await perform(saveMapping, { book: merged, version: now.version, note: 'Esimerkkilän säännöt' }, call)
  return saved.ok ? done(undefined) : saved
}
