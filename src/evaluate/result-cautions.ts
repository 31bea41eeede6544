/** Cautions of a result (tuloksen varaukset): what its own fit, weights, placebos and specifications say against it. */
import type { Block } from './block.ts'
import type { BlockMethod, BlockResult } from './block-evaluation.ts'
import { type BareWarning, warning } from './findings.ts'
import { mean } from './vector.ts'

const POOR_FIT = 0.5
const VERY_POOR_FIT = 1
const TOO_GOOD = 1e-3
const MUCH_OF_ALL = 0.5
const FEW_CHOICES = 3

export function resultCautions(
  block: Block,
  method: BlockMethod,
  result: BlockResult,
  neighbours: readonly string[],
): readonly BareWarning[] {
  const { estimate, interval, preFit } = result
  const relative = preFit?.relative ?? null
  const largest = Math.max(...estimate.unitWeights)
  const carrier = block.donorNames[estimate.unitWeights.indexOf(largest)] as string
  return [
    ...(relative !== null && relative > POOR_FIT
      ? [warning('poor-fit-before', (relative ?? 0) > VERY_POOR_FIT ? 'serious' : 'caution', [round(relative ?? 0)])]
      : []),
    ...(relative !== null && relative < TOO_GOOD && block.donors.length >= block.before
      ? [warning('fit-too-good', 'caution', [block.donors.length, block.before])]
      : []),
    ...(block.donors.length >= FEW_CHOICES && largest > MUCH_OF_ALL
      ? [warning('one-donor-carries', 'caution', [carrier, round(largest)])]
      : []),
    ...(method.scale === 'by-fit' && isOutside(block) ? [warning('outside-donors', 'serious')] : []),
    ...(interval?.method === 'placebo-normal'
      ? [warning('interval-leans-on-normal', 'caution', [result.others.length])]
      : []),
    ...(interval === undefined ? [warning('no-interval', 'serious')] : []),
    ...earlierCautions(result),
    ...regionCautions(result, neighbours),
    ...curveCautions(result),
  ]
}

const round = (value: number): number => Math.round(value * 100) / 100

/** No mix of donors reaches the level of the treated before the start. */
function isOutside({ treated, donors, before }: Block): boolean {
  const level = (row: readonly number[]) => mean(row.slice(0, before))
  const own = mean(treated.map(level))
  const others = donors.map(level)
  return own > Math.max(...others) || own < Math.min(...others)
}

/** A start that never was shows an effect too. */
function earlierCautions({ placebo, own }: BlockResult): readonly BareWarning[] {
  const largest = Math.max(0, ...(placebo?.inTime ?? []).map(({ effect }) => Math.abs(effect)))
  const share = largest / Math.abs(own.effect)
  if (!(share >= 0.5) || !Number.isFinite(share)) return []
  return [warning('effect-before-start', share >= 1 ? 'serious' : 'caution', [round(share)])]
}

/** The rest of the region shows half of the effect, or all of it, though nothing was changed there. */
function regionCautions({ own, others }: BlockResult, neighbours: readonly string[]): readonly BareWarning[] {
  const near = others.filter(({ units }) => units.length === 1 && neighbours.includes(units[0] as string))
  const share = mean(near.map(({ effect }) => effect)) / own.effect
  if (near.length === 0 || !(share >= 0.5) || !Number.isFinite(share)) return []
  return [warning('region-moved-too', share >= 1 ? 'serious' : 'caution', [round(share)])]
}

const MOSTLY = 0.9
const HARDLY = 2 / 3

function curveCautions({ curve }: BlockResult): readonly BareWarning[] {
  if (!curve || curve.sameSign >= MOSTLY) return []
  return [warning('specifications-disagree', curve.sameSign < HARDLY ? 'serious' : 'caution', [round(curve.sameSign)])]
}
