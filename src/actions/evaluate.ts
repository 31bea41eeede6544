/**
 * Evaluates a change (vaikutuksen arviointi): what it did to an outcome, against what would have been without it.
 *
 * For analysts who bring a table of areas and periods; nothing of the register or the pool is touched.
 */
import { basename, resolve } from 'node:path'
import { isBlockMethod } from '#evaluate/block-evaluation.ts'
import { blockFindings, type EvaluationFault } from '#evaluate/evaluation.ts'
import { type Findings, warning } from '#evaluate/findings.ts'
import { verdictOf } from '#evaluate/verdict.ts'
import { done, type Outcome } from '#kernel/outcome.ts'
import { Evaluation } from '#model/evaluation.ts'
import type { Panel } from '#model/panel.ts'
import { readPanel } from '#sources/panel-table.ts'
import { tableText } from '#sources/table.ts'
import { wordsOf } from '#words/dictionary.ts'
import { action, no, type Refusal } from './action.ts'
import { breaksIn, EvaluateInput, listed, traitsIn } from './evaluate-input.ts'
import { verdictIn, warningIn } from './evaluation-words.ts'

export const evaluate = action({
  name: 'evaluate',
  kind: 'look',
  needsNothing: true,
  allow: ['controller', 'service-manager'],
  about:
    'Tells what a change did to an outcome, against what would have been without it, how sure that is and why not surer.',
  example:
    './varhain evaluate --input alueet.csv --unit alue --time vuosi --outcome sijoitetut --treated Imatra --start 2016 --method sdid --json',
  input: EvaluateInput,
  output: Evaluation,
  run: async (input) => {
    const panel = await panelIn(input)
    if (!panel.ok) return panel
    const findings = findingsOf(panel.value, input)
    return findings.ok ? done(told(findings.value, input)) : findings
  },
})

/** Columns beside the outcome that must be read. */
function columnsIn({ predictors, outcome }: EvaluateInput): readonly string[] {
  const traits = traitsIn(predictors)
  const named = traits.ok ? traits.value.map(({ column }) => column) : []
  return [...new Set(named)].filter((one) => one !== listed(outcome)[0])
}

async function panelIn(input: EvaluateInput): Promise<Outcome<Panel, Refusal>> {
  const name = input.fileName ?? basename(input.input)
  const text = await tableText(resolve(input.input))
  if (!text.ok) return no(text.why.fault, `${name}: ${text.why.detail}`, 'input')
  const { unit, time, treated, start } = input
  const [outcome = ''] = listed(input.outcome)
  const panel = readPanel(text.value, { unit, time, outcome, treated, start, others: columnsIn(input) })
  return panel.ok ? panel : no(panel.why.why, `${name}: ${panel.why.message}`, panel.why.where)
}

function findingsOf(panel: Panel, input: EvaluateInput): Outcome<Findings, Refusal> {
  const breaks = breaksIn(input.breaks, input.language)
  if (!breaks.ok) return breaks
  const traits = traitsIn(input.predictors)
  if (!traits.ok) return traits
  if (!isBlockMethod(input.method)) return no('no-such-method', `not yet: ${input.method}`, 'method')
  const question = {
    method: input.method,
    donors: input.donors === undefined ? undefined : listed(input.donors),
    contaminated: listed(input.contaminated),
    breaks: breaks.value,
    averages: input.averages,
    traits: traits.value,
    seed: input.seed,
  }
  const findings = blockFindings(panel, question, input.method)
  return findings.ok ? findings : no(findings.why.why, sentence(findings.why))
}

const SENTENCES: Readonly<Record<EvaluationFault['why'], (about: readonly string[]) => string>> = {
  'nobody-treated': () => 'no unit is treated (--treated, --start)',
  'nobody-before': ([count]) => `there must be at least two whole periods before the start; there are ${count}`,
  'nothing-after': () => 'there is no whole period after the start',
  'few-donors': ([count, needed]) => `${count} units to compare with are left; this method needs at least ${needed}`,
  staggered: (units) => `units began at different times (${units.join(', ')} …): use --method did-group-time`,
  'no-such-unit': ([unit]) => `there is no unit ${unit} (--donors, --contaminated)`,
  'treated-missing': ([unit]) => `${unit} has no values`,
}

const sentence = ({ why, about }: EvaluationFault): string => SENTENCES[why](about)

function told(findings: Findings, { language, claim }: EvaluateInput): Evaluation {
  const words = wordsOf(language)
  const whole = { ...findings, warnings: [...findings.warnings, warning('no-plan', 'note')] }
  return {
    ...whole,
    warnings: whole.warnings.map((one) => warningIn(words, one)),
    verdict: verdictIn(words, verdictOf(whole), whole, claim),
  }
}
