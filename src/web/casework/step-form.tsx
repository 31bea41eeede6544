/**
 * Step form (vaiheen lomake): what one step asks, kept as it is typed, saved on the version that was seen.
 *
 * Where somebody changed the same meanwhile, both texts are shown and the writer chooses.
 */
import { type FormEvent, type RefObject, useEffect, useId, useRef } from 'react'
import type { Form } from '#casework/field.ts'
import type { FieldWord, StepWord } from '#casework/work-words.ts'
import type { Refusal } from '../api-client.ts'
import { useWords } from '../use-words.ts'
import { Conflict } from './conflict.tsx'
import { dropDraft, type Values } from './draft.ts'
import { missingFields } from './form-values.ts'
import { StepField } from './step-field.tsx'
import { useToldRefusal } from './told-refusal.ts'
import { fullName } from './whole-name.ts'
import { type StepFormProps, useWriting } from './writing.ts'

export function StepForm(props: StepFormProps) {
  const { kind, event, onCancel } = props
  const { work, casework } = useWords()
  const title = useId()
  const writing = useWriting(props)
  const { form, values, stands, refusal, differences, set } = writing
  const missing = writing.isTried ? missingFields(form, values) : []
  const place = useFocusWithin()
  const submit = (submitted: FormEvent) => {
    submitted.preventDefault()
    writing.submit()
    requestAnimationFrame(() => place.current?.querySelector<HTMLElement>(`.faulty :is(${CONTROLS})`)?.focus())
  }
  const throwAway = () => {
    dropDraft(writing.key)
    onCancel()
  }
  return (
    <form ref={place} className="step-form" onSubmit={submit} aria-labelledby={title} noValidate>
      <h2 id={title}>{work.steps[`${kind}.${event}` as StepWord].do}</h2>
      {stands && <Conflict differences={differences} onTake={set} />}
      <Fields {...props} form={form} values={values} missing={missing} refusal={refusal} onChange={set} />
      <RefusalLine refusal={refusal} missing={missing} />
      <p className="tools">
        <button type="submit" className="first" disabled={writing.isSaving}>
          {casework.save}
        </button>
        <button type="button" onClick={onCancel}>
          {casework.later}
        </button>
        <button type="button" className="quiet" onClick={throwAway}>
          {casework.discard}
        </button>
      </p>
      <p className="note">{casework.keptHere}</p>
    </form>
  )
}

const CONTROLS = 'input, select, textarea, button'

/** A form that opens takes the focus: to its first question, as the day is there already. */
function useFocusWithin(): RefObject<HTMLFormElement | null> {
  const place = useRef<HTMLFormElement>(null)
  useEffect(() => {
    const controls = place.current?.querySelectorAll<HTMLElement>(CONTROLS)
    const first = controls?.[1] ?? controls?.[0]
    first?.focus()
  }, [])
  return place
}

interface FieldsProps extends StepFormProps {
  readonly form: Form
  readonly values: Values
  readonly missing: readonly string[]
  readonly refusal: Refusal | undefined
  readonly onChange: (name: string, value: unknown) => void
}

function Fields({ form, values, missing, refusal, parts, today, onChange }: FieldsProps) {
  const { casework } = useWords()
  const told = useToldRefusal()
  const id = useId()
  const faultOf = (name: string) => {
    if (missing.includes(name)) return casework.fillThis
    return refusal?.where === name ? told(refusal) : undefined
  }
  return (
    <>
      <div className="field">
        <label htmlFor={id}>{casework.onDay}</label>
        <input
          id={id}
          type="date"
          value={String(values.on ?? '')}
          max={today}
          onChange={(event) => onChange('on', event.target.value)}
        />
        {refusal?.where === 'on' && <span className="bad">{told(refusal)}</span>}
      </div>
      {Object.entries(form).map(([name, field]) => (
        <StepField
          key={name}
          name={name}
          field={field}
          value={values[name]}
          onChange={(value) => onChange(name, value)}
          onFound={(found) => {
            if (name !== 'child' || !('childName' in form)) return
            onChange('childName', fullName(found))
            if (found.birth !== null) onChange('childBirth', found.birth)
          }}
          parts={parts}
          fault={faultOf(name)}
        />
      ))}
    </>
  )
}

function RefusalLine({ refusal, missing }: { refusal: Refusal | undefined; missing: readonly string[] }) {
  const { casework, work } = useWords()
  const told = useToldRefusal()
  if (missing.length > 0) {
    return (
      <p className="bad" role="alert">
        {casework.missing(missing.map((name) => work.fields[name as FieldWord] ?? name))}
      </p>
    )
  }
  return refusal ? (
    <p className="bad" role="alert">
      {told(refusal)}
    </p>
  ) : null
}
