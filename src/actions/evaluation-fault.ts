/** Faults of an evaluation as sentences (arvion esteet): why no effect can be reckoned, and which option would help. */
import type { EvaluationFault } from '#evaluate/evaluation.ts'
import type { Outcome } from '#kernel/outcome.ts'
import { no, type Refusal } from './action.ts'

const SENTENCES: Readonly<Record<EvaluationFault['why'], (about: readonly string[]) => string>> = {
  'nobody-treated': () => 'no unit is treated (--treated, --start)',
  'nobody-before': ([count]) => `there must be at least two whole periods before the start; there are ${count}`,
  'nothing-after': () => 'there is no whole period after the start',
  'few-donors': ([count, needed]) => `${count} units to compare with are left; this method needs at least ${needed}`,
  staggered: (units) => `units began at different times (${units.join(', ')} …): use --method did-group-time`,
  'no-such-unit': ([unit]) => `there is no unit ${unit} (--donors, --contaminated)`,
  'treated-missing': ([unit]) => `${unit} has no values`,
  'nothing-varies': () => 'the figures stand still before the start: nothing tells what chance does',
  'too-short': ([count]) => `${count} periods are too few for this model, or the series does not vary`,
  'no-forecast': () =>
    'the forecast has no value for a period after the start, or there are several treated units (--forecast)',
  'not-counts': ([column]) => `${column} has a negative count, or a population of nobody (--exposure)`,
}

export const refusedEvaluation = ({ why, about }: EvaluationFault): Outcome<never, Refusal> =>
  no(why, SENTENCES[why](about))
