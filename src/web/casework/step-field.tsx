/** Step field (vaiheen kenttä): one answer of a step, drawn by its type as a native control. */
import { useQuery } from '@tanstack/react-query'
import { useId } from 'react'
import type { Field } from '#casework/field.ts'
import type { ChoiceWord, FieldWord } from '#casework/work-words.ts'
import type { PartWithKept } from '#model/part.ts'
import { useLanguage, useWords } from '../use-words.ts'
import { PersonField } from './person-field.tsx'
import { RowsField } from './rows-field.tsx'
import type { StepFieldProps } from './step-field-props.ts'
import { codesQuery, organisationQuery } from './work-queries.ts'

export function StepField(props: StepFieldProps) {
  const { field } = props
  if (field.type === 'rows') return <RowsField {...props} field={field} Answer={StepField} />
  if (field.type === 'person') return <PersonField {...props} />
  if (field.type === 'yes') return <YesField {...props} isTick={'isTick' in field && field.isTick === true} />
  return <LabelledField {...props} />
}

function LabelledField({ name, field, value, onChange, parts, fault }: StepFieldProps) {
  const { work, casework } = useWords()
  const id = useId()
  const hint = work.hints[name as FieldWord]
  const described = [hint && `${id}-how`, fault && `${id}-fault`].filter(Boolean).join(' ')
  const attributes = {
    id,
    name,
    'aria-required': field.needed,
    'aria-invalid': fault !== undefined,
    ...(described && { 'aria-describedby': described }),
  }
  return (
    <div className={fault ? 'field faulty' : 'field'}>
      <label htmlFor={id}>
        {work.fields[name as FieldWord] ?? name}
        {!field.needed && <span className="optional"> {casework.optional}</span>}
      </label>
      {hint && (
        <span className="note" id={`${id}-how`}>
          {hint}
        </span>
      )}
      <Control field={field} name={name} value={value} onChange={onChange} parts={parts} attributes={attributes} />
      {fault && (
        <span className="bad" id={`${id}-fault`}>
          {fault}
        </span>
      )}
    </div>
  )
}

interface ControlProps {
  readonly field: Field
  readonly name: string
  readonly value: unknown
  readonly onChange: (value: unknown) => void
  readonly parts: readonly PartWithKept[]
  readonly attributes: object
}

function Control({ field, name, value, onChange, parts, attributes }: ControlProps) {
  const text = value === undefined || value === null ? '' : String(value)
  const set = (event: { target: { value: string } }) => onChange(event.target.value)
  switch (field.type) {
    case 'long':
      return <textarea {...attributes} rows={5} value={text} onChange={set} />
    case 'day':
      return <input {...attributes} type="date" value={text} onChange={set} />
    case 'number':
      return <input {...attributes} inputMode="numeric" value={text} onChange={set} autoComplete="off" />
    case 'euros':
      return <input {...attributes} inputMode="decimal" value={text} onChange={set} autoComplete="off" />
    case 'text':
      return <input {...attributes} type="text" value={text} onChange={set} autoComplete="off" />
    default:
      return <Choice field={field} name={name} text={text} onChange={set} parts={parts} attributes={attributes} />
  }
}

interface ChoiceProps extends Omit<ControlProps, 'value' | 'onChange'> {
  readonly text: string
  readonly onChange: (event: { target: { value: string } }) => void
}

function Choice({ field, name, text, onChange, parts, attributes }: ChoiceProps) {
  const { casework } = useWords()
  const options = useOptions(field, name, parts)
  return (
    <select {...attributes} value={text} onChange={onChange}>
      <option value="">{casework.choose}</option>
      {options.map(([key, label]) => (
        <option key={key} value={key}>
          {label}
        </option>
      ))}
    </select>
  )
}

function useOptions(
  field: Field,
  name: string,
  parts: readonly PartWithKept[],
): readonly (readonly [string, string])[] {
  const { work, casework, format } = useWords()
  const language = useLanguage()
  const organisation = useQuery({ ...organisationQuery(), enabled: field.type === 'worker' || field.type === 'unit' })
  const codes = useQuery({ ...codesQuery(), enabled: field.type === 'code' })
  switch (field.type) {
    case 'choice':
      return field.choices.map((one) => [one, work.choices[`${name}.${one}` as ChoiceWord] ?? one])
    case 'code':
      return (codes.data?.lists ?? [])
        .filter(({ list }) => list === field.list)
        .map((one) => [one.code, { fi: one.nameFi, sv: one.nameSv, en: one.nameEn }[language]])
    case 'worker':
      return (organisation.data?.workers ?? []).map((one) => [String(one.id), `${one.name}, ${one.position}`])
    case 'unit':
      return (organisation.data?.units ?? []).map((one) => [String(one.id), one.name[language]])
    case 'matter':
      return parts
        .filter(({ kind }) => kind === 'matter')
        .map((one) => [String(one.id), casework.partNamed(casework.matterNumbered(one.id), format.day(one.openedOn))])
    case 'part':
      return parts
        .filter(({ kind }) => kind === field.kind)
        .map((one) => [String(one.id), casework.partNamed(partName(one, work.choices), format.day(one.openedOn))])
    default:
      return []
  }
}

/** What a part is called among its kind: its service, its plan, what it is about. */
export function partName(part: PartWithKept, choices: Readonly<Record<string, string>>): string {
  for (const field of [
    'serviceKind',
    'planKind',
    'placementKind',
    'contactKind',
    'relationshipKind',
    'restrictionKind',
  ]) {
    const value = part.kept[field]
    if (typeof value === 'string') return choices[`${field}.${value}`] ?? value
  }
  return ''
}

function YesField({ name, field, value, onChange, fault, isTick }: StepFieldProps & { isTick: boolean }) {
  const { work, screen, casework } = useWords()
  const id = useId()
  const label = work.fields[name as FieldWord] ?? name
  const hint = work.hints[name as FieldWord]
  if (isTick) {
    return (
      <div className="field tick">
        <input id={id} type="checkbox" checked={value === true} onChange={(event) => onChange(event.target.checked)} />
        <label htmlFor={id}>{label}</label>
      </div>
    )
  }
  return (
    <fieldset className={fault ? 'field yes faulty' : 'field yes'}>
      <legend>
        {label}
        {!field.needed && <span className="optional"> {casework.optional}</span>}
      </legend>
      {hint && <p className="note">{hint}</p>}
      {[true, false].map((one) => (
        <label key={String(one)}>
          <input type="radio" name={id} checked={value === one} onChange={() => onChange(one)} />{' '}
          {one ? screen.yes : screen.no}
        </label>
      ))}
      {fault && <span className="bad">{fault}</span>}
    </fieldset>
  )
}
