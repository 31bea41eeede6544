/** Flows of an analyst's own files (virtakomennot): what is learnt, what is expected, what may come. Figures of files are not protected. */
import { z } from 'zod'
import { type BacktestTask, backtestOf, originsOf } from '#flows/backtest.ts'
import { estimateOf } from '#flows/estimate-table.ts'
import { flowModelOf } from '#flows/flow-model.ts'
import { outlookOf, periodsAfter } from '#flows/flow-picture.ts'
import { joinedParts } from '#flows/flow-task.ts'
import { projectionOf } from '#flows/projection.ts'
import { rateDoubt } from '#flows/rate-doubt.ts'
import { dayOfNumber } from '#kernel/day-number.ts'
import { done } from '#kernel/outcome.ts'
import { action } from './action.ts'
import { inBackground } from './background.ts'
import { monthEnds, partsOf } from './flow-draws.ts'
import { type FilesOfFlows, FlowFilesInput, flowFiles, HorizonInput } from './flow-files.ts'
import { plainFlows } from './plain-flows.ts'

const FORM = { kind: 'look', needsNothing: true, isAtTheMachine: true, isLong: true, allow: ['controller'] } as const
const FILES = '--episodes episodes.csv --children children.csv'

const Seed = z.coerce.number().int().min(0).max(2_147_483_647).default(1)

const headOf = ({ window, stays, notes, files, rejected, prices }: FilesOfFlows) => ({
  window: { from: dayOfNumber(window.from), to: dayOfNumber(window.to) },
  ...{ files, rejected, notes },
  excluded: [...stays.faults].map(([reason, count]) => ({ reason, count })),
  unpriced: stays.states.filter((_, at) => (prices.parts[at] ?? []).length === 0),
})

export const estimateFlows = action({
  ...FORM,
  name: 'estimate-flows',
  about: 'Tells what episodes in a file teach of how children move: child-years, moves, rates, entries.',
  example: `./varhain flows estimate ${FILES} --json`,
  input: FlowFilesInput,
  run: async (input) => {
    const files = await flowFiles(input, 1)
    return files.ok
      ? done({ ...headOf(files.value), ...estimateOf(flowModelOf({ ...files.value, years: 1 }), files.value.stays) })
      : files
  },
})

export const projectFlows = action({
  ...FORM,
  name: 'project-flows',
  about: 'Tells how many children episodes in a file lead to expect in each state, with their days and cost.',
  example: `./varhain flows project ${FILES} --prices prices.csv --years 5 --json`,
  input: HorizonInput.extend({ draws: z.coerce.number().int().min(50).max(10_000).default(1000), seed: Seed }),
  run: async ({ years, draws, seed, ...input }) => {
    const files = await flowFiles(input, years)
    if (!files.ok) return files
    const model = flowModelOf({ ...files.value, years })
    const periods = periodsAfter(files.value.window.to, years)
    const states = projectionOf(model, files.value.prices, years)
    return done({ ...headOf(files.value), periods, states, rateDoubt: rateDoubt(model, years, draws, seed) })
  },
})

export const simulateFlows = action({
  ...FORM,
  name: 'simulate-flows',
  about: 'Tells what the coming years may hold by episodes in a file, with intervals, and how the same did before.',
  example: `./varhain flows simulate ${FILES} --prices prices.csv --draws 400 --seed 1 --json`,
  input: HorizonInput.extend({
    draws: z.coerce.number().int().min(50).max(10_000).default(400),
    seed: Seed,
  }),
  run: async ({ years, draws, seed, ...input }, call) => {
    const files = await flowFiles(input, years)
    if (!files.ok) return files
    const { stays, window, limits, population, prices } = files.value
    const model = flowModelOf({ ...files.value, years })
    const task = { model, prices, months: monthEnds(window.to, years), arms: [[]], seed }
    const simulated = joinedParts(
      await inBackground({ work: 'flow-draws', task, parts: partsOf(draws), step: 'simulating' }, call),
    )
    const tested: BacktestTask = { stays, window, limits, population, draws: Math.min(200, draws), seed }
    const origins = originsOf(window).map((yearsBack) => ({ yearsBack }))
    const backtest = await inBackground({ work: 'flow-backtest', task: tested, parts: origins, step: 'testing' }, call)
    const [outcomes] = simulated
    if (!outcomes) throw new Error('no outcomes: simulate-flows')
    const form = { periods: periodsAfter(window.to, years), isShown: () => true }
    return done({
      ...headOf(files.value),
      draws,
      seed,
      ...outlookOf(model, outcomes, prices, form),
      backtest: backtestOf(backtest.flat()),
    })
  },
})

export const FLOW_COMMANDS = [estimateFlows, projectFlows, simulateFlows, plainFlows]
