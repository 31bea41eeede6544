/** Early work of a unit (varhainen työ): first-time families, Lapset puheeksi talks, consultations, and the hours of the team. */
import type { UnitView } from '#model/unit-view.ts'
import { Scroll } from '../scroll.tsx'
import { useWords } from '../use-words.ts'

export function EarlyWorkTable({ view }: { view: UnitView }) {
  const { casework, format } = useWords()
  if (view.early.length === 0) return null
  const team = view.caseloads.filter(({ duty }) => duty === 'family-worker').length
  return (
    <Scroll label={casework.clinicTitle}>
      <table className="work">
        <caption>{casework.clinicTitle}</caption>
        <thead>
          <tr>
            {[casework.year, casework.visitedOf, casework.talksOf, casework.consultationsOf, casework.hours(team)].map(
              (one) => (
                <th key={one} scope="col" className={one === casework.year ? undefined : 'figure-cell'}>
                  {one}
                </th>
              ),
            )}
          </tr>
        </thead>
        <tbody>
          {view.early.map((one) => (
            <tr key={one.year}>
              <th scope="row">{one.year}</th>
              <td className="figure-cell">{casework.ofMany(one.visited, one.families)}</td>
              <td className="figure-cell">{casework.ofMany(one.held, one.offered)}</td>
              <td className="figure-cell">{casework.ofMany(one.answered, one.asked)}</td>
              <td className="figure-cell">{format.number(Math.round(one.minutes / 60))}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </Scroll>
  )
}
