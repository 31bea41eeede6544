/** Recording a decision (päätöksen kirjaus): when and where it was made, what was decided, and from which day it changes things. */
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { type FormEvent, useState } from 'react'
import type { Decision } from '#model/decision.ts'
import { act } from '../api-client.ts'
import { Field, TextField } from '../field.tsx'
import { RefusalText, refusalOf } from '../refusal.tsx'
import { useWords } from '../use-words.ts'

const NOTHING = { day: '', body: '', section: '', title: '', what: '', starts: '', proposal: '' }
type DecisionDraft = typeof NOTHING

interface RecordProps {
  readonly area: string
  /** What is known beforehand: the proposal that was decided on, from when it begins. */
  readonly known?: Partial<DecisionDraft>
  /** The one that is corrected, as a new version; a new one where left out. */
  readonly corrected?: Decision
  readonly onRecorded: (decision: Decision) => void
}

export function RecordDecision({ area, known = {}, corrected, onRecorded }: RecordProps) {
  const { wizard, refusals } = useWords().evaluationPage
  const client = useQueryClient()
  const begun = { ...NOTHING, ...known, ...(corrected && toldOf(corrected)) }
  const [draft, setDraft] = useState<DecisionDraft>(begun)
  const record = useMutation({
    mutationFn: () =>
      corrected
        ? act<Decision>('correct-decision', { area, id: corrected.id, version: corrected.version, ...filled(draft) })
        : act<Decision>('record-decision', { area, ...filled(draft) }),
    onSuccess: async (decision) => {
      // What it begins is judged by plans, too.
      await client.invalidateQueries({ queryKey: ['list-decisions'] })
      await client.invalidateQueries({ queryKey: ['list-evaluation-plans'] })
      if (!corrected) setDraft(begun)
      onRecorded(decision)
    },
  })
  const put = (part: Partial<DecisionDraft>) => setDraft({ ...draft, ...part })
  const submit = (event: FormEvent) => {
    event.preventDefault()
    record.mutate()
  }
  const isWhole = [draft.day, draft.body, draft.title, draft.what, draft.starts].every((one) => one.trim() !== '')
  const day = (name: 'day' | 'starts') => (
    <Field label={wizard[name]}>
      {(ids) => (
        <input {...ids} type="date" value={draft[name]} onChange={(event) => put({ [name]: event.target.value })} />
      )}
    </Field>
  )
  return (
    <form onSubmit={submit} aria-label={corrected ? wizard.correct : wizard.record}>
      <div className="controls">
        {day('day')}
        <TextField label={wizard.body} value={draft.body} onChange={(body) => put({ body })} />
        <TextField label={wizard.section} value={draft.section} onChange={(section) => put({ section })} />
        {day('starts')}
        <TextField label={wizard.proposal} value={draft.proposal} onChange={(proposal) => put({ proposal })} />
      </div>
      <TextField label={wizard.name} value={draft.title} onChange={(title) => put({ title })} />
      <Field label={wizard.what}>
        {(ids) => (
          <textarea {...ids} rows={3} value={draft.what} onChange={(event) => put({ what: event.target.value })} />
        )}
      </Field>
      <p className="actions">
        <button type="submit" disabled={!isWhole || record.isPending}>
          {corrected ? wizard.saveCorrected : wizard.save}
        </button>
      </p>
      {record.data && <p role="status">{wizard.saved(record.data.title)}</p>}
      {record.error && <RefusalText refusal={refusalOf(record.error)} own={refusals} />}
    </form>
  )
}

const toldOf = ({ day, body, section = '', title, what, starts, proposal = '' }: Decision): DecisionDraft => ({
  ...{ day, body, section, title, what, starts, proposal },
})

const filled = (draft: DecisionDraft): object =>
  Object.fromEntries(Object.entries(draft).filter(([, value]) => value.trim() !== ''))
