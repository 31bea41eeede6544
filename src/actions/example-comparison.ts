/**
 * Comparison of the example (esimerkin vertailu): the invented statistic, the decision that it tells of and the plan agreed on before it.
 *
 * The fictional county lives in its own time: the decision and the plan are recorded on its own days, by the same actions as a
 * person's, so that whoever looks for the first time sees what a plan agreed beforehand gives.
 */
import { readFileSync } from 'node:fs'
import { stat } from 'node:fs/promises'
import { basename, join } from 'node:path'
import { COMPARISON_INDICATOR } from '#example/comparison-statistic.ts'
import type { Example } from '#example/example-county.ts'
import { done, type Outcome } from '#kernel/outcome.ts'
import { Source } from '#model/source.ts'
import { readObservations } from '#sources/observation-table.ts'
import { type Call, no, type Refusal } from './action.ts'
import { recordDecision } from './decision-actions.ts'
import { saveEvaluationPlan } from './evaluation-plan-actions.ts'
import { importFile } from './import-file.ts'
import { knownAreas, knownIndicators } from './known.ts'
import { perform } from './perform.ts'
import { publishStatistics, readyStatistic, sweepReady } from './statistics-import.ts'

export async function loadComparison(
  folder: string,
  example: Example,
  call: Call,
): Promise<Outcome<undefined, Refusal>> {
  const source = Source.parse(JSON.parse(readFileSync(join(folder, 'comparison-source.json'), 'utf8')))
  for (const kind of ['areas', 'indicators'] as const) {
    const file = join(folder, kind === 'areas' ? 'comparison-areas.csv' : 'comparison-indicator.csv')
    const taken = await perform(importFile, { file, kind, source }, call)
    if (!taken.ok) return taken
  }
  const brought = await broughtStatistic(join(folder, 'comparison.csv'), source, call)
  return brought.ok ? agreedPlan(example, call) : brought
}

/** As a statistic of the whole country: one file, and no other invented county among the areas that have pictures. */
async function broughtStatistic(path: string, source: Source, call: Call): Promise<Outcome<undefined, Refusal>> {
  const text = readFileSync(path, 'utf8')
  const areas = knownAreas(call.world)
  const indicators = knownIndicators(call.world)
  const read = readObservations(text, { kind: 'indicator', areas, indicators })
  if (!read.ok) return no('mostly-rejected', `${basename(path)}: ${read.why.detail}`)
  const { rows, rejected, rowsRead } = read.value
  const { size } = await stat(path)
  const told = { source, file: basename(path), observations: rows, rowsRead, rejected, table: text, bytes: size }
  const ready = [await readyStatistic(told, call)]
  try {
    await publishStatistics(ready, [], `import ${basename(path)}`, call)
  } finally {
    sweepReady(ready)
  }
  return done(undefined)
}

const AUTHOR = { name: 'Esimerkki (keksitty)', duty: 'controller' } as const

async function agreedPlan({ area, decision, children }: Example, call: Call): Promise<Outcome<undefined, Refusal>> {
  const at = (moment: string): Call => ({ ...call, actor: AUTHOR, world: { ...call.world, now: () => moment } })
  const { decided, recordedAt, agreedAt, starts, from, to } = decision
  const recorded = await perform(
    recordDecision,
    {
      ...{ area, day: decided, starts, body: 'Esimerkkilän lautakunta (keksitty)', section: '12 §' },
      title: 'Kuusi perhetyöntekijää pysyvästi',
      what: 'Hyvinvointineuvolaan kuusi pysyvää perhetyöntekijän vakanssia. Korjaavista palveluista ei oteta mitään. Keksitty päätös.',
    },
    at(recordedAt),
  )
  if (!recorded.ok) return recorded
  const plan = await perform(
    saveEvaluationPlan,
    {
      ...{ area, decision: recorded.value.id, outcome: COMPARISON_INDICATOR, method: 'sdid', from, to },
      ...{ claim: -0.4, price: 60_000, priceLow: 45_000, priceHigh: 80_000, unitsInOne: children / 100 },
    },
    at(agreedAt),
  )
  return plan.ok ? done(undefined) : plan
}
