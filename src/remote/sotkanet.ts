/** Sotkanet's REST interface (Sotkanetin rajapinta): its four questions. Answers are read by src/sources/sotkanet-*.ts. */
import type { Outcome } from '#kernel/outcome.ts'
import type { Gender } from '#model/statistic.ts'
import type { AnswerFault } from './answer-fault.ts'
import type { Ask } from './patient-caller.ts'

type Answer = Promise<Outcome<unknown, AnswerFault>>

export interface Sotkanet {
  /** Every indicator in short. */
  indicators(): Answer
  /** One indicator's description, with `data-updated`. */
  indicator(id: number): Answer
  regions(): Answer
  /** Figures of an indicator in all regions. Years and genders are repeated in the address, as the interface wants them. */
  figures(id: number, years: readonly number[], genders: readonly Gender[]): Answer
}

export const sotkanetAt = (base: string, ask: Ask): Sotkanet => ({
  indicators: () => ask({ address: `${base}/indicators` }),
  indicator: (id) => ask({ address: `${base}/indicators/${id}` }),
  regions: () => ask({ address: `${base}/regions` }),
  figures: (id, years, genders) => ask({ address: figuresAddress(base, id, years, genders) }),
})

function figuresAddress(base: string, id: number, years: readonly number[], genders: readonly Gender[]): string {
  const search = new URLSearchParams([['indicator', String(id)]])
  for (const year of years) search.append('years', String(year))
  for (const gender of genders) search.append('genders', gender)
  return `${base}/json?${search}`
}
