/** A plan beside its result (suunnitelma): when it was agreed on and by whom, and what was changed after. */
import type { PlanReport } from '#model/evaluation.ts'
import type { PlanState } from '#model/kept-plan.ts'
import { FigureTable } from '../figure-table.tsx'
import { useWords } from '../use-words.ts'

interface PlanToldProps {
  readonly state: PlanState | null
  /** Of the version that was agreed beforehand; none where none was. */
  readonly report: PlanReport | null
}

export function PlanTold({ state, report }: PlanToldProps) {
  const { evaluationPage: told, format } = useWords()
  if (!state)
    return (
      <section>
        <h2>{told.plan}</h2>
        <p>{told.noPlan}</p>
      </section>
    )
  const { plan, standing, changes, agreedBy } = state
  const on = (moment: string) => format.day(moment.slice(0, 10))
  return (
    <section>
      <h2>{told.plan}</h2>
      <p>
        <strong>{told.standing[standing]}.</strong>{' '}
        {report
          ? told.agreedOn({ day: on(report.agreed), by: agreedBy ?? plan.by, hash: report.hash.slice(0, 12) })
          : told.notAgreed(on(plan.at))}{' '}
        {changes.length === 0 && standing === 'agreed' && told.unchanged}
      </p>
      {changes.length > 0 && (
        <FigureTable
          caption={told.changes}
          columns={[told.changePart, told.changeFrom, told.changeTo, told.changeAt, told.changeBy]}
          rows={changes.map(({ part, from, to, at, by }) => [
            told.parts[part] ?? part,
            from === '' ? '–' : from,
            to === '' ? '–' : to,
            on(at),
            by,
          ])}
        />
      )}
    </section>
  )
}
