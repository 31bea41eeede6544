/** Money of an evaluation (vaikutus rahana): what a full year saved, what has been saved so far, and at which price. */
import type { Evaluation } from '#model/evaluation.ts'
import { avoidedCostSentences } from '#report/avoided-cost-sentences.ts'
import { useWords } from '../use-words.ts'

export function MoneyOfEvaluation({ money, verdict }: Pick<Evaluation, 'money' | 'verdict'>) {
  const words = useWords()
  if (!money) return null
  const { sentences, note } = avoidedCostSentences(money, verdict.grade, words)
  return (
    <section>
      <h2>{words.evaluationPage.money}</h2>
      {sentences.map((one) => (
        <p key={one}>{one}</p>
      ))}
      <p className="note">{note}</p>
    </section>
  )
}
