/** Names of a proposal's parts (esityksen osien nimet): its parameters with their values, payers and years as a reader says them. */
import { FLOW_STATES } from '#model/flow-state.ts'
import type { ProposalAppraisal } from '#model/proposal-appraisal.ts'
import type { ProposalParameter } from '#model/proposal-parameter.ts'
import type { Words } from '#words/dictionary.ts'
import { stateName } from './flow-chart.ts'
import { reckoned } from './value-text.ts'

type Parameters = Pick<ProposalAppraisal, 'parameters'>
export type ParameterUnit = ProposalParameter['unit']

export const payerName = (words: Words, payer: string): string => words.investment.payers[payer] ?? payer

export const parameterOf = ({ parameters }: Parameters, id: string): ProposalParameter | undefined =>
  parameters.find((one) => one.id === id)

/** `Vaikutus (Kotiin vietävä tuki)`. */
export function parameterName(words: Words, appraisal: Parameters, id: string): string {
  const found = parameterOf(appraisal, id)
  if (!found) return id
  const name = words.investment.parameters[found.name]
  return found.of === '' ? name : `${name} (${ofText(words, found.of)})`
}

const KNOWN: readonly string[] = [...FLOW_STATES, 'rest', 'out', 'none-known', 'own', 'bought']

/** What it is of, with the services of the flows by their names. */
export const ofText = (words: Words, of: string): string =>
  of
    .split(/(, | → | )/)
    .map((part) => {
      if (part === 'own' || part === 'bought') return words.flowPage.whatIf[part].toLowerCase()
      return KNOWN.includes(part) ? stateName(words, part) : part
    })
    .join('')

/** A value with its unit, or why it is not told. */
export function parameterValue(words: Words, appraisal: Parameters, id: string, value: number | null): string {
  const unit = parameterOf(appraisal, id)?.unit ?? 'number'
  return value === null ? words.reason.short['too-few'] : unitText(words, unit, value)
}

export function unitText(words: Words, unit: ParameterUnit, value: number): string {
  const { format, investment } = words
  const plain = format.plain(reckoned(value))
  switch (unit) {
    case 'share':
      return format.percent(value)
    case 'euros':
      return format.money(value)
    case 'euros-a-year':
    case 'euros-a-month':
    case 'euros-a-day':
    case 'rate':
    case 'months':
    case 'years':
    case 'hours':
      return investment.units[unit](unit.startsWith('euros') ? format.money(value) : plain, value)
    default:
      return plain
  }
}

/** The calendar year in which a year of the reckoning ends; years of the reckoning begin on its first day. */
export function calendarYear(appraisal: Pick<ProposalAppraisal, 'start'>, year: number): string {
  const first = Number(appraisal.start.slice(0, 4))
  return String(appraisal.start.endsWith('-01-01') ? first + year - 1 : first + year)
}

export const endYear = (appraisal: Pick<ProposalAppraisal, 'start' | 'horizon'>): string =>
  calendarYear(appraisal, appraisal.horizon)
