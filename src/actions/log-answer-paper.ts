/** Log information on paper (lokitiedot): what a client is given, as a paper and as a table. */
import { localMoment } from '#kernel/day.ts'
import type { LogAnswer } from '#model/log-request.ts'
import type { Language } from '#model/named.ts'
import type { Block, Paper } from '#report/paper.ts'
import { factOf, footerOf, personText, secretMarks } from '#report/paper-base.ts'
import { paragraphs, section, table, textColumn } from '#report/paper-block.ts'
import type { Sheet } from '#report/picture-sheet.ts'
import { nameIn, type Words, wordsOf } from '#words/dictionary.ts'
import { logWords } from '#words/log-words.ts'
import type { AtWork } from './worker-call.ts'

type Line = LogAnswer['lines'][number]

export function logAnswerPaper(answer: LogAnswer, language: Language, at: AtWork): Paper {
  const words = wordsOf(language)
  const { format, paper } = words
  const heading = words.privacy.answer
  const author = personText({ name: at.name ?? at.position, position: at.position }, words)
  const madeAt = localMoment(at.now)
  return {
    language,
    title: heading.title(answer.client),
    sender: [author],
    marks: [...secretMarks(words)],
    facts: [
      ...factOf(heading.client, answer.client),
      ...factOf(heading.received, format.day(answer.receivedOn)),
      ...factOf(heading.days, `${format.day(answer.from)}–${format.day(answer.until)}`),
      ...factOf(paper.base.author, author),
      ...factOf(paper.base.at, format.moment(madeAt)),
    ],
    blocks: [
      ...paragraphs(heading.lead),
      ...section(heading.given, givenBlocks(answer, words)),
      ...section(heading.used, usedBlocks(answer, words)),
    ],
    footer: footerOf([answer.client], madeAt, words),
  }
}

function givenBlocks({ lines }: LogAnswer, words: Words): readonly Block[] {
  const { at, who, did, recipient, basis, given, nothingGiven } = words.privacy.answer
  const { none } = words.paper
  const rows = lines
    .filter(({ log }) => log === 'disclosure')
    .map((one) => [...cells(one, words).slice(0, 3), one.recipient ?? none, one.basis ?? none])
  return rows.length === 0
    ? paragraphs(nothingGiven)
    : table(given, [at, who, did, recipient, basis].map(textColumn), rows)
}

function usedBlocks({ lines }: LogAnswer, words: Words): readonly Block[] {
  const { at, who, did, data, purpose, used, nothingUsed } = words.privacy.answer
  const rows = lines.filter(({ log }) => log === 'use').map((one) => cells(one, words))
  return rows.length === 0 ? paragraphs(nothingUsed) : table(used, [at, who, did, data, purpose].map(textColumn), rows)
}

function cells(one: Line, words: Words): readonly string[] {
  const { format } = words
  const told = logWords(words)
  const unit = one.unit === null ? '' : nameIn(words, one.unit)
  const who = [told.who(one.by, one.duty), unit].filter((text) => text !== '').join(', ')
  return [format.moment(localMoment(one.at)), who, told.did(one.action), told.data(one.data), told.purpose(one.purpose)]
}

export function logAnswerSheet(answer: LogAnswer, language: Language): Sheet {
  const words = wordsOf(language)
  const { privacy } = words
  const heading = privacy.answer
  const { at, log, who, did, data, purpose, recipient, basis } = heading
  return {
    name: heading.used,
    headings: [at, log, who, did, data, purpose, recipient, basis],
    rows: answer.lines.map((one) => {
      const [first = '', ...rest] = cells(one, words)
      return [first, privacy.logs[one.log], ...rest, one.recipient ?? '', one.basis ?? '']
    }),
  }
}
