/** Rows field (toistuva kenttä): several of the same, such as goals or consents; each row is a group of its own. */

import type { ComponentType } from 'react'
import type { Field, Form } from '#casework/field.ts'
import type { FieldWord } from '#casework/work-words.ts'
import { useWords } from '../use-words.ts'
import type { Values } from './draft.ts'
import type { StepFieldProps } from './step-field-props.ts'

/** What a step sets of itself is not asked: a withdrawal is a step of its own. */
const askedOf = (fields: Form): readonly (readonly [string, Field])[] =>
  Object.entries(fields).filter(([name]) => name !== 'withdrawnOn')

const emptyRow = (fields: Form): Values =>
  Object.fromEntries(
    askedOf(fields).map(([name, field]) => [name, field.type === 'choice' && field.needed ? field.choices[0] : '']),
  )

interface RowsFieldProps extends StepFieldProps {
  readonly field: Field & { readonly fields: Form }
  /** Draws one answer of a row. */
  readonly Answer: ComponentType<StepFieldProps>
}

export function RowsField({ name, field, value, onChange, parts, fault, Answer }: RowsFieldProps) {
  const { work, screen, casework } = useWords()
  const rows = (Array.isArray(value) ? value : []) as readonly Values[]
  const label = work.fields[name as FieldWord] ?? name
  const set = (at: number, key: string, given: unknown) =>
    onChange(rows.map((row, index) => (index === at ? { ...row, [key]: given } : row)))
  return (
    <fieldset className={fault ? 'field rows faulty' : 'field rows'}>
      <legend>{label}</legend>
      {work.hints[name as FieldWord] && <p className="note">{work.hints[name as FieldWord]}</p>}
      {rows.map((row, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: rows have no name of their own until they are saved
        <fieldset className="row-group" key={at} aria-label={`${label} ${at + 1}`}>
          {askedOf(field.fields).map(([key, one]) => (
            <Answer
              key={key}
              name={key}
              field={one}
              value={row[key]}
              onChange={(given) => set(at, key, given)}
              parts={parts}
            />
          ))}
          <button type="button" onClick={() => onChange(rows.filter((_, index) => index !== at))}>
            {screen.remove}
          </button>
        </fieldset>
      ))}
      <button type="button" onClick={() => onChange([...rows, emptyRow(field.fields)])}>
        {casework.addRow(label)}
      </button>
      {fault && <span className="bad">{fault}</span>}
    </fieldset>
  )
}
