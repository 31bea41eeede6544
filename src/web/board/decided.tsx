/** What was decided of a kept paper (paperista päätettiin): the decision, the way on to its evaluation, and the place to record it. */
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import type { Decision } from '#model/decision.ts'
import type { PaperCover } from '#model/kept-paper.ts'
import { decisionsQuery, plansQuery } from '../evaluation/evaluation-queries.ts'
import { RecordDecision } from '../evaluation/record-decision.tsx'
import { useLanguage, useWords } from '../use-words.ts'

interface DecidedProps {
  readonly area: string
  readonly cover: PaperCover
  readonly mayRecord: boolean
}

export function Decided({ area, cover, mayRecord }: DecidedProps) {
  const { board } = useWords()
  const { proposal } = cover
  const plans = useQuery(plansQuery(area, useLanguage())).data?.plans ?? []
  const decisions = useQuery(decisionsQuery(area)).data?.decisions ?? []
  const plan = plans.find((one) => proposal !== null && one.plan.proposal === proposal)?.plan
  const made = decisions.filter((one) => proposal !== null && one.proposal === proposal)
  const known = { proposal: proposal ?? '', title: proposal ?? '', starts: plan?.plan.start ?? '' }
  if (made.length === 0 && !mayRecord) return null
  return (
    <section className="no-print">
      <h2>{made.length > 0 ? board.decisionMade : board.decided}</h2>
      {made.map((one) => (
        <Made key={one.id} decision={one} plan={plans.find((each) => each.decision?.id === one.id)?.plan.id} />
      ))}
      {mayRecord && made.length === 0 && (
        <>
          <p className="note">{board.decidedHow}</p>
          {/* Anew when it is known from when it begins. */}
          <RecordDecision key={known.starts} area={area} known={known} onRecorded={() => undefined} />
        </>
      )}
    </section>
  )
}

function Made({ decision, plan }: { decision: Decision; plan: string | undefined }) {
  const { evaluationPage: told, agreement, format } = useWords()
  const { area, id, day, body, section, title, starts } = decision
  return (
    <p>
      <strong>{title}</strong>. {told.decided(format.day(day), section === undefined ? body : `${body}, ${section}`)}.{' '}
      {told.begins(format.day(starts))}.{' '}
      {plan === undefined ? (
        <Link to="/vaikutus/$area/uusi" params={{ area }} search={{ paatos: id }}>
          {told.makePlan(title)}
        </Link>
      ) : (
        <Link to="/vaikutus/$area/$plan" params={{ area, plan }}>
          {agreement.toPlan}
        </Link>
      )}
    </p>
  )
}
