/** Field (kenttä): a native control with its label and, where needed, its advice. */
import { type ReactNode, useId } from 'react'

export interface FieldProps {
  readonly label: string
  readonly how?: string
  readonly children: (ids: { id: string; 'aria-describedby'?: string }) => ReactNode
}

export function Field({ label, how, children }: FieldProps) {
  const id = useId()
  return (
    <div className="field">
      <label htmlFor={id}>{label}</label>
      {children(how ? { id, 'aria-describedby': `${id}-how` } : { id })}
      {how && (
        <span className="note" id={`${id}-how`}>
          {how}
        </span>
      )}
    </div>
  )
}

export function TextField({
  label,
  how,
  value,
  onChange,
  list,
}: {
  label: string
  how?: string
  value: string
  onChange: (value: string) => void
  list?: string
}) {
  return (
    <Field label={label} {...(how && { how })}>
      {(ids) => (
        <input
          {...ids}
          type="text"
          value={value}
          onChange={(event) => onChange(event.target.value)}
          autoComplete="off"
          {...(list && { list })}
        />
      )}
    </Field>
  )
}

export function SelectField({
  label,
  value,
  options,
  onChange,
}: {
  label: string
  value: string
  options: readonly (readonly [value: string, text: string])[]
  onChange: (value: string) => void
}) {
  return (
    <Field label={label}>
      {(ids) => (
        <select {...ids} value={value} onChange={(event) => onChange(event.target.value)}>
          {options.map(([key, text]) => (
            <option key={key} value={key}>
              {text}
            </option>
          ))}
        </select>
      )}
    </Field>
  )
}
