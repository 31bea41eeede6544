/** Cautions of one series (yhden sarjan varaukset): nobody to compare with, dependence left, more spread than chance makes. */
import type { Panel } from '#model/panel.ts'
import { frameCautions, poolCautions } from './cautions.ts'
import { type BareWarning, type Findings, warning } from './findings.ts'
import type { Question } from './question.ts'
import type { TreatedSeries } from './treated-series.ts'

const SIGN = 0.05
const SPREAD = 1.5
const MOSTLY = 0.9

export function seriesCautions(
  panel: Panel,
  question: Question,
  { pool }: TreatedSeries,
  { diagnostics, specificationCurve, scale }: Findings,
): readonly BareWarning[] {
  const start = Math.min(...panel.starts.filter((one) => one !== null))
  const { periodsBefore: before, periodsAfter: after, figures, donors } = diagnostics
  const frame = { panel, start, breaks: question.breaks, averages: question.averages, before, after }
  const { ljungBoxP = 1, dispersion = 1, slopeP = 1, slope = 0 } = figures
  return [
    ...(donors === 0 ? [warning('no-comparison', 'caution')] : []),
    ...frameCautions(frame),
    ...poolCautions(panel, pool).filter(({ code }) => donors > 0 || code !== 'few-donors'),
    ...((ljungBoxP ?? 1) < SIGN ? [warning('autocorrelation-left', 'caution', [ljungBoxP ?? 1])] : []),
    ...(scale === 'rate-ratio' && (dispersion ?? 1) > SPREAD
      ? [warning('overdispersed', 'note', [dispersion ?? 1])]
      : []),
    ...((slopeP ?? 1) < SIGN ? [warning('slope-changed', 'note', [slope ?? 0])] : []),
    ...(specificationCurve && specificationCurve.sameSign < MOSTLY
      ? [warning('specifications-disagree', 'caution', [specificationCurve.sameSign])]
      : []),
  ]
}
