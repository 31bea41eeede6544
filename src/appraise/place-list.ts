/** Place list (oletusten paikat): parameters as they are met, each by its place in the vector that a draw is. */
import type { Assumption } from '#model/assumption.ts'
import { type CountedRate, type Named, type Parameter, parameterOf, rateParameter } from './parameter.ts'

export interface PlaceList {
  readonly add: (named: Named, assumption: Assumption) => number
  readonly addRate: (named: Named, counted: CountedRate) => number
  readonly all: () => readonly Parameter[]
}

export function placeList(): PlaceList {
  const found: Parameter[] = []
  const placed = (parameter: Parameter) => found.push(parameter) - 1
  return {
    add: (named, assumption) => placed(parameterOf(named, assumption)),
    addRate: (named, counted) => placed(rateParameter(named, counted)),
    all: () => found,
  }
}
