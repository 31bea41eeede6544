/** First content (alkusisältö): the press figures, the fictional county, its families and an account for each duty. */
import { existsSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { dayOf, yearOf } from '#kernel/day.ts'
import type { Call, World } from './action.ts'
import { makeExampleAccounts } from './example-accounts.ts'
import { loadSeeds } from './load-seeds.ts'
import { makeExample } from './make-example.ts'
import { makeFamilies } from './make-families.ts'
import { CONTENT_MARK } from './open-world.ts'
import { perform } from './perform.ts'
import { publishFigures } from './publish-figures.ts'

/** Where the first start tells how it goes. */
export interface Teller {
  print(text: string): void
  complain(text: string): void
  progress(step: string, share: number): void
  /** Takes the line of progress away. */
  clear(): void
}

/** The example's first years are those of a register that fills: their figures would rise by themselves. */
const EXAMPLE_YEARS = 7

/**
 * Loads it. A first start that was cut short goes on with what is missing: the same file twice changes nothing, families come
 * all or none, and never where somebody is known already. Where there can be no register the figures are there all the same,
 * and the next start tries again. Throws `example content: …` where the figures cannot be loaded.
 */
export async function loadFirstContent(world: World, signal: AbortSignal, teller: Teller): Promise<void> {
  teller.complain('First start: loading the example content …')
  const actor = { name: 'Varhain', duty: 'controller' } as const
  const call = { world, actor, signal, progress: teller.progress }
  for (const outcome of [await perform(loadSeeds, {}, call), await perform(makeExample, { load: true }, call)]) {
    teller.clear()
    if (!outcome.ok) throw new Error(`example content: ${outcome.why.message}`)
  }
  const missing = await withoutFamilies(call)
  teller.clear()
  if (missing === undefined) writeFileSync(join(world.data, CONTENT_MARK), `${world.now()}\n`)
  else teller.complain(`The families of the example were not made, the figures are there: ${missing}`)
}

/** Why the families could not be made; nothing where they are there. */
async function withoutFamilies(call: Call): Promise<string | undefined> {
  try {
    const made = await perform(makeFamilies, {}, call)
    if (!made.ok && made.why.why !== 'register-not-empty') return made.why.message
    const since = yearOf(dayOf(call.world.now())) - EXAMPLE_YEARS
    const told = await perform(publishFigures, { since }, call)
    return told.ok || told.why.why === 'nothing-to-publish' ? undefined : told.why.message
  } catch (error) {
    call.signal.throwIfAborted()
    return error instanceof Error ? error.message : String(error)
  }
}

/** Tells a name and a one-time password for each duty, once, on the example content. */
export async function tellExampleAccounts(world: World, signal: AbortSignal, teller: Teller): Promise<void> {
  const mark = join(world.data, 'example-accounts')
  if (existsSync(mark) || !existsSync(join(world.data, CONTENT_MARK))) return
  const actor = { name: 'Varhain', duty: 'administrator' } as const
  const call = { world, actor, signal, progress: () => undefined }
  const accounts = await makeExampleAccounts(call).catch((error: unknown) => {
    teller.complain(`No example accounts were made: ${error instanceof Error ? error.message : String(error)}`)
  })
  if (!accounts) return
  writeFileSync(mark, `${world.now()}\n`)
  if (accounts.length === 0) return
  teller.print('Example accounts, told only now; each password is to be changed at its first use:')
  for (const { duty, name, login, password } of accounts)
    teller.print(`  ${duty.padEnd(22)} ${name.padEnd(24)} ${login.padEnd(24)} ${password}`)
}
