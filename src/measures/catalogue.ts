/**
 * Catalogue (mittariluettelo): every measure with its card, so that each figure on a screen can say what it is.
 *
 * An id with a colon names one of a family: `indicator:placed-children`, `volume:care-days`, `unit-cost:care-days`.
 */
import type { MeasureCard } from '#model/measure-card.ts'
import { ANNUALISED } from './annualised.ts'
import { CHANGE } from './change.ts'
import { COST_PER_CHILD } from './cost-per-child.ts'
import { COST_PER_INHABITANT } from './cost-per-inhabitant.ts'
import { CORRECTIVE_SHARE, EARLY_SHARE } from './early-share.ts'
import { GROWTH } from './growth.ts'
import { INDICATOR } from './indicator.ts'
import { OWN_CARDS } from './own-indicators.ts'
import { POOLED_COST } from './pooled-cost.ts'
import { PRODUCTION_SHARE } from './production-share.ts'
import { REAL_COST, REAL_COST_PER_CHILD, REAL_COST_PER_INHABITANT } from './real-cost.ts'
import { UNIT_COST } from './unit-cost.ts'
import { VOLUME } from './volume.ts'

export const CATALOGUE: readonly MeasureCard[] = [
  POOLED_COST,
  COST_PER_CHILD,
  COST_PER_INHABITANT,
  REAL_COST,
  REAL_COST_PER_CHILD,
  REAL_COST_PER_INHABITANT,
  CHANGE,
  GROWTH,
  EARLY_SHARE,
  CORRECTIVE_SHARE,
  PRODUCTION_SHARE,
  UNIT_COST,
  VOLUME,
  ANNUALISED,
  INDICATOR,
  ...OWN_CARDS,
]
