/**
 * Data of a person (henkilön tiedot): everything of one person's export on one paper, matters and contacts event by event.
 *
 * What was left out stands first, each with its reason. Events stand oldest first, what was put right beside them.
 */
import type { StateWord, StepWord } from '#casework/work-words.ts'
import { localMoment } from '#kernel/day.ts'
import type { Area } from '#model/area.ts'
import type { Code } from '#model/code.ts'
import type { Language } from '#model/named.ts'
import type { ExportCourse, PersonExport } from '#model/person-export.ts'
import type { Block, Fact, Paper } from '#report/paper.ts'
import { factOf, footerOf, personText, secretMarks } from '#report/paper-base.ts'
import { bullets, fields, section, table, textColumn } from '#report/paper-block.ts'
import { nameIn, type Words, wordsOf } from '#words/dictionary.ts'
import { logWords } from '#words/log-words.ts'
import { type AnswerNames, answerFacts, answerText } from './export-person-answer.ts'

export interface PersonPaperAsked {
  readonly language: Language
  readonly codes: readonly Code[]
  /** ISO moment in local time. */
  readonly madeAt: string
  readonly areas: readonly Area[]
}

export function personPaper(content: PersonExport, asked: PersonPaperAsked): Paper {
  const { language, codes, madeAt } = asked
  const words = wordsOf(language)
  const text = words.personExport
  const names = namesOf(content, codes, words)
  const { person, by } = content
  return {
    language,
    title: text.title(nameText(person)),
    sender: [personText(by, words)],
    marks: [
      ...secretMarks(words),
      ...(person.isProtected ? [`${words.paper.marks.protected} (${words.paper.marks.protectedBasis})`] : []),
    ],
    facts: personFacts(content, asked, words),
    blocks: [
      ...section(text.withheld, bullets(content.withheld.map(({ why, count }) => text.withheldOf[why](String(count))))),
      ...section(text.people, peopleTables(content, words)),
      ...content.matters.flatMap((one) => courseBlocks(one, text.matter(String(one.part.id)), names)),
      ...content.contacts.flatMap((one) => courseBlocks(one, text.contact(String(one.part.id)), names)),
      ...section(text.log, logTable(content, words)),
    ],
    footer: footerOf([nameText(person)], madeAt, words),
  }
}

const nameText = (one: { readonly givenNames: string; readonly familyName: string }): string =>
  `${one.givenNames} ${one.familyName}`.trim()

interface CourseNames extends AnswerNames {
  /** Name of a promise by the rule of its clock. */
  readonly promise: (rule: string) => string | undefined
}

function namesOf(
  { person, workers, units, promises }: PersonExport,
  codes: readonly Code[],
  words: Words,
): CourseNames {
  return {
    words,
    codes,
    worker: (id) => {
      const found = workers.find((one) => one.id === id)
      return found ? personText(found, words) : String(id)
    },
    promise: (rule) => promises.find((one) => one.rule === rule)?.[words.format.language],
    person: (id) => (id === person.id ? nameText(person) : String(id)),
    unit: (id) => units.find((one) => one.id === id)?.[words.format.language] ?? String(id),
  }
}

function personFacts({ person, by }: PersonExport, { madeAt, areas }: PersonPaperAsked, words: Words): readonly Fact[] {
  const area = areas.find(({ id }) => id === person.municipality)
  const choices: Readonly<Record<string, string>> = words.work.choices
  const { personExport: text, paper, work, screen } = words
  return [
    ...factOf(work.fields.name, nameText(person)),
    ...factOf(paper.base.birthDay, person.birth === null ? undefined : words.format.day(person.birth)),
    ...factOf(text.identityCode, person.identityCode ?? undefined),
    ...factOf(text.number, String(person.id)),
    ...factOf(text.phone, person.phone ?? undefined),
    ...factOf(text.email, person.email ?? undefined),
    ...factOf(text.address, person.address ?? undefined),
    ...factOf(paper.base.area, area ? nameIn(words, area.name) : (person.municipality ?? undefined)),
    ...factOf(work.fields.language, choices[`language.${person.language}`] ?? person.language ?? undefined),
    ...factOf(paper.base.protection, person.isProtected ? screen.yes : screen.no),
    ...factOf(paper.base.author, personText(by, words)),
    ...factOf(paper.base.at, words.format.moment(madeAt)),
  ]
}

function peopleTables(
  { relatives, relativeOf, households, possiblySame }: PersonExport,
  words: Words,
): readonly Block[] {
  const { personExport: text, work } = words
  const columns = [work.fields.name, text.relation, text.since, text.until].map(textColumn)
  const related = (all: PersonExport['relatives']) =>
    all.map((one) => [personWithBirth(one.person, words), work.relations[one.kind], ...span(one, words)])
  const living = households.map((one) => [personWithBirth(one, words), String(one.household), ...span(one, words)])
  const same = possiblySame.map((one) => [personWithBirth(one, words), String(one.id)])
  return [
    ...table(text.relatives, columns, related(relatives)),
    ...table(text.relativeOf, columns, related(relativeOf)),
    ...table(text.households, [work.fields.name, text.household, text.since, text.until].map(textColumn), living),
    ...table(text.possiblySame, [work.fields.name, text.number].map(textColumn), same),
  ]
}

const personWithBirth = (one: PersonExport['relatives'][number]['person'], { format }: Words): string =>
  one.birth === null ? nameText(one) : `${nameText(one)}, ${format.day(one.birth)}`

const span = ({ since, until }: { readonly since: string; readonly until: string | null }, words: Words) => [
  words.format.day(since),
  until === null ? words.paper.none : words.format.day(until),
]

function courseBlocks(course: ExportCourse, heading: string, names: CourseNames): readonly Block[] {
  const { words } = names
  const { part, pauses } = course
  const { personExport: text, paper, format, work } = words
  const facts = [
    ...factOf(text.state, work.states[`${part.kind}.${part.state}` as StateWord] ?? part.state),
    ...factOf(text.opened, format.day(part.openedOn)),
    ...factOf(text.closed, part.closedOn === null ? undefined : format.day(part.closedOn)),
    ...factOf(text.unit, names.unit(part.unit)),
    ...factOf(paper.base.responsible, part.worker === null ? undefined : names.worker(part.worker)),
  ]
  const stood = pauses.map((one) => [...span({ since: one.from, until: one.until }, words), one.reason])
  return section(heading, [
    ...fields(facts),
    ...course.events.flatMap((event) => eventBlocks(event, names)),
    ...dueTable(course, names),
    ...table(text.pauses, [text.since, text.until, paper.corrections.why].map(textColumn), stood),
    ...fileTable(course, words),
  ])
}

function eventBlocks(event: ExportCourse['events'][number], names: AnswerNames): readonly Block[] {
  const { words } = names
  const { paper, work, format } = words
  const text = paper.corrections
  const said = work.steps[event.kind as StepWord]?.done ?? event.kind
  const labels: Readonly<Record<string, string>> = work.fields
  const corrections = event.corrections.flatMap((one) => [
    ...factOf(text.field, labels[one.field] ?? one.field),
    ...factOf(text.before, correctedText(event.kind, one.field, one.before, names)),
    ...factOf(text.after, correctedText(event.kind, one.field, one.after, names)),
    ...factOf(text.why, one.why),
    ...factOf(text.by, `${paper.person(one.by, one.position)}, ${format.moment(localMoment(one.at))}`),
  ])
  const by = event.by === null ? event.position : paper.person(event.by, event.position)
  return [
    { kind: 'heading', level: 3, text: `${format.day(event.on)} ${said}` },
    ...fields([
      ...factOf(paper.base.author, `${by}, ${format.moment(localMoment(event.at))}`),
      ...answerFacts(event.kind, event.fields, names),
    ]),
    ...fields(corrections),
  ]
}

const correctedText = (kind: string, field: string, value: unknown, names: AnswerNames): string =>
  answerFacts(kind, { [field]: value }, names)[0]?.value ?? answerText(undefined, field, value, names)

function dueTable({ dues }: ExportCourse, { words, promise }: CourseNames): readonly Block[] {
  const { paper, work, format, personExport: text } = words
  const columns = [paper.summary.clock, paper.summary.basis, paper.summary.due, text.state].map(textColumn)
  const clocks: Readonly<Record<string, string>> = work.clocks
  const rows = dues.map((one) => [
    promise(one.rule) ?? clocks[one.rule] ?? one.rule,
    one.basis === '' ? paper.none : one.basis,
    format.day(one.due),
    text.dueStates[one.state](one.met === null ? paper.none : format.day(one.met)),
  ])
  return table(text.dues, columns, rows)
}

function fileTable({ attachments }: ExportCourse, words: Words): readonly Block[] {
  const { personExport: text, format, paper } = words
  const columns = [text.file, text.fileType, text.size, text.sha256].map(textColumn)
  const rows = attachments.map((one) => [
    one.name === '' ? paper.none : one.name,
    one.type,
    format.number(one.size),
    one.sha256,
  ])
  return table(text.files, columns, rows)
}

function logTable({ deeds }: PersonExport, words: Words): readonly Block[] {
  const { personExport: text, work, paper, format } = words
  const columns = [text.at, text.who, text.duty, text.deed].map(textColumn)
  const rows = deeds.map((one) => [
    format.moment(localMoment(one.at)),
    one.by ?? paper.none,
    work.duties[one.duty],
    logWords(words).did(one.action),
  ])
  return table(text.logTable, columns, rows)
}
