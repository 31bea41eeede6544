/** Appraisal of a proposal as text (investoinnin ennakkoarvio tekstinä): the answer first, then its grounds, for a terminal. */
import type { GoalFound } from '#model/goal-seek.ts'
import type { Language } from '#model/named.ts'
import type { ProposalAppraisal } from '#model/proposal-appraisal.ts'
import type { ProposalAnswer, ProposalComparison } from '#model/proposal-comparison.ts'
import { type Words, wordsOf } from '#words/dictionary.ts'
import { calendarYear, parameterName, parameterValue } from './proposal-names.ts'
import {
  chanceText,
  ownProductionSentences,
  payerSentences,
  proposalSentences,
  releasedSentence,
  switchingSentences,
} from './proposal-sentences.ts'
import { reckonedText } from './value-text.ts'

/** The first lines tell that it has no sources, or that it is an illustration. */
export function proposalText(appraisal: ProposalAppraisal, language: Language): string {
  const words = wordsOf(language)
  const told = words.investment
  const { name, conditions, notes, notCounted, sources, draws, seed, discount } = appraisal
  const rate = words.format.percent(discount.rate)
  return [
    [name, '='.repeat(name.length), ...proposalSentences(appraisal, words)].join('\n'),
    [...payerSentences(appraisal, words), ...[releasedSentence(appraisal, words) ?? []].flat()].join('\n'),
    yearTable(appraisal, words),
    ownProductionSentences(appraisal, words).join('\n'),
    listed(told.switching.title, switchingSentences(appraisal, words).slice(0, MOST)),
    listed(told.tornado.title, tornadoLines(appraisal, words)),
    listed(
      told.conditionsTitle,
      conditions.map(
        ({ id, kept, because, about }) =>
          `${told.conditions[id]}: ${told.kept[kept]}. ${told.becauseOf[because](about.join(', '))}`,
      ),
    ),
    listed(
      told.assumptions.title(String(sources.withSource + sources.own), String(sources.withSource), String(sources.own)),
      notes.map((note) => told.notes[note]),
    ),
    listed(
      told.results.notCounted,
      notCounted.map((one) => told.notCountedOf[one]),
    ),
    [
      told.results.drawn(String(draws), String(seed)),
      told.results.discounted(rate, discount.source ?? told.assumptions.noSource),
    ].join(' '),
  ]
    .filter((part) => part !== '')
    .join('\n\n')
}

const MOST = 8

const listed = (title: string, lines: readonly string[]): string =>
  lines.length === 0 ? '' : [title, ...lines.map((line) => `  - ${line}`)].join('\n')

function tornadoLines(appraisal: ProposalAppraisal, words: Words): readonly string[] {
  const value = (parameter: string, given: number | null) => parameterValue(words, appraisal, parameter, given)
  return appraisal.tornado.slice(0, MOST).map((one) =>
    words.investment.tornado.described({
      name: parameterName(words, appraisal, one.parameter),
      low: value(one.parameter, one.low),
      high: value(one.parameter, one.high),
      netAtLow: reckonedText(words, one.netAtLow, 'EUR'),
      netAtHigh: reckonedText(words, one.netAtHigh, 'EUR'),
    }),
  )
}

function yearTable(appraisal: ProposalAppraisal, words: Words): string {
  const { year, cost, released, freed, probability } = words.investment.results
  const money = (value: number) => reckonedText(words, value, 'EUR')
  return tableOf([
    [year, cost, released, freed, words.investment.cumulative.title, '95 %', probability],
    ...appraisal.years.map((one) => [
      calendarYear(appraisal, one.year),
      money(one.cost.mean),
      money(one.released.mean),
      money(one.freed.mean),
      money(one.cumulative.mean),
      `${money(one.cumulative.lower95)} … ${money(one.cumulative.upper95)}`,
      chanceText(words, one.breakEvenProbability),
    ]),
  ])
}

function tableOf(rows: readonly (readonly string[])[]): string {
  const widths = (rows[0] ?? []).map((_, k) => Math.max(...rows.map((row) => row[k]?.length ?? 0)))
  const line = (row: readonly string[]) =>
    row.map((cell, k) => (k === 0 ? cell.padEnd(widths[k] ?? 0) : cell.padStart(widths[k] ?? 0))).join('  ')
  return rows.map(line).join('\n')
}

/** Several proposals one after the other, then how they stand beside each other and what goals take. */
export function proposalsText({ appraisals, comparison, goals }: ProposalAnswer, language: Language): string {
  const words = wordsOf(language)
  const [first] = appraisals
  return [
    ...appraisals.map((one) => proposalText(one, language)),
    ...(comparison ? [comparisonText(comparison, words)] : []),
    ...(first ? goals.map((goal) => goalText(goal, first, words)) : []),
  ].join('\n\n')
}

function comparisonText({ choices, differences }: ProposalComparison, words: Words): string {
  const { frontier, comparison } = words.investment
  const money = (value: number) => reckonedText(words, value, 'EUR')
  const rows = choices.map(({ name, netCost, avoidedYears, standing }) => [
    name === 'nothing' ? frontier.nothing : name,
    money(netCost),
    words.format.number(avoidedYears, 1),
    frontier.standings[standing],
  ])
  const gaps = differences.map(
    ({ name, against, net, betterProbability }) =>
      `${name} – ${against}: ${money(net.mean)}, 95 %: ${money(net.lower95)} … ${money(net.upper95)}; ${chanceText(words, betterProbability)}`,
  )
  const table = tableOf([[comparison.title, frontier.cost, frontier.avoided, frontier.standing], ...rows])
  return [table, ...gaps].join('\n')
}

function goalText({ goal, value, now, why, side }: GoalFound, appraisal: ProposalAppraisal, words: Words): string {
  const told = words.investment.goal
  const name = parameterName(words, appraisal, goal.parameter)
  const text = (given: number) => parameterValue(words, appraisal, goal.parameter, given)
  if (why === 'reached-now') return told.reached(name, text(now))
  if (why === 'no-matter') return told.noMatter(name)
  if (value === null || side === null) return told.out(name)
  return told.found[side]({ name, value: text(value), now: text(now) })
}
