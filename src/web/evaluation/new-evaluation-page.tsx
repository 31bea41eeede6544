/**
 * New evaluation (vaikutuksen suunnittelu): from a decision to a stored plan in five points, one question a point.
 *
 * Where it stands is in the address; what is chosen stays until the page is left.
 */
import { useQuery } from '@tanstack/react-query'
import { useNavigate, useParams, useSearch } from '@tanstack/react-router'
import { useState } from 'react'
import { type Duty, PLANNING_DUTIES } from '#model/duty.ts'
import { AreaScreen } from '../area-screen.tsx'
import { whoAmI } from '../queries.ts'
import { Forbidden } from '../states.tsx'
import { useLanguage, useWords } from '../use-words.ts'
import { adviceQuery, decisionsQuery } from './evaluation-queries.ts'
import { newEvaluationSearch, POINTS } from './new-evaluation-address.ts'
import { EMPTY_PLAN, type PlanDraft } from './plan-draft.ts'
import { PointDecision } from './point-decision.tsx'
import { PointDonors } from './point-donors.tsx'
import { PointMethod } from './point-method.tsx'
import { PointOutcome } from './point-outcome.tsx'
import { PointSummary } from './point-summary.tsx'

export function NewEvaluationPage() {
  const { wizard } = useWords().evaluationPage
  const { area } = useParams({ from: '/vaikutus/$area/uusi' })
  const me = useQuery(whoAmI()).data
  if (me && !(PLANNING_DUTIES as readonly Duty[]).includes(me.duty)) return <Forbidden />
  return (
    <AreaScreen area={area} title={wizard.title}>
      {() => (
        <>
          <p className="lead">{wizard.lead}</p>
          <Wizard area={area} />
        </>
      )}
    </AreaScreen>
  )
}

const POINT = [PointDecision, PointOutcome, PointDonors, PointMethod, PointSummary] as const

function Wizard({ area }: { area: string }) {
  const { wizard } = useWords().evaluationPage
  const language = useLanguage()
  const navigate = useNavigate()
  const search = useSearch({ from: '/vaikutus/$area/uusi' })
  const [chosen, setChosen] = useState(EMPTY_PLAN)
  const draft: PlanDraft = { ...chosen, decision: search.paatos, outcome: search.tulos, source: search.lahde }
  const decision = useQuery(decisionsQuery(area)).data?.decisions.find(({ id }) => id === draft.decision)
  const { outcome, source } = draft
  const asked = { area, start: decision?.starts, language, ...(outcome && { outcome }), ...(source && { source }) }
  const advice = useQuery({ ...adviceQuery(asked), enabled: decision !== undefined }).data
  const point = reachable(Number(search.kohta ?? '1'), draft)
  const go = (next: Partial<Record<'paatos' | 'tulos' | 'lahde' | 'kohta', string | undefined>>) =>
    navigate({
      to: '/vaikutus/$area/uusi',
      params: { area },
      search: newEvaluationSearch({ ...search, ...next }),
      resetScroll: false,
    })
  const put = ({ decision: paatos, outcome: tulos, source: lahde, ...rest }: Partial<PlanDraft>) => {
    if (Object.keys(rest).length > 0) setChosen({ ...chosen, ...rest })
    if (paatos !== undefined) go({ paatos, tulos: undefined, lahde: undefined, kohta: undefined })
    if (tulos !== undefined) go({ tulos, lahde })
  }
  const Point = POINT[point - 1] ?? PointDecision
  return (
    <section className="step" aria-label={wizard.step(String(point), String(POINTS))}>
      <p className="note">{wizard.step(String(point), String(POINTS))}</p>
      <Point area={area} draft={draft} put={put} decision={decision} advice={advice} />
      <p className="actions no-print">
        {point > 1 && (
          <button type="button" onClick={() => go({ kohta: String(point - 1) })}>
            {wizard.back}
          </button>
        )}{' '}
        {point < POINTS && (
          <button
            type="button"
            className="first"
            disabled={reachable(point + 1, draft) === point}
            onClick={() => go({ kohta: String(point + 1) })}
          >
            {wizard.next}
          </button>
        )}
      </p>
    </section>
  )
}

/** Nobody comes to the outcome without a decision, nor past it without an outcome. */
function reachable(wanted: number, { decision, outcome }: PlanDraft): number {
  const furthest = decision === undefined ? 1 : outcome === undefined ? 2 : POINTS
  return Math.min(wanted, furthest)
}
