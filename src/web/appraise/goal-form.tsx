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

export function GoalForm({ appraisal, proposal }: GoalProps) {
  const words = useWords()
  const told = words.investment.goal
  const { area, name } = useParams({ from: '/investoinnit/$area/$name' })
  const choices = changeable(appraisal, proposal)
  const [parameter, setParameter] = useState(choices[0]?.id ?? '')
  const [kind, setKind] = useState<Kind>('net')
  const [year, setYear] = useState(String(appraisal.horizon))
  const [percent, setPercent] = useState('80')
  const [goal, setGoal] = useState<Goal>()
  const started = useStarted<GoalFound>('seek-goal', goal && { area, name, goal })
  if (choices.length === 0) return null
  const probability = numberIn(percent) / 100
  const isReadable = kind === 'net' || (probability > 0 && probability < 1)
  const submit = (event: FormEvent) => {
    event.preventDefault()
    setGoal(kind === 'net' ? { kind, parameter, least: 0 } : { kind, parameter, year: Number(year), probability })
  }
  const kinds = { net: told.net, 'break-even': told.breakEven }
  return (
    <section className="no-print">
      <h2>{told.title}</h2>
      <form className="controls" onSubmit={submit} aria-label={told.title}>
        <SelectField
          label={told.parameter}
          value={parameter}
          options={choices.map(({ id }) => [id, parameterName(words, appraisal, id)] as const)}
          onChange={setParameter}
        />
        <SelectField
          label={told.kind}
          value={kind}
          options={KINDS.map((one) => [one, kinds[one]] as const)}
          onChange={(value) => setKind(value === 'net' ? 'net' : 'break-even')}
        />
        {kind === 'break-even' && (
          <>
            <SelectField
              label={told.year}
              value={year}
              options={appraisal.years.map((one) => [String(one.year), calendarYear(appraisal, one.year)] as const)}
              onChange={setYear}
            />
            <Field label={told.probability}>
              {(ids) => (
                <input
                  {...ids}
                  type="text"
                  inputMode="decimal"
                  size={5}
                  value={percent}
                  onChange={(event) => setPercent(event.target.value)}
                />
              )}
            </Field>
          </>
        )}
        <button type="submit" disabled={!isReadable}>
          {told.run}
        </button>
      </form>
      {goal && (
        <ReckonedAgain started={started}>
          {(found) => <p role="status">{goalSentence(found, appraisal, words)}</p>}
        </ReckonedAgain>
      )}
      <p className="note">{told.until(endYear(appraisal))}</p>
    </section>
  )
}
