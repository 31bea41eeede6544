/** A plan beside its result (suunnitelma): when it was agreed on and by whom, and what was changed after. */
import type { PlanReport } from '#model/evaluation.ts'
import type { PlanState } from '#model/kept-plan.ts'
import { planSentences } from '#report/plan-sentences.ts'
import { FigureTable } from '../figure-table.tsx'
import { useWords } from '../use-words.ts'

interface PlanToldProps {
  readonly state: PlanState | null
  /** Of the version that was agreed beforehand; none where none was. */
  readonly report: PlanReport | null
}

export function PlanTold({ state, report }: PlanToldProps) {
  const words = useWords()
  const { evaluationPage: told } = words
  const { standing, sentence, changes } = planSentences(state, report, words)
  return (
    <section>
      <h2>{told.plan}</h2>
      <p>
        {standing !== undefined && <strong>{standing}.</strong>} {sentence}
      </p>
      {changes.length > 0 && (
        <FigureTable
          caption={told.changes}
          columns={[told.changePart, told.changeFrom, told.changeTo, told.changeAt, told.changeBy]}
          rows={changes}
        />
      )}
    </section>
  )
}
