/** Change in words (muutos sanoina): what one named change of a scenario says. */
import type { ScenarioChange } from '#model/scenario.ts'
import type { Words } from '#words/dictionary.ts'
import { stateName } from './flow-chart.ts'

export function changeText(change: ScenarioChange, words: Words): string {
  const { whatIf } = words.flowPage
  const { told } = whatIf
  const start = words.format.day(change.start)
  const times = (factor: number) => words.format.plain(factor)
  switch (change.kind) {
    case 'rate':
      return told.rate(stateName(words, change.from), stateName(words, change.to), times(change.factor), start)
    case 'entry': {
      const state = change.state === undefined ? whatIf.anyState : stateName(words, change.state)
      return change.yearlyTrend === undefined
        ? told.entry(state, times(change.factor ?? 1), start)
        : told.trend(state, words.format.change(change.yearlyTrend), start)
    }
    case 'price': {
      const production = change.production === undefined ? whatIf.bothProductions : whatIf[change.production]
      return told.price(stateName(words, change.state), production.toLowerCase(), times(change.factor), start)
    }
    case 'share':
      return told.share(whatIf.shares[change.what], words.format.percent(change.share), start)
  }
}
