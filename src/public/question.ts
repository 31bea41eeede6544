/** Question (kysymys): what a page of the form asks, as data: a line, a long text, a tick, a choice, or a group of them. */
import type { Words } from '#words/dictionary.ts'
import { adviceOn, asksChildsConsent, asksConsent, mayBeNameless } from './advice.ts'
import { type Answers, guardianRows, type PageName } from './answers.ts'
import type { FormSetting } from './faults.ts'
import type { Identity } from './identity-box.ts'
import { NEEDS } from './need.ts'
import { FIELDS, WHO } from './reporter.ts'

interface Common {
  readonly name: string
  readonly label: string
  readonly hint?: string
  readonly isOptional?: true
}

export type Option = readonly [value: string, label: string]

export type Question =
  | (Common & { readonly type: 'line'; readonly input?: 'tel' | 'email'; readonly autocomplete?: string })
  | (Common & { readonly type: 'day'; readonly offered?: string })
  | (Common & { readonly type: 'long' })
  | (Common & { readonly type: 'tick' })
  | (Common & { readonly type: 'radio'; readonly options: readonly Option[] })
  | (Common & { readonly type: 'select'; readonly options: readonly Option[]; readonly none: string })
  | { readonly type: 'group'; readonly legend: string; readonly questions: readonly Question[] }

export interface NamedUnit {
  readonly id: number
  readonly label: string
}

export interface PageSetting extends FormSetting {
  readonly words: Words
  readonly named: readonly NamedUnit[]
  readonly identity?: Identity | undefined
}

type Ask = (answers: Answers, setting: PageSetting) => readonly Question[]

const from = (values: readonly string[], names: Readonly<Record<string, string>>): readonly Option[] =>
  values.map((value) => [value, names[value] ?? value])

const all = (names: Readonly<Record<string, string>>): readonly Option[] => Object.entries(names)

const OPTIONAL = { isOptional: true } as const

const ASK: Readonly<Record<PageName, Ask>> = {
  start: (_, { words, named }) => [
    {
      type: 'radio',
      name: 'unit',
      label: words.publicForm.start.unit,
      options: named.map((one) => [String(one.id), one.label]),
    },
  ],
  who: (_, { words: { publicForm } }) => {
    const { who, choices, field, fields, noField } = publicForm.who
    return [
      { type: 'radio', name: 'who', label: who, options: from(WHO, choices) },
      { type: 'select', name: 'field', label: field, options: from(FIELDS, fields), none: noField },
    ]
  },
  child: (answers, { words: { publicForm } }) => {
    const { name, nameHint, unborn, birth, birthHint, details, detailsHint } = publicForm.child
    return [
      { type: 'line', name: 'childName', label: name, hint: nameHint },
      { type: 'tick', name: 'unborn', label: unborn },
      { type: 'day', name: 'childBirth', label: birth, hint: birthHint, ...(asksConsent(answers) ? {} : OPTIONAL) },
      { type: 'long', name: 'childDetails', label: details, hint: detailsHint, ...OPTIONAL },
    ]
  },
  what: (_, { words: { publicForm } }) => {
    const { what, whatHint, need, needs, noNeed } = publicForm.what
    return [
      { type: 'long', name: 'what', label: what, hint: whatHint },
      { type: 'select', name: 'need', label: need, options: from(NEEDS, needs), none: noNeed, ...OPTIONAL },
    ]
  },
  safety: (_, { words: { publicForm } }) => {
    const { protection, protectionHint, choices, reasons, reasonsHint } = publicForm.safety
    return [
      { type: 'radio', name: 'protection', label: protection, hint: protectionHint, options: all(choices) },
      { type: 'long', name: 'reasons', label: reasons, hint: reasonsHint },
    ]
  },
  way: (answers, { words: { publicForm } }) => {
    const { way, choices, ground, groundHint, grounds } = publicForm.way
    const how: Question = { type: 'radio', name: 'way', label: way, options: all(choices) }
    // A notification needs no ground (LSL 25 §), so none is asked.
    if (answers.protection === 'yes') return [how]
    return [how, { type: 'radio', name: 'ground', label: ground, hint: groundHint, options: all(grounds) }]
  },
  family: (answers, setting) => (adviceOn(answers).kind === 'guide-to-apply' ? [] : familyOf(answers, setting)),
  you: (answers, { words: { publicForm }, identity }) => {
    const { name, role, phone, email, language, languages, noLanguage, secrecy, secrecyHint } = publicForm.you
    const nameless = mayBeNameless(answers) ? OPTIONAL : {}
    const asked: Question = { type: 'line', name: 'reporterName', label: name, autocomplete: 'name', ...nameless }
    return [
      ...(identity?.kind === 'known' ? [] : [asked]),
      { type: 'line', name: 'reporterRole', label: role, ...OPTIONAL },
      { type: 'line', name: 'reporterPhone', label: phone, input: 'tel', autocomplete: 'tel', ...nameless },
      { type: 'line', name: 'reporterEmail', label: email, input: 'email', autocomplete: 'email', ...OPTIONAL },
      { type: 'select', name: 'language', label: language, options: all(languages), none: noLanguage, ...OPTIONAL },
      { type: 'tick', name: 'secrecy', label: secrecy, hint: secrecyHint },
    ]
  },
  check: () => [],
}

function familyOf(answers: Answers, setting: PageSetting): readonly Question[] {
  const { family } = setting.words.publicForm
  const groups = guardianRows(answers).map((row): Question => {
    const optional = row === 1 && asksConsent(answers) ? {} : OPTIONAL
    const person: readonly Question[] = [
      { type: 'line', name: `g${row}Name`, label: family.name, ...optional },
      { type: 'line', name: `g${row}Phone`, label: family.phone, input: 'tel', ...OPTIONAL },
    ]
    const consent = asksConsent(answers) ? consentOf(`g${row}`, family.consent, setting) : []
    return { type: 'group', legend: family.guardian(row), questions: [...person, ...consent] }
  })
  if (!asksChildsConsent(answers, setting.today)) return groups
  const own = consentOf('child', family.childConsent, setting)
  return [...groups, { type: 'group', legend: family.child, questions: own }]
}

function consentOf(prefix: string, label: string, { words, today }: PageSetting): readonly Question[] {
  const { ways, on, onHint } = words.publicForm.family
  return [
    { type: 'radio', name: `${prefix}Way`, label, options: all(ways) },
    { type: 'day', name: `${prefix}On`, label: on, hint: onHint, offered: written(today) },
  ]
}

/** A day as it is typed: 31.8.2026. */
export const written = (iso: string): string => {
  const [year, month, date] = iso.split('-').map(Number)
  return `${date}.${month}.${year}`
}

export const questionsOf = (page: PageName, answers: Answers, setting: PageSetting): readonly Question[] =>
  ASK[page](answers, setting)

export type SingleQuestion = Exclude<Question, { type: 'group' }>

/** Every question of a page without its groups. */
export const flat = (questions: readonly Question[]): readonly SingleQuestion[] =>
  questions.flatMap((one) => (one.type === 'group' ? flat(one.questions) : [one]))
