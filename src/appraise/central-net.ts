/**
 * Central net (laskelma annetuilla arvoilla): present value of net with every assumption as given, or with one of them set.
 *
 * The tornado and the switching values move one assumption at a time in it. It is no mean of draws: where the two part, the
 * assumptions work together.
 */
import { givenValues } from './parameter.ts'
import { lifeRoom, liveProposal, rowOf } from './proposal-life.ts'
import type { ProposalModel } from './proposal-model.ts'
import { presentNet } from './proposal-outcome.ts'
import { EXTRA, extraAt } from './proposal-row.ts'

/** Gives net with a parameter at a value; with none, as given. */
export type CentralNet = (parameter?: number, value?: number) => number

/** The same of any number of a row. */
function centralOf(model: ProposalModel, of: (row: Float64Array) => number): CentralNet {
  const room = lifeRoom(model)
  const row = rowOf(model)
  const theta = givenValues(model.parameters)
  return (parameter, value) => {
    if (parameter === undefined || value === undefined) {
      liveProposal(room, theta, row)
      return of(row)
    }
    const given = theta[parameter] as number
    theta[parameter] = value
    liveProposal(room, theta, row)
    theta[parameter] = given
    return of(row)
  }
}

export const centralNet = (model: ProposalModel, rate: number): CentralNet =>
  centralOf(model, (row) => presentNet(row, model.years, rate))

/** Moves into a placement that are spared, by family that is reached; nil where none is. */
export const sparedByFamily = (model: ProposalModel): CentralNet =>
  centralOf(model, (row) => {
    const families = row[extraAt(model.years, EXTRA.allFamilies)] as number
    return families > 0 ? (row[extraAt(model.years, EXTRA.spares)] as number) / families : 0
  })
