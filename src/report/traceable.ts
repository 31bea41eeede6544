/** Traceable (jäljitettävä): what a figure is about, as far as the way down to its source is concerned. */
import type { MeasureSeries, Point } from '#model/picture.ts'

export interface Traceable {
  readonly from: string
  readonly to: string
  readonly category?: string
  readonly payer?: string
  readonly production?: string
}

/** Only pooled money leads down to ledger lines; published indicators, shares and unit costs do not. */
export function traceOf(series: MeasureSeries, point: Point): Traceable | undefined {
  if (!series.unit.startsWith('EUR') || !series.id.includes('cost') || series.id.startsWith('unit-cost'))
    return undefined
  return {
    from: point.from,
    to: point.to,
    ...(series.category !== null && { category: series.category }),
    ...(series.payer !== undefined && { payer: series.payer }),
    ...(series.production !== undefined && { production: series.production }),
  }
}
