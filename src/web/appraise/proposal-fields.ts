/** Fields of the form of a proposal (esityslomakkeen kentät): what is asked in each step, in which unit, in this order. */
import type { AssumptionUnit } from '#model/assumption.ts'
import type { ParameterName } from '#model/proposal-parameter.ts'

/** A number with its interval, source, date and grade. */
export interface AssumptionSpec {
  readonly type: 'assumption'
  /** Path in the proposal; in a list, within its row. */
  readonly path: string
  readonly name: ParameterName
  readonly unit: AssumptionUnit
}

export interface PlainSpec {
  readonly type: 'text' | 'long' | 'day' | 'number' | 'yes' | 'state' | 'target' | 'lines' | 'names'
  readonly path: PlainPath
}

export interface ChoiceSpec {
  readonly type: 'choice'
  readonly path: 'payer' | 'unit' | 'funding.kind' | 'funding.given'
  readonly options: readonly string[]
}

export type PlainPath =
  | 'name'
  | 'about'
  | 'start'
  | 'horizon'
  | 'priceLevel'
  | 'funding.until'
  | 'untouched'
  | 'duty'
  | 'number'
  | 'until'
  | 'service'
  | 'fromMonth'
  | 'posts'
  | 'from'
  | 'to'
  | 'corrective'
  | 'euros'

export type FieldSpec = AssumptionSpec | PlainSpec | ChoiceSpec

export const LISTS = ['posts', 'effects', 'bought', 'takenFrom'] as const
export type ListName = (typeof LISTS)[number]

export type StepPart = { readonly field: FieldSpec } | { readonly list: ListName }

export const STEPS = ['hired', 'reached', 'changed', 'bought', 'untouched', 'honesty'] as const
export type StepName = (typeof STEPS)[number]

const assumption = (path: string, name: ParameterName, unit: AssumptionUnit): AssumptionSpec => ({
  ...{ type: 'assumption', path, name, unit },
})
const plain = (type: PlainSpec['type'], path: PlainPath): PlainSpec => ({ type, path })
const PAYER: ChoiceSpec = { type: 'choice', path: 'payer', options: ['county', 'municipality', 'state'] }

export const ROWS: Readonly<Record<ListName, readonly FieldSpec[]>> = {
  posts: [
    plain('text', 'duty'),
    plain('number', 'number'),
    plain('day', 'start'),
    plain('day', 'until'),
    PAYER,
    assumption('salary', 'salary', 'euros-a-month'),
    assumption('onCosts', 'on-costs', 'share'),
    assumption('premises', 'premises', 'euros-a-year'),
    assumption('training', 'training', 'euros'),
  ],
  effects: [
    plain('text', 'name'),
    plain('state', 'from'),
    plain('target', 'to'),
    assumption('reduction', 'reduction', 'share'),
    assumption('reachable', 'reachable', 'share'),
    assumption('risk', 'risk', 'number'),
    assumption('lagMonths', 'lag', 'months'),
    assumption('decayPerYear', 'decay', 'share'),
    assumption('lastsYears', 'duration', 'years'),
  ],
  bought: [
    plain('text', 'service'),
    PAYER,
    { type: 'choice', path: 'unit', options: ['hour', 'client', 'day'] },
    assumption('amount', 'amount', 'number'),
    assumption('boughtShareNow', 'bought-share-now', 'share'),
    assumption('boughtShareThen', 'bought-share-then', 'share'),
    assumption('boughtPrice', 'bought-price', 'euros'),
    assumption('ownPrice', 'own-price', 'euros'),
    assumption('ownFixed', 'own-fixed', 'euros-a-year'),
    plain('names', 'posts'),
    assumption('noticeMonths', 'notice-of-service', 'months'),
    plain('number', 'fromMonth'),
  ],
  takenFrom: [plain('text', 'service'), plain('yes', 'corrective'), plain('number', 'euros')],
}

const field = (spec: FieldSpec): StepPart => ({ field: spec })

export const STEP_PARTS: Readonly<Record<StepName, readonly StepPart[]>> = {
  hired: [
    ...[plain('text', 'name'), plain('long', 'about'), plain('day', 'start')].map(field),
    ...[plain('number', 'horizon'), plain('number', 'priceLevel')].map(field),
    { list: 'posts' },
    field({ type: 'choice', path: 'funding.kind', options: ['permanent', 'project'] }),
    field(plain('day', 'funding.until')),
    field({ type: 'choice', path: 'funding.given', options: ['at-once', 'by-year'] }),
    field(assumption('rampUpMonths', 'ramp-up', 'months')),
    field(assumption('turnover.share', 'turnover', 'share')),
    field(assumption('turnover.vacantMonths', 'vacancy', 'months')),
    field(assumption('turnover.trainingMonths', 'training-time', 'months')),
  ],
  reached: [
    field(assumption('capacity.hoursPerPost', 'hours-of-post', 'hours')),
    field(assumption('capacity.clientShare', 'client-share', 'share')),
    field(assumption('capacity.visitsPerFamily', 'visits', 'number')),
    field(assumption('capacity.hoursPerVisit', 'hours-of-visit', 'hours')),
    field(assumption('capacity.childrenPerFamily', 'children-of-family', 'number')),
  ],
  changed: [{ list: 'effects' }, field(assumption('release.noticeMonths', 'notice', 'months'))],
  bought: [{ list: 'bought' }],
  untouched: [field(plain('lines', 'untouched')), { list: 'takenFrom' }],
  honesty: [
    field(assumption('honesty.deadweight', 'deadweight', 'share')),
    field(assumption('honesty.displacement', 'displacement', 'share')),
    field(assumption('honesty.optimism', 'optimism', 'share')),
    field(assumption('honesty.regressionToMean', 'regression-to-mean', 'share')),
  ],
}

/** Every field with the path that its place has, rows as `posts.*`. */
export const ALL_FIELDS: readonly { readonly step: StepName; readonly pattern: string; readonly spec: FieldSpec }[] =
  STEPS.flatMap((step) =>
    STEP_PARTS[step].flatMap((part) =>
      'field' in part
        ? [{ step, pattern: part.field.path, spec: part.field }]
        : ROWS[part.list].map((spec) => ({ step, pattern: `${part.list}.*.${spec.path}`, spec })),
    ),
  )

const patternOf = (path: string): string => path.replaceAll(/\.\d+(?=\.|$)/g, '.*')

/** The field at a path of a proposal, or the one that it is a part of. */
export function fieldAt(path: string): (typeof ALL_FIELDS)[number] | undefined {
  const pattern = patternOf(path)
  return ALL_FIELDS.find((one) => pattern === one.pattern || pattern.startsWith(`${one.pattern}.`))
}

/** The step in which a path of a proposal is asked. */
export const stepOf = (path: string): StepName | undefined =>
  fieldAt(path)?.step ?? ALL_FIELDS.find(({ pattern }) => pattern.startsWith(`${patternOf(path)}.`))?.step
