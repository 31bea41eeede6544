/** Goal form (tavoitehaku): what one assumption would have to be for a goal to be reached. */
import { useParams } from '@tanstack/react-router'
import { type FormEvent, useState } from 'react'
import type { Goal, GoalFound } from '#model/goal-seek.ts'
import type { Proposal } from '#model/proposal.ts'
import type { ProposalAppraisal } from '#model/proposal-appraisal.ts'
import { calendarYear, endYear, parameterName } from '#report/proposal-names.ts'
import { goalSentence } from '#report/proposal-sentences.ts'
import { Field, SelectField } from '../field.tsx'
import { useStarted } from '../job.tsx'
import { useWords } from '../use-words.ts'
import { numberIn } from './number-text.ts'
import { ReckonedAgain } from './reckoned-again.tsx'
import { changeable } from './what-if-fields.tsx'

interface GoalProps {
  readonly appraisal: ProposalAppraisal
  readonly proposal: Proposal
}

type Kind = Goal['kind']
const KINDS = ['net', 'break-even'] as const satisfies readonly Kind[]

interface Asked {
  readonly parameter: string
  readonly kind: Kind
  readonly year: string
  /** As typed. */
  readonly percent: string
}

/** Nothing where the probability cannot be read. */
function goalOf({ parameter, kind, year, percent }: Asked): Goal | undefined {
  if (kind === 'net') return { kind, parameter, least: 0 }
  const probability = numberIn(percent) / 100
  return probability > 0 && probability < 1 ? { kind, parameter, year: Number(year), probability } : undefined
}

export function GoalForm({ appraisal, proposal }: GoalProps) {
  const words = useWords()
  const told = words.investment.goal
  const { area, name } = useParams({ from: '/investoinnit/$area/$name' })
  const choices = changeable(appraisal, proposal)
  const [asked, setAsked] = useState<Asked>({
    ...{ parameter: choices[0]?.id ?? '', kind: 'net', year: String(appraisal.horizon), percent: '80' },
  })
  const [goal, setGoal] = useState<Goal>()
  const started = useStarted<GoalFound>('seek-goal', goal && { area, name, goal })
  if (choices.length === 0) return null
  const typed = goalOf(asked)
  const submit = (event: FormEvent) => {
    event.preventDefault()
    setGoal(typed)
  }
  return (
    <section className="no-print">
      <h2>{told.title}</h2>
      <p className="note">{told.until(endYear(appraisal))}</p>
      <form className="controls" onSubmit={submit} aria-label={told.title}>
        <SelectField
          label={told.parameter}
          value={asked.parameter}
          options={choices.map(({ id }) => [id, parameterName(words, appraisal, id)] as const)}
          onChange={(parameter) => setAsked({ ...asked, parameter })}
        />
        <Target appraisal={appraisal} asked={asked} put={setAsked} />
        <button type="submit" disabled={!typed}>
          {told.run}
        </button>
      </form>
      {goal && (
        <ReckonedAgain started={started}>
          {(found) => <p role="status">{goalSentence(found, appraisal, words)}</p>}
        </ReckonedAgain>
      )}
    </section>
  )
}

interface TargetProps {
  readonly appraisal: ProposalAppraisal
  readonly asked: Asked
  readonly put: (asked: Asked) => void
}

function Target({ appraisal, asked, put }: TargetProps) {
  const told = useWords().investment.goal
  const kinds = { net: told.net, 'break-even': told.breakEven }
  return (
    <>
      <SelectField
        label={told.kind}
        value={asked.kind}
        options={KINDS.map((one) => [one, kinds[one]] as const)}
        onChange={(kind) => put({ ...asked, kind: kind === 'net' ? 'net' : 'break-even' })}
      />
      {asked.kind === 'break-even' && (
        <>
          <SelectField
            label={told.year}
            value={asked.year}
            options={appraisal.years.map((one) => [String(one.year), calendarYear(appraisal, one.year)] as const)}
            onChange={(year) => put({ ...asked, year })}
          />
          <Field label={told.probability}>
            {(ids) => (
              <input
                {...ids}
                type="text"
                inputMode="decimal"
                size={5}
                value={asked.percent}
                onChange={(event) => put({ ...asked, percent: event.target.value })}
              />
            )}
          </Field>
        </>
      )}
    </>
  )
}
