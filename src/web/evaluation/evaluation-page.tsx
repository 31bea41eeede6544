/**
 * Evaluation page (vaikutuksen sivu): what a change did in an area, by a stored plan, reckoned in the background when the page opens.
 */
import { useParams } from '@tanstack/react-router'
import type { AreaEvaluation } from '#model/area-evaluation.ts'
import { nameIn } from '#words/dictionary.ts'
import { AreaScreen } from '../area-screen.tsx'
import { useStarted } from '../job.tsx'
import { PaperLink } from '../paper-link.tsx'
import { useLanguage, useWords } from '../use-words.ts'
import { EvaluationResult } from './evaluation-result.tsx'
import { PlanTold } from './plan-told.tsx'
import { ReckonedEvaluation } from './reckoned-evaluation.tsx'
import { StoredPlan } from './stored-plan.tsx'
import { Timeline } from './timeline.tsx'

export function EvaluationPage() {
  const words = useWords()
  const language = useLanguage()
  const { area, plan } = useParams({ from: '/vaikutus/$area/$plan' })
  const started = useStarted<AreaEvaluation>('evaluate-area', { area, plan, language })
  return (
    <AreaScreen area={area} title={words.evaluationPage.title}>
      {() => (
        <>
          <ReckonedEvaluation started={started}>{(result) => <AreaResult result={result} />}</ReckonedEvaluation>
          <StoredPlan area={area} id={plan} />
        </>
      )}
    </AreaScreen>
  )
}

function AreaResult({ result }: { result: AreaEvaluation }) {
  const words = useWords()
  const told = words.evaluationPage
  const { evaluation, unit, lines, sources, area, decision, plan, averages, withheld, silent, snapshot } = result
  const shown = { evaluation, unit, lines, sources: sources.map(({ id }) => id) }
  return (
    <>
      {plan && <PaperLink area={area.id} kind="follow-up" search={{ suunnitelma: plan.plan.id }} />}
      <p className="lead">
        {decision?.title ?? plan?.plan.name}: {nameIn(words, result.indicator.name)}
      </p>
      <EvaluationResult shown={shown} told={{ area, names: {}, sources }} />
      {averages > 1 && <p className="note">{told.averagesNote(String(averages))}</p>}
      {withheld > 0 && <p className="note">{told.withheld(words.format.number(withheld))}</p>}
      {silent > 0 && <p className="note">{told.silent(words.format.number(silent))}</p>}
      <PlanTold state={plan} report={evaluation.plan} />
      <Timeline lines={lines} />
      <p className="note">{told.computed(snapshot.id.slice(0, 8), words.format.moment(snapshot.at))}</p>
    </>
  )
}
