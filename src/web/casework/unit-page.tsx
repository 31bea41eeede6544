/** Unit (yksikkö): the queue, what nobody holds, caseloads against the cap, absences, and how promises and the law's days are kept. */
import { useQuery } from '@tanstack/react-query'
import { Link, useNavigate, useSearch } from '@tanstack/react-router'
import type { UnitView } from '#model/unit-view.ts'
import { SelectField } from '../field.tsx'
import { PageTitle } from '../page-title.tsx'
import { Scroll } from '../scroll.tsx'
import { Answered, Loading } from '../states.tsx'
import { useLanguage, useWords } from '../use-words.ts'
import { Absences } from './absences.tsx'
import { EarlyWorkTable } from './early-work-table.tsx'
import { EmergencyReview, useEmergencies } from './emergency-review.tsx'
import { KeptTable } from './kept-table.tsx'
import { useNamesKnown } from './names-known.ts'
import { QueueTable } from './queue-table.tsx'
import { UnheldMatters } from './unheld-matters.tsx'
import { unitQuery } from './work-queries.ts'

export function UnitPage() {
  const { yksikko }: { yksikko?: number } = useSearch({ strict: false })
  const query = useQuery(unitQuery(yksikko))
  const emergencies = useEmergencies()
  if (!useNamesKnown() || emergencies.isLoading) return <Loading />
  return <Answered query={query}>{(view) => <UnitWork view={view} />}</Answered>
}

function UnitWork({ view }: { view: UnitView }) {
  const { casework, month } = useWords()
  const language = useLanguage()
  const navigate = useNavigate()
  const over = view.caseloads.filter((one) => one.protectedChildren > view.cap.children)
  return (
    <>
      <PageTitle title={casework.unitTitle(view.unit.name[language])} />
      <p className="answer">{casework.unitAnswer(view.queue.length, view.unheld.length, over.length)}</p>
      <div className="narrow">
        <SelectField
          label={casework.unit}
          value={String(view.unit.id)}
          options={view.units.map((one) => [String(one.id), one.name[language]])}
          onChange={(value) => navigate({ to: '/tyo/yksikko', search: { yksikko: Number(value) } })}
        />
      </div>
      <QueueTable items={view.queue} today={view.today} title={casework.queueTitle} />
      <UnheldMatters view={view} />
      <Caseloads view={view} />
      <EmergencyReview />
      <Absences view={view} />
      <KeptTable view={view} today={view.today} />
      <EarlyWorkTable view={view} />
      <p>
        <Link to="/tyo/takuu">{casework.guaranteeTitle}</Link> <Link to="/tyo/kuukausi">{month.link}</Link>
      </p>
    </>
  )
}

function Caseloads({ view }: { view: UnitView }) {
  const { casework, format } = useWords()
  return (
    <Scroll label={casework.caseloadTitle(view.cap.children, casework.lawIn(view.cap.basis))}>
      <table className="work">
        <caption>{casework.caseloadTitle(view.cap.children, casework.lawIn(view.cap.basis))}</caption>
        <thead>
          <tr>
            <th scope="col">{casework.worker}</th>
            <th scope="col" className="figure-cell">
              {casework.matters}
            </th>
            <th scope="col" className="figure-cell">
              {casework.protectedChildren}
            </th>
            <th scope="col" className="figure-cell">
              {casework.lateClocks}
            </th>
            <th scope="col">{casework.absence}</th>
          </tr>
        </thead>
        <tbody>
          {view.caseloads.map((one) => (
            <tr key={one.worker}>
              <th scope="row">
                {one.name} <span className="note">{one.position}</span>
              </th>
              <td className="figure-cell">{one.matters}</td>
              <td className="figure-cell">
                {one.protectedChildren > view.cap.children ? (
                  <strong className="late">{casework.overCap(one.protectedChildren)}</strong>
                ) : (
                  one.protectedChildren
                )}
              </td>
              <td className="figure-cell">{one.late}</td>
              <td>{one.absentUntil && casework.absentUntil(format.day(one.absentUntil), one.substitute ?? '')}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </Scroll>
  )
}
