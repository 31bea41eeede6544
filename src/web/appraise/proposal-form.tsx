/** Form of a proposal (esityslomake): in steps, kept as typed on this device, saved as a version that nobody else overwrote meanwhile. */
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { type FormEvent, useRef, useState } from 'react'
import type { StoredProposal } from '#model/stored-proposal.ts'
import { act } from '../api-client.ts'
import { RefusalText, refusalOf } from '../refusal.tsx'
import { useWords } from '../use-words.ts'
import { dropDraft, keepDraft, keptDraft } from './draft-store.ts'
import { FormField, fieldName } from './form-field.tsx'
import { ListFields } from './list-fields.tsx'
import { type ProposalDraft, proposalOf, withoutRow, withRow } from './proposal-draft.ts'
import { fieldAt, STEP_PARTS, STEPS, type StepName, stepOf } from './proposal-fields.ts'

interface FormProps {
  readonly area: string
  /** The name that is edited, or the word for a new one. */
  readonly place: string
  readonly begun: ProposalDraft
  /** The version that the form was opened on; none for a new one. */
  readonly version: string | undefined
}

export function ProposalForm({ area, place, begun, version }: FormProps) {
  const words = useWords()
  const told = words.proposalForm
  const kept = useRef(keptDraft(area, place)).current
  const [draft, setDraft] = useState<ProposalDraft>(kept ?? begun)
  const [isTyped, setIsTyped] = useState(kept !== undefined)
  const [step, setStep] = useState<StepName>('hired')
  const base = kept ? (kept.version ?? undefined) : version
  const put = (next: ProposalDraft) => {
    setDraft(next)
    setIsTyped(true)
    keepDraft(area, place, { ...next, version: base ?? null })
  }
  const discard = () => {
    dropDraft(area, place)
    setDraft(begun)
    setIsTyped(false)
  }
  const { proposal, faults } = proposalOf(draft)
  const save = useSaving({ area, place, version: base, onRefused: (where) => setStep(stepOf(where) ?? step) })
  const submit = (event: FormEvent) => {
    event.preventDefault()
    const [first] = faults
    if (first === undefined) save.mutate(proposal)
    else setStep(stepOf(first) ?? step)
  }
  return (
    <form onSubmit={submit} className="proposal-form" aria-label={told.steps[step]} noValidate>
      {kept && isTyped && <p className="banner">{told.restored}</p>}
      <StepTabs step={step} go={setStep} />
      <StepFields {...{ step, draft, faults, put }} />
      <Faults faults={faults} />
      {save.error && <Refused error={save.error} />}
      <p className="actions">
        <StepButtons step={step} go={setStep} />
        <button type="submit" className="first" disabled={save.isPending}>
          {save.isPending ? told.saving : told.save}
        </button>
      </p>
      {isTyped && (
        <p className="note" role="status">
          {told.kept}{' '}
          <button type="button" className="quiet" onClick={discard}>
            {told.discard}
          </button>
        </p>
      )}
    </form>
  )
}

interface Saving {
  readonly area: string
  readonly place: string
  readonly version: string | undefined
  readonly onRefused: (where: string) => void
}

const INPUT = 'proposal.'

function useSaving({ area, place, version, onRefused }: Saving) {
  const client = useQueryClient()
  const navigate = useNavigate()
  return useMutation({
    mutationFn: (proposal: object) =>
      act<StoredProposal>('save-proposal', { area, proposal, ...(version !== undefined && { version }) }),
    onSuccess: async ({ name }) => {
      dropDraft(area, place)
      await client.invalidateQueries({
        predicate: ({ queryKey: [what, action] }) =>
          what === 'list-proposals' || (what === 'start' && action === 'appraise-proposal'),
      })
      await navigate({ to: '/investoinnit/$area/$name', params: { area, name } })
    },
    onError: (error) => onRefused((refusalOf(error).where ?? '').replace(INPUT, '')),
  })
}

interface StepProps {
  readonly step: StepName
  readonly go: (step: StepName) => void
}

function StepTabs({ step, go }: StepProps) {
  const told = useWords().proposalForm
  return (
    <ol className="form-steps">
      {STEPS.map((one, at) => (
        <li key={one}>
          <button
            type="button"
            className="quiet"
            aria-current={one === step ? 'step' : undefined}
            onClick={() => go(one)}
          >
            {at + 1}. {told.steps[one]}
          </button>
        </li>
      ))}
    </ol>
  )
}

function StepButtons({ step, go }: StepProps) {
  const told = useWords().proposalForm
  const at = STEPS.indexOf(step)
  const [before, after] = [STEPS[at - 1], STEPS[at + 1]]
  return (
    <>
      {before && (
        <button type="button" onClick={() => go(before)}>
          {told.back}
        </button>
      )}{' '}
      {after && (
        <button type="button" onClick={() => go(after)}>
          {told.next}
        </button>
      )}{' '}
    </>
  )
}

interface FieldsProps {
  readonly step: StepName
  readonly draft: ProposalDraft
  readonly faults: readonly string[]
  readonly put: (draft: ProposalDraft) => void
}

function StepFields({ step, draft, faults, put }: FieldsProps) {
  const told = useWords().proposalForm
  const { texts } = draft
  const form = {
    texts,
    faults,
    put: (path: string, text: string) => put({ ...draft, texts: { ...texts, [path]: text } }),
  }
  return (
    <section className="form-step">
      <h2>
        {told.stepOf(STEPS.indexOf(step) + 1, STEPS.length)}: {told.steps[step]}
      </h2>
      <p>{told.stepHow[step]}</p>
      {STEP_PARTS[step].map((part) =>
        'field' in part ? (
          <FormField key={part.field.path} spec={part.field} path={part.field.path} {...form} />
        ) : (
          <ListFields
            key={part.list}
            list={part.list}
            {...form}
            add={(list, row) => put({ ...draft, texts: withRow(texts, list, row) })}
            remove={(list, row) => put({ ...draft, texts: withoutRow(texts, list, row) })}
          />
        ),
      )}
    </section>
  )
}

function Faults({ faults }: { faults: readonly string[] }) {
  const words = useWords()
  if (faults.length === 0) return null
  const names = faults.flatMap((path) => {
    const found = fieldAt(path)
    return found ? [`${words.proposalForm.steps[found.step]}: ${fieldName(words, found.spec)}`] : []
  })
  return (
    <p className="bad" role="status">
      {words.proposalForm.unreadable([...new Set(names)].join(' · '))}
    </p>
  )
}

function Refused({ error }: { error: unknown }) {
  const words = useWords()
  const refusal = refusalOf(error)
  const found = fieldAt((refusal.where ?? '').replace(INPUT, ''))
  return (
    <>
      <RefusalText refusal={refusal} own={words.investment.refusals} />
      {found && (
        <p className="bad">
          {words.proposalForm.wrongAt(`${words.proposalForm.steps[found.step]}, ${fieldName(words, found.spec)}`)}
        </p>
      )}
    </>
  )
}
