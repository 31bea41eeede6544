/** Import: the example's ledgers brought in with their control totals, mapped and pooled, then the picture asked for. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Action, Call } from '#actions/action.ts'
import { importFile } from '#actions/import-file.ts'
import { closeWorld, openWorld } from '#actions/open-world.ts'
import { perform } from '#actions/perform.ts'
import { findProfile } from '#actions/profiles.ts'
import { saveMapping } from '#actions/save-mapping.ts'
import { showMapping } from '#actions/show-mapping.ts'
import { showPicture } from '#actions/show-picture.ts'
import { traceFigure } from '#actions/trace-figure.ts'
import type { Example } from '#example/example-county.ts'
import { stopwatch, tellPart } from './part.ts'

const [folder = ''] = process.argv.slice(2)
const read = (name: string): unknown => JSON.parse(readFileSync(join(folder, 'example', name), 'utf8'))
const world = await openWorld({ home: join(import.meta.dirname, '..'), data: join(folder, 'data') }, () =>
  new Date().toISOString(),
)
const call: Call = {
  world,
  actor: { name: 'bench', duty: 'controller' },
  signal: new AbortController().signal,
  progress: () => undefined,
}
const run = async (action: Action, input: unknown): Promise<unknown> => {
  const outcome = await perform(action, input, call)
  if (!outcome.ok) throw new Error(outcome.why.message)
  return outcome.value
}

const watch = stopwatch()
for (const ledger of (read('example.json') as Example).ledgers) {
  const profile = ledger.profile.endsWith('.json') ? read(ledger.profile) : findProfile(world, ledger.profile)
  const controlTotal = (ledger.cents / 100).toFixed(2).replace('.', ',')
  await run(importFile as unknown as Action, {
    file: join(folder, 'example', ledger.file),
    profile,
    area: 'esimerkkila',
    controlTotal,
  })
}
const { version } = (await run(showMapping as unknown as Action, {})) as { version: string }
await run(saveMapping as unknown as Action, { book: read('mapping.json'), version, note: 'bench' })
const spent = watch()

const warm = async (action: unknown, input: unknown): Promise<number> => {
  const times: number[] = []
  for (let k = 0; k < 7; k++) {
    const from = performance.now()
    await run(action as Action, input)
    times.push(performance.now() - from)
  }
  return times.slice(2).sort((a, b) => a - b)[2] ?? 0
}
const year = { area: 'esimerkkila', from: '2024-01-01', to: '2024-12-31' }
const leaf = { ...year, category: 'corrective/education/school-assistant', organisation: '2900' }
tellPart(spent, {
  'picture, yearly by sector': await warm(showPicture, { area: 'esimerkkila' }),
  'picture, monthly by service': await warm(showPicture, { area: 'esimerkkila', grain: 'month', by: 'service' }),
  'picture, per child by payer, real': await warm(showPicture, {
    area: 'esimerkkila',
    per: 'child',
    by: 'payer',
    price: 'real',
  }),
  'drill-down, categories of a year': await warm(traceFigure, year),
  'drill-down, cost centres': await warm(traceFigure, leaf),
  'mapping state': await warm(showMapping, {}),
})
await closeWorld(world)
