/**
 * Board paper of an area (alueen päätöspaperi): which look each kind is made of.
 *
 * The look is done as the one who asks for the paper: who may not see the figures is given no paper of them.
 */
import { done, type Outcome } from '#kernel/outcome.ts'
import type { AreaEvaluation } from '#model/area-evaluation.ts'
import type { ForecastOfArea } from '#model/forecast.ts'
import type { MonthSheet } from '#model/month-sheet.ts'
import type { Language } from '#model/named.ts'
import type { Picture } from '#model/picture.ts'
import { keptPaper, papersOf } from '#pool/papers.ts'
import { PROPOSALS } from '#pool/proposals.ts'
import type { BoardPaper, BoardPaperKind } from '#report/board/board-paper.ts'
import { followUpPaper } from '#report/board/follow-up-paper.ts'
import { forecastPaper } from '#report/board/forecast-paper.ts'
import { investmentPaper } from '#report/board/investment-paper.ts'
import { monthPaper } from '#report/board/month-paper.ts'
import { picturePaper } from '#report/board/picture-paper.ts'
import type { ShownBefore } from '#report/board/promise-section.ts'
import { yearPaper } from '#report/board/year-paper.ts'
import { type Words, wordsOf } from '#words/dictionary.ts'
import { type Action, type Call, no, type Refusal } from './action.ts'
import { appraiseProposal } from './area-appraisal.ts'
import { indicatorsOfArea } from './area-indicators.ts'
import { areaSide } from './area-side.ts'
import { evaluateArea } from './evaluate-area.ts'
import { placeOf } from './evaluation-plan-actions.ts'
import { judgedInvestment } from './judged-investment.ts'
import { perform } from './perform.ts'
import { showForecast } from './show-forecast.ts'
import { showIndicators } from './show-indicators.ts'
import { showMonth } from './show-month.ts'
import { showPicture } from './show-picture.ts'

export interface BoardAsked {
  readonly kind: BoardPaperKind
  readonly area: string
  readonly language: Language
  /** A snapshot id, or the beginning of one; the published one where left out. */
  readonly snapshot?: string | undefined
  /** Of an investment: the name of the proposal. */
  readonly proposal?: string | undefined
  /** Of a follow-up: the id of the plan; of an investment, how it will be judged. */
  readonly plan?: string | undefined
  /** Of a month: `2026-10`. */
  readonly month?: string | undefined
}

type Made = Promise<Outcome<BoardPaper, Refusal>>

/** A paper of what a look gives. */
async function of<T>(
  look: Action,
  input: object,
  call: Call,
  write: (seen: T, words: Words) => BoardPaper,
  language: Language,
): Made {
  const seen = await perform(look, { ...input }, call)
  return seen.ok ? done(write(seen.value as T, wordsOf(language))) : seen
}

const MAKERS: Readonly<Record<BoardPaperKind, (asked: BoardAsked, call: Call) => Made>> = {
  picture: ({ area, snapshot, language }, call) =>
    of<Picture>(showPicture, { area, snapshot, language }, call, picturePaper, language),
  forecast: ({ area, snapshot, language }, call) =>
    of<ForecastOfArea>(showForecast, { area, snapshot, language }, call, forecastPaper, language),
  investment: (asked, call) => investmentOf(asked, call),
  'follow-up': (asked, call) => followUpOf(asked, call),
  month: ({ area, month, language }, call) => of<MonthSheet>(showMonth, { area, month }, call, monthPaper, language),
  year: (asked, call) => yearOf(asked, call),
}

async function yearOf({ area, snapshot, language }: BoardAsked, call: Call): Made {
  const table = await perform(showIndicators, { area, snapshot, language }, call)
  if (!table.ok) return table
  const side = await areaSide({ area, snapshot, language, indicators: table.value.indicators }, call)
  return done(yearPaper(table.value, side, wordsOf(language)))
}

async function followUpOf({ area, plan, language }: BoardAsked, call: Call): Made {
  if (plan === undefined)
    return no('no-plan', 'tell which plan is followed up: --plan, see "varhain list-evaluation-plans"', 'plan')
  const seen = await perform(evaluateArea, { area, plan, language }, call)
  if (!seen.ok) return seen
  const shown = shownBefore(seen.value, call)
  return done(followUpPaper({ result: seen.value, shown }, wordsOf(language)))
}

/** The investment paper of the proposal that was last kept before the decision was recorded. */
function shownBefore({ area, decision }: AreaEvaluation, { world }: Call): ShownBefore | undefined {
  const { store } = world.pool
  const kept = papersOf(store, area.id)
    .filter(({ kind, proposal }) => kind === 'investment' && proposal !== null && proposal === decision?.proposal)
    .filter(({ at }) => at <= (decision?.at ?? ''))
    .toSorted((a, b) => (a.at < b.at ? 1 : -1))[0]
  const content = kept && (keptPaper(store, kept.id)?.content as BoardPaper | undefined)
  return kept && content ? { day: kept.at, title: kept.title, figures: content.figures } : undefined
}

/** Of the proposal that is named, or of the only one there is. */
async function investmentOf({ area: wanted, proposal, plan, language }: BoardAsked, call: Call): Made {
  const place = placeOf(call.world, wanted)
  if (!place.ok) return place
  const { area, snapshot } = place.value
  const names = PROPOSALS.current(call.world.pool.store, area.id).map(({ name }) => name)
  const name = proposal ?? (names.length === 1 ? names[0] : undefined)
  if (name === undefined)
    return no('no-proposal', `tell which proposal: --proposal, one of ${names.join(', ') || 'none yet'}`, 'proposal')
  const seen = await perform(appraiseProposal, { area: area.id, name }, call)
  if (!seen.ok) return seen
  const judged = await judgedInvestment(place.value, { appraisal: seen.value, plan, language }, call)
  const { indicators } = await indicatorsOfArea(place.value, { language })
  const side = await areaSide({ area: area.id, language, indicators }, call)
  const told = { area, appraisal: seen.value, snapshot: seen.value.snapshot ?? snapshot, judged, side }
  return done(investmentPaper(told, wordsOf(language)))
}

export const boardPaper = (asked: BoardAsked, call: Call): Made => MAKERS[asked.kind](asked, call)
