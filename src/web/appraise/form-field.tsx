/** Field of the form of a proposal (esityslomakkeen kenttä): a plain one, or an assumption with all that is told of it in one row. */
import { useId } from 'react'
import type { Grade } from '#model/assumption.ts'
import { FLOW_STATES } from '#model/flow-state.ts'
import { stateName } from '#report/flow-chart.ts'
import type { Words } from '#words/dictionary.ts'
import { Field, SelectField } from '../field.tsx'
import { useWords } from '../use-words.ts'
import type { Texts } from './proposal-draft.ts'
import type { AssumptionSpec, ChoiceSpec, FieldSpec, PlainSpec } from './proposal-fields.ts'

export interface FormProps {
  readonly texts: Texts
  readonly faults: readonly string[]
  readonly put: (path: string, text: string) => void
}

interface FieldProps extends FormProps {
  readonly spec: FieldSpec
  /** Where it stands: its own path, or that within a row. */
  readonly path: string
}

/** `Palkka, €/kk` */
export function fieldName(words: Words, spec: FieldSpec): string {
  if (spec.type !== 'assumption') return words.proposalForm.fields[spec.path]
  const signs: Readonly<Record<string, string>> = words.proposalForm.sign
  const sign = signs[spec.unit]
  const name = words.investment.parameters[spec.name]
  return sign === undefined ? name : `${name}, ${sign}`
}

export function FormField({ spec, path, ...form }: FieldProps) {
  if (spec.type === 'assumption') return <AssumptionRow spec={spec} path={path} {...form} />
  if (spec.type === 'choice') return <Choice spec={spec} path={path} {...form} />
  return <Plain spec={spec} path={path} {...form} />
}

function Choice({ spec, path, texts, put }: FormProps & { readonly spec: ChoiceSpec; readonly path: string }) {
  const words = useWords()
  return (
    <SelectField
      label={fieldName(words, spec)}
      value={texts[path] ?? spec.options[0] ?? ''}
      options={spec.options.map((one) => [one, words.proposalForm.options[one] ?? one] as const)}
      onChange={(text) => put(path, text)}
    />
  )
}

function Plain({ spec, path, texts, faults, put }: FormProps & { readonly spec: PlainSpec; readonly path: string }) {
  const words = useWords()
  const label = fieldName(words, spec)
  const value = texts[path] ?? ''
  if (spec.type === 'state' || spec.type === 'target') {
    const states = spec.type === 'state' ? FLOW_STATES : [...FLOW_STATES, 'rest']
    const all = states.some((one) => one === value) ? states : [value, ...states]
    return (
      <SelectField
        label={label}
        value={value}
        options={all.map((one) => [one, stateName(words, one)] as const)}
        onChange={(text) => put(path, text)}
      />
    )
  }
  if (spec.type === 'yes')
    return (
      <label className="tick-line">
        <input
          type="checkbox"
          checked={value === 'true'}
          onChange={(event) => put(path, String(event.target.checked))}
        />{' '}
        {label}
      </label>
    )
  const isLong = spec.type === 'long' || spec.type === 'lines'
  const isWrong = faults.includes(path)
  return (
    <Field label={label}>
      {(ids) =>
        isLong ? (
          <textarea {...ids} rows={3} value={value} onChange={(event) => put(path, event.target.value)} />
        ) : (
          <input
            {...ids}
            type={spec.type === 'day' ? 'date' : 'text'}
            {...(spec.type === 'number' && { inputMode: 'decimal' as const, size: 8 })}
            aria-invalid={isWrong}
            autoComplete="off"
            value={value}
            onChange={(event) => put(path, event.target.value)}
          />
        )
      }
    </Field>
  )
}

const GRADES = ['measured', 'published', 'judged'] as const satisfies readonly Grade[]

type Part = 'value' | 'low' | 'high' | 'source' | 'date'
const SIZES: Readonly<Record<Part, number>> = { value: 8, low: 8, high: 8, source: 26, date: 10 }

function AssumptionRow({
  spec,
  path,
  texts,
  faults,
  put,
}: FormProps & { readonly spec: AssumptionSpec; readonly path: string }) {
  const words = useWords()
  const { part, how } = words.proposalForm
  const id = useId()
  const input = (name: Part) => {
    const at = `${path}.${name}`
    const isNumber = SIZES[name] === 8
    return (
      <div className={`field part-${name}`} key={name}>
        <label htmlFor={`${id}-${name}`}>{part[name]}</label>
        <input
          id={`${id}-${name}`}
          type="text"
          {...(isNumber && { inputMode: 'decimal' as const })}
          size={SIZES[name]}
          aria-invalid={faults.includes(at)}
          autoComplete="off"
          value={texts[at] ?? ''}
          onChange={(event) => put(at, event.target.value)}
        />
      </div>
    )
  }
  return (
    <fieldset
      className={/\.\d+\./.test(path) ? 'assumption-row inner' : 'assumption-row'}
      aria-describedby={how[spec.name] ? `${id}-how` : undefined}
    >
      <legend>{fieldName(words, spec)}</legend>
      {how[spec.name] && (
        <p className="note" id={`${id}-how`}>
          {how[spec.name]}
        </p>
      )}
      <div className="assumption-parts">
        {(['value', 'low', 'high'] as const).map(input)}
        <SelectField
          label={part.grade}
          value={texts[`${path}.grade`] ?? 'judged'}
          options={GRADES.map((one) => [one, words.investment.assumptions.grades[one]] as const)}
          onChange={(text) => put(`${path}.grade`, text)}
        />
        {(['source', 'date'] as const).map(input)}
      </div>
    </fieldset>
  )
}
