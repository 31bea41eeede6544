/** Rule form (säännön muokkaus): patterns, dates, target and note; every change is at once in the draft. */
import { useState } from 'react'
import type { Rule, RuleTarget } from '#model/rule.ts'
import { Field, SelectField, TextField } from '../field.tsx'
import { useWords } from '../use-words.ts'
import { CategoryField, useCategoryNames } from './category-field.tsx'

const PATTERNS = ['area', 'organisation', 'costCentre', 'account', 'function', 'provider'] as const

interface FormProps {
  readonly rule: Rule
  readonly divisions: readonly string[]
  readonly onChange: (rule: Rule) => void
}

export function RuleForm({ rule, divisions, onChange }: FormProps) {
  const { mapping: told } = useWords()
  return (
    <div className="rule-form">
      <p className="note">{told.patternHow}</p>
      <div className="fields">
        {PATTERNS.map((field) => (
          <TextField
            key={field}
            label={told.fields[field]}
            value={rule[field]}
            onChange={(text) => onChange({ ...rule, [field]: text })}
          />
        ))}
        <DateField label={told.from} value={rule.from} onChange={(day) => onChange(dated(rule, 'from', day))} />
        <DateField label={told.to} value={rule.to} onChange={(day) => onChange(dated(rule, 'to', day))} />
      </div>
      <TargetFields target={rule.target} divisions={divisions} onChange={(target) => onChange({ ...rule, target })} />
      <TextField label={told.note} value={rule.note} onChange={(note) => onChange({ ...rule, note })} />
    </div>
  )
}

function dated(rule: Rule, end: 'from' | 'to', day: string): Rule {
  const { [end]: _, ...rest } = rule
  return day === '' ? rest : { ...rest, [end]: day }
}

export function DateField({
  label,
  value,
  onChange,
}: {
  label: string
  value: string | undefined
  onChange: (day: string) => void
}) {
  return (
    <Field label={label}>
      {(ids) => <input {...ids} type="date" value={value ?? ''} onChange={(event) => onChange(event.target.value)} />}
    </Field>
  )
}

interface TargetProps {
  readonly target: RuleTarget
  readonly divisions: readonly string[]
  readonly onChange: (target: RuleTarget) => void
}

function TargetFields({ target, divisions, onChange }: TargetProps) {
  const { mapping: told } = useWords()
  const { pathOf, typed } = useCategoryNames()
  const [text, setText] = useState(target.kind === 'category' ? pathOf(target.category) : '')
  const category = target.kind === 'category' ? target : undefined
  const chosen = target.kind === 'division' ? target.division : ''
  const options = [['', told.category] as const, ...divisions.map((id) => [id, told.divisionTarget(id)] as const)]
  const first = typed(text) ?? 'corrective'
  return (
    <div className="fields">
      <SelectField
        label={told.target}
        value={chosen}
        options={options}
        onChange={(id) =>
          onChange(id === '' ? { kind: 'category', category: first } : { kind: 'division', division: id })
        }
      />
      {category && (
        <>
          <CategoryField
            value={text}
            onChange={(next) => {
              setText(next)
              const id = typed(next)
              if (id) onChange({ ...category, category: id })
            }}
            {...(typed(text) === undefined && { fault: told.categoryUnknown })}
          />
          <SelectField
            label={told.production}
            value={category.production ?? ''}
            options={Object.entries(told.productions)}
            onChange={(value) => onChange(produced(category, value))}
          />
          <TextField
            label={told.payer}
            value={category.payer ?? ''}
            onChange={(payer) => {
              const { payer: _, ...rest } = category
              onChange(payer === '' ? rest : { ...rest, payer })
            }}
          />
        </>
      )}
    </div>
  )
}

type CategoryTarget = Extract<RuleTarget, { kind: 'category' }>

function produced(target: CategoryTarget, value: string): CategoryTarget {
  const { production: _, ...rest } = target
  return value === 'own' || value === 'bought' || value === 'unknown' ? { ...rest, production: value } : rest
}
