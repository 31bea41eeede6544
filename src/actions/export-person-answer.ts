/**
 * Kept answer (kirjattu vastaus): an answer of a step as a reader of a paper knows it: a chosen word, a code's name, a day, euros.
 */
import { fieldsOf } from '#casework/columns.ts'
import type { Field, Form } from '#casework/field.ts'
import { WORK } from '#casework/work.ts'
import type { Code } from '#model/code.ts'
import type { PartKind } from '#model/part.ts'
import type { Fact } from '#report/paper.ts'
import { nameIn, type Words } from '#words/dictionary.ts'

export interface AnswerNames {
  readonly words: Words
  readonly codes: readonly Code[]
  readonly worker: (id: number) => string
  readonly unit: (id: number) => string
  readonly person: (id: number) => string
}

type Answers = Readonly<Record<string, unknown>>

/** What a step asked and what was answered, in the order in which it asks; `kind` is `service.grant`. */
export function answerFacts(kind: string, answers: Answers, names: AnswerNames): readonly Fact[] {
  const [part = '', event = ''] = kind.split('.')
  const form = { ...fieldsOf(part as PartKind), ...(WORK[part as PartKind].steps[event]?.form ?? {}) }
  return factsOf(form, answers, names)
}

function factsOf(form: Form, answers: Answers, names: AnswerNames): readonly Fact[] {
  const labels: Readonly<Record<string, string>> = names.words.work.fields
  const order = Object.keys(form).filter((name) => name in answers)
  const others = Object.keys(answers).filter((name) => !(name in form))
  return [...order, ...others].flatMap((name) => {
    const value = answerText(form[name], name, answers[name], names)
    return value === '' ? [] : [{ label: labels[name] ?? name, value }]
  })
}

/** Empty where nothing was answered. */
export function answerText(field: Field | undefined, name: string, value: unknown, names: AnswerNames): string {
  if (value === null || value === undefined || value === '') return ''
  const { words } = names
  if (Array.isArray(value)) return value.map((row) => rowText(field, row, names)).join('\n')
  if (typeof value === 'boolean') return value ? words.screen.yes : words.screen.no
  if (typeof value === 'number') return numberText(field, value, names)
  if (typeof value !== 'string') return JSON.stringify(value)
  if (field?.type === 'day' || /^\d{4}-\d{2}-\d{2}$/.test(value)) return words.format.day(value)
  if (field?.type === 'choice')
    return (words.work.choices as Readonly<Record<string, string>>)[`${name}.${value}`] ?? value
  if (field?.type !== 'code') return value
  const code = names.codes.find((one) => one.list === field.list && one.code === value)
  return code ? nameIn(words, code.name) : value
}

function numberText(field: Field | undefined, value: number, { words, worker, unit, person }: AnswerNames): string {
  if (field?.type === 'euros') return words.format.cents(value / 100)
  if (field?.type === 'worker') return worker(value)
  if (field?.type === 'person') return person(value)
  return field?.type === 'unit' ? unit(value) : words.format.plain(value)
}

const rowText = (field: Field | undefined, row: unknown, names: AnswerNames): string =>
  typeof row === 'object' && row !== null
    ? factsOf(field?.type === 'rows' ? field.fields : {}, row as Answers, names)
        .map(({ label, value }) => `${label}: ${value}`)
        .join('; ')
    : String(row)
