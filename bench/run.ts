/**
 * Benches (mittaukset): printed, never tested by the clock. Ratios are within one run on one machine.
 *
 *   npm run bench                 all of them, on a million ledger lines
 *   npm run bench -- --lines 10000000
 *   npm run bench -- --only pool
 *   npm run bench -- --only disclosure    what protecting a table of 2,000 cells takes, beside its audit alone
 *   npm run bench -- --only evaluate   how often evaluations err and hold, on panels with no effect and a planted one
 *   npm run bench -- --only appraise   what draws of a proposal take, beside bare matrices
 *   npm run bench -- --only start      what a command and the product take to start, beside a bare Node.js
 *   npm run bench -- --only sealing    what sealing costs, beside the same in clear
 *   npm run bench -- --only statistics nationwide statistics beside the county's own
 *   npm run bench -- --only casework --children 80000    case work on the embedded PostgreSQL, and on DATABASE_URL where set
 *   npm run bench -- --only figures --children 60000     publishing the work as episodes, counting every indicator
 *   npm run bench -- --only forecast   accuracy, coverage and speed of forecasts on the M1 and M3 series
 *   npm run bench -- --only flows --replicates 60        intervals of flows on a known process, and what they take
 */
import { parseArgs } from 'node:util'
import { benchAppraise } from './appraise.ts'
import { benchCasework } from './casework.ts'
import { benchDisclosure } from './disclose.ts'
import { benchEvaluate } from './evaluate.ts'
import { benchFigures } from './figures.ts'
import { benchFlows } from './flows.ts'
import { benchForecast } from './forecast.ts'
import { benchPool } from './pool.ts'
import { benchScreens } from './screens.ts'
import { benchSealing } from './sealing.ts'
import { benchStart } from './start.ts'
import { benchStatistics } from './statistics.ts'

const { values } = parseArgs({
  options: {
    lines: { type: 'string', default: '1000000' },
    only: { type: 'string' },
    replicates: { type: 'string', default: '60' },
    children: { type: 'string', default: '80000' },
  },
})
const BENCHES: Readonly<Record<string, () => Promise<void>>> = {
  pool: () => benchPool(Number(values.lines)),
  screens: benchScreens,
  start: benchStart,
  casework: () => benchCasework(Number(values.children)),
  sealing: benchSealing,
  figures: () => benchFigures(Number(values.children)),
  statistics: benchStatistics,
  flows: () => benchFlows(Number(values.replicates)),
  disclosure: benchDisclosure,
  evaluate: benchEvaluate,
  appraise: benchAppraise,
  forecast: benchForecast,
}
for (const [name, bench] of Object.entries(BENCHES)) {
  if (values.only !== undefined && values.only !== name) continue
  console.log(`\n# ${name}`)
  await bench()
}
