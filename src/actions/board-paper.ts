/** Board paper of an area (alueen päätöspaperi): which figures each kind is made of. */
import { done, type Outcome } from '#kernel/outcome.ts'
import type { Language } from '#model/named.ts'
import type { BoardPaper, BoardPaperKind } from '#report/board/board-paper.ts'
import { forecastPaper } from '#report/board/forecast-paper.ts'
import { picturePaper } from '#report/board/picture-paper.ts'
import { wordsOf } from '#words/dictionary.ts'
import type { Call, Refusal } from './action.ts'
import { showForecast } from './show-forecast.ts'
import { showPicture } from './show-picture.ts'

export interface BoardAsked {
  readonly kind: BoardPaperKind
  readonly area: string
  /** A snapshot id, or the beginning of one; the published one where left out. */
  readonly snapshot?: string | undefined
  readonly language: Language
}

type Maker = (asked: BoardAsked, call: Call) => Promise<Outcome<BoardPaper, Refusal>>

const MAKERS: Readonly<Record<'picture' | 'forecast', Maker>> = {
  picture: async ({ area, snapshot, language }, call) => {
    const picture = await showPicture.run(showPicture.input.parse({ area, snapshot, language }), call)
    return picture.ok ? done(picturePaper(picture.value, wordsOf(language))) : picture
  },
  forecast: async ({ area, snapshot, language }, call) => {
    const forecast = await showForecast.run(showForecast.input.parse({ area, snapshot, language }), call)
    return forecast.ok ? done(forecastPaper(forecast.value, wordsOf(language))) : forecast
  },
}

export const boardPaper = (asked: BoardAsked, call: Call): Promise<Outcome<BoardPaper, Refusal>> =>
  MAKERS[asked.kind as 'picture'](asked, call)
