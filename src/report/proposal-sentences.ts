/**
 * Proposal sentences (esityksen lauseet): what it costs, whether and when it pays, for whom, what must be true; never more than the draws.
 *
 * Words of likelihood as in the guidance note of the IPCC's fifth report (Mastrandrea et al. 2010): very likely from 90 %, likely from
 * 66 %, neither between 33 and 66 %. Probabilities are told as one of a hundred at the least: chance was drawn, not known.
 */
import type { GoalFound } from '#model/goal-seek.ts'
import type { Condition, ProposalAppraisal } from '#model/proposal-appraisal.ts'
import type { Words } from '#words/dictionary.ts'
import {
  calendarYear,
  endYear,
  ofText,
  parameterName,
  parameterOf,
  parameterValue,
  payerName,
} from './proposal-names.ts'
import { reckoned, reckonedText } from './value-text.ts'

const VERY_LIKELY = 0.9
const LIKELY = 0.66
const UNLIKELY = 0.33
const VERY_UNLIKELY = 0.1
/** Fewer children reached in a year, and one of them decides. */
const FEW_CHILDREN = 10

const euros = (words: Words, value: number): string => reckonedText(words, value, 'EUR')

/** `71 %`, never `0 %` nor `100 %`. */
export function chanceText(words: Words, share: number): string {
  const whole = Math.round(share * 100)
  if (whole <= 0) return words.investment.chance.below
  return whole >= 100 ? words.investment.chance.above : words.format.percent(whole / 100).replace(/[,.]0/, '')
}

/** Sentences in reading order: what keeps it from being a basis first, then the answer. */
export function proposalSentences(appraisal: ProposalAppraisal, words: Words): string[] {
  const told = words.investment.answer
  const { notes } = appraisal
  const first = [
    ...(notes.includes('no-sources') ? [told.noSource] : []),
    ...(appraisal.illustration ? [told.illustration] : []),
  ]
  return [
    ...first,
    ...costSentence(appraisal, words),
    ...payingSentences(appraisal, words),
    ...moreSentences(appraisal, words),
  ]
}

/** The answer alone: what it costs and whether it pays. */
export const answerSentence = (appraisal: ProposalAppraisal, words: Words): string =>
  [
    ...(appraisal.notes.includes('no-sources') ? [words.investment.answer.noSource] : []),
    ...costSentence(appraisal, words),
    ...payingSentences(appraisal, words).slice(0, 1),
  ].join(' ')

/** Of the years that are paid for, the middle one. */
function costSentence({ years, start }: ProposalAppraisal, words: Words): string[] {
  const told = words.investment.answer
  const paid = years.filter(({ cost }) => cost.mean > 0.5)
  const sorted = paid.map(({ cost }) => cost.mean).sort((a, b) => a - b)
  const middle = sorted[Math.floor(sorted.length / 2)]
  const last = paid.at(-1)
  if (middle === undefined || !last) return [told.costsNothing]
  const isCut = last.year < (years.at(-1)?.year ?? 0)
  return [
    isCut
      ? told.costsUntil(euros(words, middle), calendarYear({ start }, last.year))
      : told.costs(euros(words, middle)),
  ]
}

function payingSentences(appraisal: ProposalAppraisal, words: Words): string[] {
  const told = words.investment.answer
  const { totals, breakEven, notes } = appraisal
  const isNothingSaved = totals.released.upper95 <= 0 && totals.freed.upper95 <= 0
  if (isNothingSaved && notes.includes('no-effects')) return [told.noEffect]
  if (isNothingSaved) return [told.noSaving]
  const share = chanceText(words, breakEven.probabilityByHorizon)
  const end = endYear(appraisal)
  const [low, high] = [totals.net.lower80, totals.net.upper80]
  return [
    paying(appraisal, share, end, words),
    told.net({ mean: euros(words, totals.net.mean), low: euros(words, low), high: euros(words, high), end }),
    ...(low < 0 && high > 0 ? [told.tie] : []),
  ]
}

/** A year is named only where the mean stays above nil from it on and the odds are with it. */
function paying({ breakEven, start }: ProposalAppraisal, share: string, end: string, words: Words): string {
  const { pays } = words.investment.answer
  const { year, probabilityByHorizon: odds } = breakEven
  if (odds >= LIKELY && year !== null) {
    const when = { year: calendarYear({ start }, year), share, end }
    return odds >= VERY_LIKELY ? pays.veryLikely(when) : pays.likely(when)
  }
  if (odds >= UNLIKELY) return pays.open({ share, end })
  return odds >= VERY_UNLIKELY ? pays.unlikely({ share, end }) : pays.veryUnlikely({ share, end })
}

function moreSentences(appraisal: ProposalAppraisal, words: Words): string[] {
  const told = words.investment.answer
  const { avoidedYears, costPerAvoidedYear, reachedChildren, reachedFamilies } = appraisal.totals
  const count = (value: number) => words.format.plain(reckoned(value))
  const isAvoiding = avoidedYears.upper95 > 0
  const isProject = appraisal.conditions.some(({ because }) => because === 'project')
  return [
    ...(isAvoiding
      ? [
          told.avoided({
            years: count(avoidedYears.mean),
            low: count(avoidedYears.lower80),
            high: count(avoidedYears.upper80),
          }),
        ]
      : []),
    ...(isAvoiding && costPerAvoidedYear !== null ? [told.costPerYear(euros(words, costPerAvoidedYear))] : []),
    ...(reachedChildren.mean > 0
      ? [told.reached({ families: count(reachedFamilies.mean), children: count(reachedChildren.mean) })]
      : []),
    ...(reachedChildren.mean > 0 && reachedChildren.mean < FEW_CHILDREN
      ? [told.tiny(count(reachedChildren.mean))]
      : []),
    ...(isProject ? [told.project] : []),
    told.assumption,
  ]
}

/** Who pays and who saves, with their shares; and that they are not the same, where they are not. */
export function payerSentences({ payers }: ProposalAppraisal, words: Words): string[] {
  const told = words.investment.who
  const costs = payers.map((one) => ({ payer: one.payer, euros: Math.max(0, one.cost.mean) }))
  const saved = payers.map((one) => ({
    payer: one.payer,
    euros: Math.max(0, one.released.mean) + Math.max(0, one.freed.mean),
  }))
  const [most, gains] = [largest(costs), largest(saved)]
  const list = (all: typeof costs) => {
    const whole = all.reduce((sum, one) => sum + one.euros, 0)
    const parts = all.filter((one) => one.euros > 0).sort((a, b) => b.euros - a.euros)
    return parts.map((one) => `${payerName(words, one.payer)} ${words.format.percent(one.euros / whole)}`).join(' · ')
  }
  return [
    ...(most ? [told.pays(list(costs))] : []),
    gains ? told.saves(list(saved)) : told.nobody,
    ...(most && gains && most !== gains ? [told.otherPays] : []),
  ]
}

const largest = (all: readonly { readonly payer: string; readonly euros: number }[]): string | undefined =>
  all.filter((one) => one.euros > 0).sort((a, b) => b.euros - a.euros)[0]?.payer

/** What one assumption must be for savings to meet costs, in words; those that cannot turn it alone, named together. */
export function switchingSentences(appraisal: ProposalAppraisal, words: Words): string[] {
  const told = words.investment.switching
  const named = (side: 'always' | 'never') =>
    appraisal.switching
      .filter(({ pays }) => pays === side)
      .map(({ parameter }) => parameterName(words, appraisal, parameter))
  const widest = appraisal.tornado.map(({ parameter }) => parameter)
  const rank = ({ parameter }: Switching) =>
    parameter === ALL_EFFECTS ? -1 : widest.includes(parameter) ? widest.indexOf(parameter) : widest.length
  const turning = appraisal.switching
    .toSorted((a, b) => rank(a) - rank(b))
    .flatMap((one) => switchingSentence(one, appraisal, words))
    .slice(0, MOST_SWITCHING)
  const never = named('never')
  return [...turning, ...(turning.length === 0 && never.length > 0 ? [told.never(never.slice(0, 4).join(', '))] : [])]
}

type Switching = ProposalAppraisal['switching'][number]

/** Every effect together: told first, of a hundred families reached. */
const ALL_EFFECTS = 'effects.all'
const MOST_SWITCHING = 6

const hundredths = (words: Words, share: number): string => words.format.plain(reckoned(share * 100))

function switchingSentence(one: Switching, appraisal: ProposalAppraisal, words: Words): string[] {
  const told = words.investment.switching
  const { parameter, value, now, pays } = one
  if (value === null || (pays !== 'above' && pays !== 'below')) return []
  if (parameter === ALL_EFFECTS) return [told.familiesLeast(hundredths(words, value), hundredths(words, now))]
  const found = parameterOf(appraisal, parameter)
  const text = (given: number) => parameterValue(words, appraisal, parameter, given)
  if (found?.name !== 'reduction' || one.per !== 100) {
    const name = parameterName(words, appraisal, parameter)
    return [pays === 'above' ? told.least(name, text(value), text(now)) : told.most(name, text(value), text(now))]
  }
  const parts = { move: ofText(words, found.of), count: hundredths(words, value), now: hundredths(words, now) }
  return [pays === 'above' ? told.reductionLeast(parts) : told.reductionMost(parts)]
}

/** Of what is saved, what leaves money in the budget. */
export function releasedSentence({ totals }: ProposalAppraisal, words: Words): string | undefined {
  const { released, freed } = totals
  if (released.mean <= 0 && freed.mean <= 0) return undefined
  return words.investment.results.releasedAndFreed(euros(words, released.mean), euros(words, freed.mean))
}

/** Break-even of own production, a sentence a service. */
export const ownProductionSentences = (appraisal: ProposalAppraisal, words: Words): string[] =>
  appraisal.ownProduction.map((one) => {
    const told = words.investment.results
    const units = (value: number) => told.ownUnits[one.unit](words.format.plain(reckoned(value)))
    if (one.breakEvenUnits === null || one.neverShare > 0.5)
      return told.ownNever(one.service, chanceText(words, one.neverShare))
    return told.ownPays({
      service: one.service,
      units: units(one.breakEvenUnits.mean),
      taken: units(one.taken.mean),
      share: chanceText(words, one.enoughProbability),
    })
  })

/** Why a condition of Imatra is kept or not, with what that is about; days as days. */
export function conditionText({ because, about }: Condition, words: Words): string {
  const told = about.map((one) => (/^\d{4}-\d{2}-\d{2}$/.test(one) ? words.format.day(one) : one))
  return words.investment.becauseOf[because](told.join(', '))
}

/** What one assumption must be for a goal, or why nothing is enough. */
export function goalSentence(
  { goal, value, now, why, side }: GoalFound,
  appraisal: ProposalAppraisal,
  words: Words,
): string {
  const told = words.investment.goal
  const name = parameterName(words, appraisal, goal.parameter)
  const text = (given: number) => parameterValue(words, appraisal, goal.parameter, given)
  if (why === 'reached-now') return told.reached(name, text(now))
  if (why === 'found' && value !== null && side !== null)
    return told.found[side]({ name, value: text(value), now: text(now) })
  return why === 'no-matter' ? told.noMatter(name) : told.out(name)
}
