/** Evaluations page (vaikuttiko se): decisions of an area, and the plans by which their effect is judged, with their states. */
import { useQuery } from '@tanstack/react-query'
import { Link, useParams } from '@tanstack/react-router'
import type { Decision } from '#model/decision.ts'
import { type Duty, PLANNING_DUTIES } from '#model/duty.ts'
import type { PlanState } from '#model/kept-plan.ts'
import { nameIn } from '#words/dictionary.ts'
import { AreaScreen } from '../area-screen.tsx'
import { indicatorsQuery, whoAmI } from '../queries.ts'
import { Answered } from '../states.tsx'
import { useLanguage, useWords } from '../use-words.ts'
import { CorrectDecision } from './correct-decision.tsx'
import { decisionsQuery, plansQuery } from './evaluation-queries.ts'

export function EvaluationsPage() {
  const { evaluationPage: told } = useWords()
  const { area } = useParams({ from: '/vaikutus/$area' })
  const me = useQuery(whoAmI()).data
  const mayPlan = me !== undefined && (PLANNING_DUTIES as readonly Duty[]).includes(me.duty)
  const plans = useQuery(plansQuery(area, useLanguage()))
  const decisions = useQuery(decisionsQuery(area))
  return (
    <AreaScreen area={area} title={told.title}>
      {() => (
        <>
          <p className="lead">{told.lead}</p>
          <section>
            <h2>{told.plans}</h2>
            <Answered query={plans} level={2}>
              {({ plans: all }) => <Plans plans={all} area={area} />}
            </Answered>
          </section>
          <section>
            <h2>{told.decisions}</h2>
            <Answered query={decisions} level={2}>
              {(answer) => <Decisions decisions={answer.decisions} plans={plans.data?.plans ?? []} mayPlan={mayPlan} />}
            </Answered>
          </section>
          {mayPlan && (
            <p className="actions no-print">
              <Link className="button" to="/vaikutus/$area/uusi" params={{ area }}>
                {told.newEvaluation}
              </Link>{' '}
              <Link className="button" to="/vaikutus/tiedosto">
                {told.byFile}
              </Link>
            </p>
          )}
        </>
      )}
    </AreaScreen>
  )
}

function Plans({ plans, area }: { plans: readonly PlanState[]; area: string }) {
  const words = useWords()
  const told = words.evaluationPage
  const table = useQuery(indicatorsQuery({ area, language: useLanguage() })).data
  if (plans.length === 0) return <p className="note">{told.noPlans}</p>
  const nameOf = (id: string) => {
    const found = table?.indicators.find((one) => one.id === id)
    return found ? nameIn(words, found.name) : id
  }
  return (
    <ul className="changes">
      {plans.map(({ plan, standing, readiness, changes }) => (
        <li key={plan.id}>
          <Link to="/vaikutus/$area/$plan" params={{ area, plan: plan.id }}>
            {readiness === 'waiting' ? told.openPlan(plan.name) : told.open(plan.name)}
          </Link>
          <br />
          {told.planned({ outcome: nameOf(plan.plan.outcome), from: plan.plan.window[0], to: plan.plan.window[1] })}.{' '}
          {told.standing[standing]} {words.format.day(plan.at.slice(0, 10))}. {told.readiness[readiness]}.
          {changes.length > 0 && <strong> {told.changedParts(words.format.number(changes.length))}</strong>}
        </li>
      ))}
    </ul>
  )
}

interface DecisionsProps {
  readonly decisions: readonly Decision[]
  readonly plans: readonly PlanState[]
  readonly mayPlan: boolean
}

function Decisions({ decisions, plans, mayPlan }: DecisionsProps) {
  const { evaluationPage: told, format } = useWords()
  if (decisions.length === 0) return <p className="note">{told.noDecisions}</p>
  const today = new Date().toISOString().slice(0, 10)
  return (
    <ul className="changes">
      {decisions.map((one) => {
        const { id, area, title, day, body, section, starts, what } = one
        return (
          <li key={id}>
            <strong>{title}</strong>
            <br />
            {told.decided(format.day(day), section === undefined ? body : `${body}, ${section}`)}.{' '}
            {starts > today ? told.begins(format.day(starts)) : told.began(format.day(starts))}. {what}
            {mayPlan && (
              <>
                <br />
                {!plans.some(({ decision }) => decision?.id === id) && (
                  <Link className="no-print" to="/vaikutus/$area/uusi" params={{ area }} search={{ paatos: id }}>
                    {told.makePlan(title)}
                  </Link>
                )}
                <CorrectDecision decision={one} />
              </>
            )}
          </li>
        )
      })}
    </ul>
  )
}
