/** Agreeing on an evaluation (arvioinnista sopiminen): as proposed by one press, or with a few choices changed first. */
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import type { KeptPlan } from '#model/kept-plan.ts'
import { act } from '../api-client.ts'
import { plansQuery } from '../evaluation/evaluation-queries.ts'
import { RefusalText, refusalOf } from '../refusal.tsx'
import { useLanguage, useWords } from '../use-words.ts'
import { AgreementChoices } from './agreement-choices.tsx'
import { type AgreementDraft, agreementOf, NO_CHOICES } from './agreement-draft.ts'
import { proposedEvaluationQuery } from './paper-queries.ts'

interface AgreeProps {
  readonly area: string
  readonly proposal: string
  readonly mayAgree: boolean
}

/** Where it is agreed on, the way to the plan. */
export function AgreeEvaluation({ area, proposal, mayAgree }: AgreeProps) {
  const { agreement } = useWords()
  const plans = useQuery(plansQuery(area, useLanguage())).data?.plans
  if (!plans) return null
  const found = plans.find(({ plan, decision }) => plan.proposal === proposal || decision?.proposal === proposal)
  if (found)
    return (
      <p className="no-print">
        <span role="status">{agreement.agreedNow}</span>{' '}
        <Link to="/vaikutus/$area/$plan" params={{ area, plan: found.plan.id }}>
          {agreement.toPlan}
        </Link>
      </p>
    )
  return mayAgree ? <Agree area={area} proposal={proposal} /> : null
}

function Agree({ area, proposal }: Omit<AgreeProps, 'mayAgree'>) {
  const { agreement, evaluationPage } = useWords()
  const language = useLanguage()
  const client = useQueryClient()
  const [draft, setDraft] = useState<AgreementDraft>(NO_CHOICES)
  const [isOpen, setOpen] = useState(false)
  const asked = { area, proposal, language, ...draft.outcome }
  const proposed = useQuery({ ...proposedEvaluationQuery(asked), enabled: isOpen }).data
  const agree = useMutation({
    mutationFn: () =>
      act<KeptPlan>('agree-evaluation', { area, proposal, language, ...agreementOf(draft, proposed?.plan) }),
    onSuccess: async () => {
      await client.invalidateQueries({ queryKey: ['start', 'show-paper'] })
      await client.invalidateQueries({ queryKey: ['list-evaluation-plans'] })
    },
  })
  return (
    <div className="agree no-print">
      <p className="note">{agreement.agreeHow}</p>
      <details onToggle={({ currentTarget }) => setOpen(currentTarget.open)}>
        <summary>{agreement.change}</summary>
        {isOpen && proposed && <AgreementChoices proposed={proposed} draft={draft} put={setDraft} />}
        {isOpen && !proposed && <p role="status">{evaluationPage.running}</p>}
      </details>
      <p className="actions">
        <button type="button" className="first" disabled={agree.isPending} onClick={() => agree.mutate()}>
          {agreement.agree}
        </button>
      </p>
      {agree.error && (
        <RefusalText refusal={refusalOf(agree.error)} own={{ ...evaluationPage.refusals, ...agreement.refusals }} />
      )}
    </div>
  )
}
