/** New part (uusi kirjattava): for a contact a few questions lead to the right kind and say when there is a duty to notify; then its form. */
import { useQuery } from '@tanstack/react-query'
import { useNavigate, useSearch } from '@tanstack/react-router'
import { useState } from 'react'
import { adviseKind, type KindAnswers } from '#casework/contact-kind.ts'
import type { ChoiceWord, StepWord } from '#casework/work-words.ts'
import { PageTitle } from '../page-title.tsx'
import { Answered } from '../states.tsx'
import { useWords } from '../use-words.ts'
import { chosenStep } from './matter-page.tsx'
import type { ChosenStep } from './next-steps.tsx'
import { StepForm } from './step-form.tsx'
import type { StepSearch } from './step-search.ts'
import { myDayQuery } from './work-queries.ts'

const QUESTIONS: readonly (keyof KindAnswers)[] = [
  'isProfessional',
  'isUnborn',
  'needsProtection',
  'isTogether',
  'isOwnNeed',
  'hasGround',
]
const NO_ANSWERS: KindAnswers = {
  isProfessional: false,
  isUnborn: false,
  needsProtection: false,
  isTogether: false,
  isOwnNeed: false,
  hasGround: false,
}

/** A contact by its questions; another part that needs no matter by its form alone: `?vaihe=consultation.ask`. */
export function NewPage() {
  const search: StepSearch = useSearch({ strict: false })
  const chosen = chosenStep(search, [])
  if (chosen === undefined || !(FREE_OPENINGS as readonly string[]).includes(chosen.kind)) return <NewContact />
  return <NewFreePart kind={chosen.kind} event={chosen.event} />
}

/** What may be begun without a matter, beside a contact. */
const FREE_OPENINGS = ['consultation', 'clinic', 'discussion'] as const

function NewFreePart({ kind, event }: ChosenStep) {
  const { work } = useWords()
  const day = useQuery(myDayQuery())
  const navigate = useNavigate()
  return (
    <>
      <PageTitle title={work.steps[`${kind}.${event}` as StepWord].do} />
      <Answered query={day} level={2}>
        {({ today, worker }) => (
          <StepForm
            kind={kind}
            event={event}
            parts={[]}
            today={today}
            worker={worker.id}
            onDone={({ part }) => navigate({ to: '/tyo/osa/$id', params: { id: String(part) } })}
            onCancel={() => navigate({ to: '/tyo' })}
          />
        )}
      </Answered>
    </>
  )
}

function NewContact() {
  const { casework } = useWords()
  const [answers, setAnswers] = useState<KindAnswers>(NO_ANSWERS)
  const [isReady, setReady] = useState(false)
  const advice = adviseKind(answers)
  return (
    <>
      <PageTitle title={casework.newContact} />
      <fieldset className="field yes">
        <legend>{casework.whichKind}</legend>
        {QUESTIONS.map((one) => (
          <label key={one}>
            <input
              type="checkbox"
              checked={answers[one]}
              onChange={(event) => setAnswers({ ...answers, [one]: event.target.checked })}
            />{' '}
            {casework.kindQuestions[one]}
          </label>
        ))}
      </fieldset>
      <Advice advice={advice} />
      {!isReady && (
        <p className="tools">
          <button type="button" className="first" onClick={() => setReady(true)}>
            {casework.toForm}
          </button>
        </p>
      )}
      {isReady && <ContactForm key={advice.kind} answers={answers} />}
    </>
  )
}

function Advice({ advice }: { advice: ReturnType<typeof adviseKind> }) {
  const { casework, work } = useWords()
  const kind =
    advice.kind === 'guide-to-apply' ? casework.guideToApply : work.choices[`contactKind.${advice.kind}` as ChoiceWord]
  return (
    <div className="state" role="status">
      <p>
        <strong>{kind}</strong> <span className="note">{casework.lawIn(advice.basis)}</span>
      </p>
      {advice.mustNotify && <p className="bad">{casework.mustNotify}</p>}
      {advice.canReplace && <p>{casework.canReplace}</p>}
    </div>
  )
}

function ContactForm({ answers }: { answers: KindAnswers }) {
  const day = useQuery(myDayQuery())
  const navigate = useNavigate()
  const { kind, canReplace } = adviseKind(answers)
  const start = {
    contactKind: kind === 'guide-to-apply' ? 'application' : kind,
    channel: 'phone',
    ...(answers.isTogether && { isTogether: true }),
    ...(canReplace && { replacesNotification: true }),
  }
  return (
    <Answered query={day} level={2}>
      {({ today, worker }) => (
        <StepForm
          kind="contact"
          event="record"
          parts={[]}
          today={today}
          worker={worker.id}
          start={start}
          onDone={({ part }) => navigate({ to: '/tyo/osa/$id', params: { id: String(part) } })}
          onCancel={() => navigate({ to: '/tyo' })}
        />
      )}
    </Answered>
  )
}
