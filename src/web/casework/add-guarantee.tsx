/** Adds a guarantee (uusi palvelutakuu): from which step to which, in how many days, by which decision. The law's limit is checked. */
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { type FormEvent, useState } from 'react'
import type { StepWord } from '#casework/work-words.ts'
import { act } from '../api-client.ts'
import { Field, SelectField, TextField } from '../field.tsx'
import { RefusalText, refusalOf } from '../refusal.tsx'
import { useWords } from '../use-words.ts'

/** Steps that a promise is usually made between. */
const STEPS: readonly StepWord[] = [
  'contact.record',
  'contact.take',
  'contact.guide',
  'assessment.open',
  'assessment.start',
  'assessment.finish',
  'service.grant',
  'service.start',
  'consultation.ask',
  'consultation.answer',
]

const EMPTY = {
  nameFi: '',
  nameSv: '',
  nameEn: '',
  fromEvent: 'contact.record',
  toEvent: 'assessment.start',
  unit: 'weekdays',
  length: '',
  decision: '',
  pauseReasons: '',
}
type Promised = typeof EMPTY & { readonly from: string }

/** As the interface takes it. */
function sent({ unit, length, pauseReasons, ...rest }: Promised) {
  const reasons = pauseReasons.split(';').map((text) => text.trim())
  return { ...rest, [unit]: Number(length), pauseReasons: reasons.filter((text) => text !== '') }
}

export function AddGuarantee({ today }: { today: string }) {
  const { casework } = useWords()
  const [one, setOne] = useState<Promised>({ ...EMPTY, from: today })
  const set = (name: keyof Promised) => (value: string) => setOne({ ...one, [name]: value })
  const client = useQueryClient()
  const save = useMutation({
    mutationFn: () => act('add-guarantee', sent(one)),
    onSuccess: () => client.invalidateQueries(),
  })
  const submit = (event: FormEvent) => {
    event.preventDefault()
    save.mutate()
  }
  return (
    <details>
      <summary>{casework.addGuarantee}</summary>
      <form className="small-form" onSubmit={submit} aria-label={casework.addGuarantee}>
        <PromiseFields one={one} set={set} />
        <button type="submit" className="first" disabled={save.isPending}>
          {casework.save}
        </button>
        {save.error && <RefusalText refusal={refusalOf(save.error)} />}
      </form>
    </details>
  )
}

function PromiseFields({ one, set }: { one: Promised; set: (name: keyof Promised) => (value: string) => void }) {
  const { casework, work } = useWords()
  const steps = STEPS.map((step) => [step, work.steps[step].done] as const)
  return (
    <>
      <TextField label={casework.nameIn.fi} value={one.nameFi} onChange={set('nameFi')} />
      <TextField label={casework.nameIn.sv} value={one.nameSv} onChange={set('nameSv')} />
      <TextField label={casework.nameIn.en} value={one.nameEn} onChange={set('nameEn')} />
      <SelectField label={casework.fromStep} value={one.fromEvent} options={steps} onChange={set('fromEvent')} />
      <SelectField label={casework.toStep} value={one.toEvent} options={steps} onChange={set('toEvent')} />
      <TextField label={casework.length} value={one.length} onChange={set('length')} />
      <SelectField
        label={casework.lengthIn}
        value={one.unit}
        options={[
          ['weekdays', casework.inWeekdays],
          ['days', casework.inCalendarDays],
        ]}
        onChange={set('unit')}
      />
      <TextField label={casework.decisionOf} value={one.decision} onChange={set('decision')} />
      <TextField
        label={casework.pausesFor}
        how={casework.pausesHow}
        value={one.pauseReasons}
        onChange={set('pauseReasons')}
      />
      <Field label={casework.sinceDay}>
        {(ids) => <input {...ids} type="date" value={one.from} onChange={(event) => set('from')(event.target.value)} />}
      </Field>
    </>
  )
}
