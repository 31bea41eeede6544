/** Tables of a result (tuloksen taulukot): every outcome, starts that never were, without each donor, and who was left out. */
import type { Evaluation } from '#model/evaluation.ts'
import { figureText } from '#report/evaluation-plot.ts'
import { FigureTable } from '../figure-table.tsx'
import { useWords } from '../use-words.ts'

interface TableProps {
  readonly evaluation: Evaluation
  readonly unit: string
}

function useShown(unit: string) {
  const words = useWords()
  return (value: number) => figureText(words, value, unit)
}

/** Only where several were judged together. */
export function Outcomes({ evaluation, unit }: TableProps) {
  const { evaluationPage: told, format } = useWords()
  const show = useShown(unit)
  if (evaluation.outcomes.length < 2) return null
  return (
    <FigureTable
      caption={told.outcomes}
      columns={[told.outcome, told.effect, told.interval, told.pHolm, told.howSure]}
      rows={evaluation.outcomes.map(({ outcome, effect, interval95, pHolm, grade }) => [
        outcome,
        show(effect),
        interval95 ? `${show(interval95[0])} … ${show(interval95[1])}` : '–',
        pHolm === null ? '–' : format.number(pHolm, 3),
        told.grades[grade],
      ])}
    />
  )
}

export function EarlierStarts({ evaluation, unit }: TableProps) {
  const { evaluationPage: told } = useWords()
  const show = useShown(unit)
  const rows = evaluation.placebo?.inTime ?? []
  if (rows.length === 0) return null
  return (
    <details>
      <summary>{told.earlierStarts}</summary>
      <p>{told.earlierStartsHow}</p>
      <FigureTable
        caption={told.earlierStarts}
        columns={[told.start, told.effect]}
        rows={rows.map(({ start, effect }) => [start, show(effect)])}
      />
    </details>
  )
}

export function WithoutEach({ evaluation, unit }: TableProps) {
  const { evaluationPage: told } = useWords()
  const show = useShown(unit)
  const rows = evaluation.placebo?.leaveOneOut ?? []
  if (rows.length === 0) return null
  return (
    <details>
      <summary>{told.leaveOneOut}</summary>
      <FigureTable
        caption={told.leaveOneOut}
        columns={[told.without, told.effect]}
        rows={rows.map(({ unit: area, effect }) => [area, show(effect)])}
      />
    </details>
  )
}

export function LeftOut({ evaluation }: Pick<TableProps, 'evaluation'>) {
  const { evaluationPage: told, evaluation: words } = useWords()
  const left = evaluation.donorsLeftOut.filter(({ reason }) => reason !== 'treated-too')
  if (left.length === 0) return null
  return (
    <details>
      <summary>
        {told.leftOut} ({left.length})
      </summary>
      <ul className="notes">
        {left.map(({ unit, reason, about }) => (
          <li key={unit}>
            {unit}: {words.donorReason[reason]}
            {about !== '' && ` (${about})`}
          </li>
        ))}
      </ul>
    </details>
  )
}
