/**
 * Evaluates a change (vaikutuksen arviointi): what it did to an outcome, against what would have been without it.
 *
 * For analysts who bring a table of areas and periods; nothing of the register or the pool is touched.
 */
import { basename, resolve } from 'node:path'
import type { Findings } from '#evaluate/findings.ts'
import type { Question } from '#evaluate/question.ts'
import { done, type Outcome } from '#kernel/outcome.ts'
import { PLANNING_DUTIES } from '#model/duty.ts'
import { Evaluation } from '#model/evaluation.ts'
import type { Panel } from '#model/panel.ts'
import { readPanel } from '#sources/panel-table.ts'
import { tableText } from '#sources/table.ts'
import { action, no, type Refusal } from './action.ts'
import { inBackground } from './background.ts'
import { breaksIn, EvaluateInput, forecastColumns, listed, seriesModel, traitsIn } from './evaluate-input.ts'
import { refusedEvaluation } from './evaluation-fault.ts'
import { moneyOf } from './evaluation-money.ts'
import { planReport } from './evaluation-plan.ts'
import { told } from './evaluation-words.ts'

export const evaluate = action({
  name: 'evaluate',
  kind: 'look',
  isLong: true,
  needsNothing: true,
  allow: PLANNING_DUTIES,
  about:
    'Tells what a change did to an outcome, against what would have been without it, how sure that is and why not surer.',
  example:
    './varhain evaluate --input alueet.csv --unit alue --time vuosi --outcome sijoitetut --treated Imatra --start 2016 --method sdid --json',
  input: EvaluateInput,
  output: Evaluation,
  run: async (input, call) => {
    const parts: { panel: Panel; question: Question }[] = []
    for (const outcome of listed(input.outcome)) {
      const panel = await panelIn(input, outcome)
      if (!panel.ok) return panel
      const question = questionIn(panel.value, input)
      if (!question.ok) return question
      parts.push({ panel: panel.value, question: question.value })
    }
    const results: Findings[] = []
    for (const found of await inBackground({ work: 'evaluation', task: {}, parts, step: 'evaluating' }, call)) {
      if (!found.ok) return refusedEvaluation(found.why)
      results.push(found.value)
    }
    const money = moneyOf(results[0], input)
    if (!money.ok) return money
    const { language, claim } = input
    const plan = planReport(input, results[0])
    return done(told(results, { language, claim, plan, threshold: input.plan?.threshold }, money.value))
  },
})

/** Columns beside the outcome that must be read. */
function columnsIn({ predictors, exposure, forecast }: EvaluateInput, outcome: string): readonly string[] {
  const traits = traitsIn(predictors)
  const named = traits.ok ? traits.value.map(({ column }) => column) : []
  return [...new Set([...named, ...listed(exposure), ...listed(forecast)])].filter((one) => one !== outcome)
}

async function panelIn(input: EvaluateInput, outcome: string): Promise<Outcome<Panel, Refusal>> {
  const name = input.fileName ?? basename(input.input)
  const text = await tableText(resolve(input.input))
  if (!text.ok) return no(text.why.fault, `${name}: ${text.why.detail}`, 'input')
  const { unit, time, treated, start } = input
  const panel = readPanel(text.value, { unit, time, outcome, treated, start, others: columnsIn(input, outcome) })
  return panel.ok ? panel : no(panel.why.why, `${name}: ${panel.why.message}`, panel.why.where)
}

function questionIn(panel: Panel, input: EvaluateInput): Outcome<Question, Refusal> {
  const breaks = breaksIn(input.breaks, input.language)
  if (!breaks.ok) return breaks
  const traits = traitsIn(input.predictors)
  if (!traits.ok) return traits
  const forecast = forecastColumns(input)
  if (!forecast.ok) return forecast
  return done({
    method: input.method,
    donors: input.donors === undefined ? undefined : listed(input.donors),
    contaminated: listed(input.contaminated),
    breaks: breaks.value,
    averages: input.averages,
    traits: traits.value,
    seed: input.seed,
    series: seriesModel(panel, input),
    exposure: input.exposure,
    forecast: forecast.value,
    comparison: input.comparison,
    neighbours: listed(input.neighbours),
  })
}
