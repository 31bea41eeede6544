/** Readable text (luettava teksti): a result as a person reads it at a terminal, by what it is. */
import { Evaluation } from '#model/evaluation.ts'
import type { ForecastAnswer } from '#model/forecast.ts'
import { IndicatorPage } from '#model/indicator-page.ts'
import { IndicatorTable } from '#model/indicator-table.ts'
import { LANGUAGES } from '#model/named.ts'
import { Picture } from '#model/picture.ts'
import { ProposalAppraisal } from '#model/proposal-appraisal.ts'
import { ProposalAnswer } from '#model/proposal-comparison.ts'
import { evaluationText } from '#report/evaluation-text.ts'
import { forecastText } from '#report/forecast-text.ts'
import { indicatorPageText, indicatorTableText } from '#report/indicator-text.ts'
import { pictureText } from '#report/picture-text.ts'
import { proposalsText, proposalText } from '#report/proposal-text.ts'
import { plainText } from './plain-text.ts'

/** An evaluation of an area holds one beside its plan. */
const isOfArea = (value: unknown): value is { readonly evaluation: unknown } =>
  typeof value === 'object' && value !== null && 'evaluation' in value

const isForecasts = (value: unknown): value is ForecastAnswer =>
  typeof value === 'object' && value !== null && 'forecasts' in value

export function readableText(value: unknown, input: Record<string, unknown>, width: number): string {
  const picture = Picture.safeParse(value)
  const language = LANGUAGES.find((one) => one === input.language) ?? 'fi'
  if (picture.success) return pictureText(picture.data, language, width)
  const evaluation = Evaluation.safeParse(isOfArea(value) ? value.evaluation : value)
  if (evaluation.success) return evaluationText(evaluation.data, language)
  const page = IndicatorPage.safeParse(value)
  if (page.success) return indicatorPageText(page.data, language, width)
  if (isForecasts(value)) return forecastText(value.forecasts, language)
  const proposal = ProposalAppraisal.safeParse(value)
  if (proposal.success) return proposalText(proposal.data, language)
  const proposals = ProposalAnswer.safeParse(value)
  if (proposals.success) return proposalsText(proposals.data, language)
  const table = IndicatorTable.safeParse(value)
  return table.success ? indicatorTableText(table.data, language, width) : plainText(value)
}
