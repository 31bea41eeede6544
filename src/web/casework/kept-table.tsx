/** Kept (takuun toteutuminen): each promise and each day of law by the month in which its clock began: kept, running, at risk, broken. */
import type { PromisesView } from '#model/unit-view.ts'
import { Scroll } from '../scroll.tsx'
import { useWords } from '../use-words.ts'
import { usePromiseNames } from './promise-names.ts'
import { ClockName } from './work-list.tsx'

const MONTHS = 6

export function KeptTable({ view, today }: { view: PromisesView; today: string }) {
  const { casework, format } = useWords()
  const promises = usePromiseNames()
  const rules = [...new Set(view.kept.map(({ rule }) => rule))].toSorted()
  const months = [...new Set(view.kept.map(({ month }) => month))].toSorted().slice(-MONTHS)
  if (rules.length === 0) return null
  const sum = (rule: string, month: string, of: 'kept' | 'broken' | 'atRisk' | 'running') =>
    view.kept.filter((one) => one.rule === rule && one.month === month).reduce((all, one) => all + one[of], 0)
  return (
    <div>
      <Scroll label={casework.keptTitle(format.day(today))}>
        <table className="work">
          <caption>{casework.keptTitle(format.day(today))}</caption>
          <thead>
            <tr>
              <th scope="col">{casework.ruleOrPromise}</th>
              {months.map((month) => (
                <th scope="col" key={month} className="figure-cell">
                  {format.period(month)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rules.map((rule) => (
              <tr key={rule}>
                <th scope="row">
                  <ClockName rule={rule} promises={promises} />
                </th>
                {months.map((month) => (
                  <td key={month} className="figure-cell">
                    {casework.keptCell(sum(rule, month, 'kept'), sum(rule, month, 'broken'))}
                    {sum(rule, month, 'atRisk') > 0 && (
                      <span className="late"> {casework.atRiskCell(sum(rule, month, 'atRisk'))}</span>
                    )}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </Scroll>
      <p className="note">{casework.keptNote}</p>
    </div>
  )
}
