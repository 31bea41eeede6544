/** Summary (kohta 5): what is stored, and whether that is before the change or after the fact. */
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import type { KeptPlan } from '#model/kept-plan.ts'
import { nameIn } from '#words/dictionary.ts'
import { act } from '../api-client.ts'
import { RefusalText, refusalOf } from '../refusal.tsx'
import { useLanguage, useWords } from '../use-words.ts'
import { choicesOf, methodOf, type PointProps, usageOf } from './plan-draft.ts'

export function PointSummary({ area, draft, advice, decision }: PointProps) {
  return advice && decision ? <Summary area={area} draft={draft} advice={advice} decision={decision} /> : null
}

type SummaryProps = Pick<PointProps, 'area' | 'draft'> & {
  readonly [Part in 'advice' | 'decision']: NonNullable<PointProps[Part]>
}

function Summary({ area, draft, advice, decision }: SummaryProps) {
  const words = useWords()
  const told = words.evaluationPage
  const { wizard } = told
  const language = useLanguage()
  const client = useQueryClient()
  const navigate = useNavigate()
  const store = useMutation({
    mutationFn: () => act<KeptPlan>('save-evaluation-plan', { area, ...choicesOf(draft, advice), language }),
    onSuccess: async ({ id }) => {
      await client.invalidateQueries({ queryKey: ['list-evaluation-plans'] })
      await navigate({ to: '/vaikutus/$area/$plan', params: { area, plan: id } })
    },
  })
  const outcome = advice.outcomes.find(({ indicator }) => indicator.id === draft.outcome)
  const used = (use: 'chosen' | 'touched') =>
    advice.donors.filter((one) => usageOf(draft, one) === use).map(({ name }) => name)
  const isPast = new Date().toISOString().slice(0, 10) >= decision.starts
  const facts: readonly (readonly [string, string])[] = [
    [wizard.recorded, decision.title],
    [told.outcome, outcome ? nameIn(words, outcome.indicator.name) : ''],
    [wizard.chosen, used('chosen').join(', ') || '–'],
    [wizard.touched, used('touched').join(', ') || '–'],
    [told.method, told.methodNames[methodOf(draft, advice)]],
    [wizard.until, draft.until || (advice.window?.[1] ?? '')],
    [told.claimed, draft.claim || '–'],
  ]
  return (
    <>
      <h2>{wizard.summary}</h2>
      <p className={isPast ? 'banner' : 'answer-more'}>
        {(isPast ? wizard.summaryAfter : wizard.summaryBefore)(words.format.day(decision.starts))}
      </p>
      <dl className="verdict">
        {facts.map(([name, text]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{text}</dd>
          </div>
        ))}
      </dl>
      <p className="actions">
        <button type="button" className="first" disabled={store.isPending} onClick={() => store.mutate()}>
          {wizard.store}
        </button>
      </p>
      {store.error && <RefusalText refusal={refusalOf(store.error)} own={told.refusals} />}
    </>
  )
}
