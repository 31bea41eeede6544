/**
 * Data-protection papers (tietosuoja-asiakirjat) made from the tables by which the product decides: record of processing,
 * access matrix, retention, logs, risks. What is changed there is changed here.
 */
import { workTasksOf } from '#casework/access.ts'
import { retentionOn } from '#casework/retention.ts'
import { WORK } from '#casework/work.ts'
import type { Day } from '#kernel/day.ts'
import { isInForce } from '#kernel/in-force.ts'
import {
  ACCESS_MATRIX,
  type AccessRow,
  CHILD_PROTECTION_TASKS,
  LONGEST_EMERGENCY_HOURS,
  TASKS_OF_UNIT,
} from '#law/access-matrix.ts'
import { type DataProtectionPaper, RISKS, type Risk } from '#model/data-protection.ts'
import { DUTIES } from '#model/duty.ts'
import type { DataKind } from '#model/log.ts'
import type { Language } from '#model/named.ts'
import { PART_KINDS, type PartKind } from '#model/part.ts'
import { UNIT_KINDS } from '#model/unit.ts'
import { SEALED } from '#register/sealed-columns.ts'
import type { Block, Paper } from '#report/paper.ts'
import { bullets, figureColumn, paragraphs, section, table, textColumn } from '#report/paper-block.ts'
import { type Words, wordsOf } from '#words/dictionary.ts'
import { LOGGED_ACTIONS } from './logged-actions.ts'

export function dataProtectionPaper(paper: DataProtectionPaper, language: Language, on: Day): Paper {
  const words = wordsOf(language)
  const { titles, made } = words.dataProtection
  return {
    language,
    title: titles[paper],
    sender: ['Varhain'],
    facts: [],
    blocks: BLOCKS[paper](words, on),
    footer: made,
    marks: [],
  }
}

const BLOCKS: Readonly<Record<DataProtectionPaper, (words: Words, on: Day) => readonly Block[]>> = {
  processing,
  access,
  retention,
  log,
  risks,
}

const columns = (...labels: readonly string[]) => labels.map(textColumn)

function processing(words: Words): readonly Block[] {
  const { processing: text } = words.dataProtection
  const sealed = Object.values(SEALED).reduce((sum, one) => sum + Object.keys(one).length, 0)
  const kinds = Object.entries(SEALED).map(([name, one]) => [dataName(name, words), String(Object.keys(one).length)])
  const given = LOGGED_ACTIONS.filter(([, { log: kind }]) => kind === 'disclosure')
  return [
    ...section(text.controller, paragraphs(text.controllerIs)),
    ...section(text.purpose, paragraphs(text.purposeIs)),
    ...section(text.people, bullets(text.peopleAre)),
    ...section(text.data, table(text.data, [textColumn(text.kind), figureColumn(text.sealed)], kinds)),
    ...section(text.recipients, [
      ...paragraphs(text.recipientsAre, text.toNobody),
      ...table(
        text.recipients,
        columns(text.action, text.gives),
        given.map(([action, { data }]) => [action, dataNames(data, words)]),
      ),
    ]),
    ...section(text.security, paragraphs(text.securityIs(String(sealed)))),
  ]
}

const isPartKind = (name: string): name is PartKind => (PART_KINDS as readonly string[]).includes(name)

/** A kind of data, or a table of the register that is none by itself, by its name. */
function dataName(name: string, words: Words): string {
  const { otherData, tables } = words.dataProtection
  const others: Readonly<Record<string, string>> = { ...otherData, ...tables }
  return isPartKind(name) ? words.work.kinds[name] : (others[name] ?? unnamed(name))
}

/** A new table is named before it is shown: a test draws every paper in every language. */
function unnamed(name: string): never {
  throw new Error(`no name: ${name}`)
}

const dataNames = (data: readonly DataKind[], words: Words): string =>
  data.map((one) => dataName(one, words)).join(', ')

function access(words: Words, on: Day): readonly Block[] {
  const { access: text, workTasks, unitKinds } = words.dataProtection
  const rows = ACCESS_MATRIX.filter((row) => isInForce(on, row)).map((row) => accessRow(row, words))
  const duties = DUTIES.map((duty) => {
    const tasks = workTasksOf(duty, 'other').map((task) => workTasks[task])
    return [words.work.duties[duty], tasks.join(', ') || text.none]
  })
  const units = UNIT_KINDS.map((kind) => [
    unitKinds[kind],
    TASKS_OF_UNIT[kind].map((task) => words.work.choices[`task.${task}`]).join(', ') || text.none,
  ])
  return [
    ...paragraphs(text.intro, text.glass(String(LONGEST_EMERGENCY_HOURS))),
    ...table(
      words.dataProtection.titles.access,
      columns(text.task, text.relation, text.kinds, text.tasks, text.classes, text.basis),
      rows,
    ),
    ...section(text.duties, [
      ...table(text.duties, columns(text.duty, text.task), duties),
      ...paragraphs(`${text.inProtection} (${CHILD_PROTECTION_TASKS.map((task) => workTasks[task]).join(', ')})`),
    ]),
    ...section(text.units, table(text.units, columns(text.unit, text.tasks), units)),
  ]
}

function accessRow(
  { task, relation, level, kinds, tasks, classes, basis }: AccessRow,
  words: Words,
): readonly string[] {
  const text = words.dataProtection
  const records = (one: (typeof kinds)[number]) =>
    one === 'shared-note' ? text.sharedNote : words.work.kinds[one as PartKind]
  return [
    text.workTasks[task],
    text.relations[relation],
    (kinds === 'all' ? text.everything : kinds.map(records).join(', ')) + (level === 'base' ? ` (${text.base})` : ''),
    tasks === 'all' ? text.everything : text.ofUnit,
    classes.map((one) => text.classes[one]).join(', '),
    basis,
  ]
}

function retention(words: Words, on: Day): readonly Block[] {
  const { retention: text, titles } = words.dataProtection
  const nameOf = (of: string) => (of === 'base-data' ? text.base : of === 'log' ? text.log : taskName(of, words))
  const rows = retentionOn(on).map(({ of, years, kept, basis, from }) => [
    nameOf(of),
    String(years),
    text.kept[kept],
    basis,
    words.format.day(from),
  ])
  const heads = [textColumn(text.of), figureColumn(text.years), ...columns(text.from, text.basis, text.inForce)]
  return [...paragraphs(text.intro, text.unknown), ...table(titles.retention, heads, rows)]
}

const taskName = (task: string, words: Words): string => {
  const choices: Readonly<Record<string, string>> = words.work.choices
  return choices[`task.${task}`] ?? task
}

function log(words: Words): readonly Block[] {
  const { log: text, logs, titles } = words.dataProtection
  const steps = LOGGED_ACTIONS.filter(([action]) => STEPS.has(action))
  const rows = LOGGED_ACTIONS.filter(([action]) => !STEPS.has(action)).map(([action, { log: kind, data }]) => [
    action,
    logs[kind],
    dataNames(data, words),
  ])
  const kindsOfSteps = PART_KINDS.map((kind) => words.work.kinds[kind]).join(', ')
  return [
    ...paragraphs(text.intro),
    ...section(text.fields, [...bullets(text.fieldsAre), ...paragraphs(text.never)]),
    ...section(text.request, paragraphs(text.requestIs)),
    ...section(
      titles.log,
      table(titles.log, columns(text.action, text.log, text.data), [
        [text.steps(String(steps.length)), logs.use, kindsOfSteps],
        ...rows,
      ]),
    ),
  ]
}

const STEPS: ReadonlySet<string> = new Set(
  PART_KINDS.flatMap((kind) => Object.keys(WORK[kind].steps).map((event) => `${event}-${kind}`)),
)

/** The test that fails where the measure does not hold. */
export const PROOFS: Readonly<Record<Risk, string>> = {
  'read-without-right': 'src/actions/access.test.ts',
  'sealed-record-seen': 'src/actions/access.test.ts',
  'home-found': 'src/actions/protection.test.ts',
  'reporter-told': 'src/actions/export-person.test.ts',
  'guardian-told': 'src/actions/protection.test.ts',
  'database-stolen': 'src/register/sealing.test.ts',
  'log-changed': 'src/register/register.test.ts',
  'record-lost': 'test/product/durability.test.ts',
  'kept-too-long': 'src/actions/retention-actions.test.ts',
  'broken-in': 'src/actions/hostile-input.test.ts',
}

function risks(words: Words): readonly Block[] {
  const { risks: text, riskHeadings, riskIntro, titles } = words.dataProtection
  const rows = RISKS.map((risk) => [text[risk].risk, text[risk].measure, PROOFS[risk]])
  return [
    ...paragraphs(riskIntro),
    ...table(titles.risks, columns(riskHeadings.risk, riskHeadings.measure, riskHeadings.proof), rows),
  ]
}
