/** Question field (kysymyksen kenttä): a question as HTML, with its label, hint, fault and what was answered. */
import type { Words } from '#words/dictionary.ts'
import { type Answers, answerTo, longestOf } from './answers.ts'
import type { Fault } from './faults.ts'
import { type Html, html, NOTHING } from './html.ts'
import type { Option, Question } from './question.ts'

export interface FieldSetting {
  readonly words: Words
  readonly answers: Answers
  readonly faults: readonly Fault[]
}

type Asked<T extends Question['type']> = Extract<Question, { type: T }>

export function field(question: Question, at: FieldSetting): Html {
  switch (question.type) {
    case 'group':
      return html`<fieldset class="group"><legend>${question.legend}</legend>${question.questions.map((one) => field(one, at))}</fieldset>`
    case 'radio':
      return radios(question, at)
    case 'tick':
      return tick(question, at)
    default:
      return labelled(question, at)
  }
}

const faultOf = ({ name }: { readonly name: string }, { faults }: FieldSetting): Fault | undefined =>
  faults.find((one) => one.field === name)

function told(question: { readonly name: string; readonly hint?: string }, at: FieldSetting): Html {
  const fault = faultOf(question, at)
  const why = fault && html`<p class="wrong" id="${question.name}-fault">${at.words.publicForm.faults[fault.why]}</p>`
  const hint = question.hint !== undefined && html`<p class="hint" id="${question.name}-hint">${question.hint}</p>`
  return html`${hint}${why}`
}

/** Attributes that tie a field to its hint and its fault. */
function tied(question: { readonly name: string; readonly hint?: string }, at: FieldSetting): Html {
  const fault = faultOf(question, at)
  const by = [question.hint === undefined ? '' : `${question.name}-hint`, fault ? `${question.name}-fault` : '']
  const described = by.filter((one) => one !== '').join(' ')
  return html`${described !== '' && html` aria-describedby="${described}"`}${fault && html` aria-invalid="true"`}`
}

const optional = (question: { readonly isOptional?: true }, { words }: FieldSetting): Html =>
  question.isOptional ? html` <span class="optional">(${words.publicForm.optional})</span>` : NOTHING

function labelled(question: Asked<'line' | 'day' | 'long' | 'select'>, at: FieldSetting): Html {
  const { name, label } = question
  return html`<div class="field${faultOf(question, at) ? ' faulty' : ''}"><label for="${name}">${label}${optional(question, at)}</label>${told(question, at)}${control(question, at)}</div>`
}

function control(question: Asked<'line' | 'day' | 'long' | 'select'>, at: FieldSetting): Html {
  const { name, type } = question
  const value = answerTo(at.answers, name)
  const attributes = tied(question, at)
  if (type === 'long') {
    const rows = longestOf(name) > 1000 ? 9 : 3
    return html`<textarea id="${name}" name="${name}" rows="${rows}" maxlength="${longestOf(name)}"${attributes}>
${value}</textarea>`
  }
  if (type === 'select') {
    const options = [['', question.none] as const, ...question.options].map(([key, label]) =>
      optionOf(key, label, value),
    )
    return html`<select id="${name}" name="${name}"${attributes}>${options}</select>`
  }
  const day = type === 'day' && html` class="short" inputmode="text"`
  const kind = type === 'line' && question.input !== undefined ? question.input : 'text'
  const fill = type === 'line' && question.autocomplete !== undefined ? question.autocomplete : 'off'
  const shown = type === 'day' && value === '' ? (question.offered ?? '') : value
  return html`<input id="${name}" name="${name}" type="${kind}" value="${shown}" maxlength="${longestOf(name)}" autocomplete="${fill}"${day}${attributes}>`
}

const optionOf = (value: string, label: string, chosen: string): Html =>
  html`<option value="${value}"${value === chosen && html` selected`}>${label}</option>`

function radios(question: Asked<'radio'>, at: FieldSetting): Html {
  const { name, label, options } = question
  const one = ([value, text]: Option, place: number): Html => {
    const id = place === 0 ? name : `${name}-${place}`
    const checked = answerTo(at.answers, name) === value && html` checked`
    return html`<div class="choice"><input type="radio" id="${id}" name="${name}" value="${value}"${checked}><label for="${id}">${text}</label></div>`
  }
  return html`<fieldset class="field${faultOf(question, at) ? ' faulty' : ''}"${tied(question, at)}><legend>${label}${optional(question, at)}</legend>${told(question, at)}${options.map(one)}</fieldset>`
}

function tick(question: Asked<'tick'>, at: FieldSetting): Html {
  const { name, label } = question
  const checked = answerTo(at.answers, name) === 'yes' && html` checked`
  return html`<div class="field"><div class="choice"><input type="checkbox" id="${name}" name="${name}" value="yes"${checked}${tied(question, at)}><label for="${name}">${label}</label></div>${told(question, at)}</div>`
}
