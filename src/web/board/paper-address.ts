/** Address of a paper (paperin osoite): what it is of, beside the area and the kind. */
import { BOARD_PAPERS, type BoardPaperKind } from '#report/board/board-paper.ts'

/** In Finnish, as it stands in the address: the proposal, the plan, the month. */
export interface PaperSearch {
  readonly esitys?: string
  readonly suunnitelma?: string
  readonly kuukausi?: string
}

export function paperSearch(search: Readonly<Record<string, unknown>>): PaperSearch {
  const text = (name: keyof PaperSearch) =>
    typeof search[name] === 'string' && search[name] !== '' ? { [name]: search[name] } : {}
  return { ...text('esitys'), ...text('suunnitelma'), ...text('kuukausi') }
}

export const paperKind = (word: string): BoardPaperKind | undefined => BOARD_PAPERS.find((one) => one === word)

/** What the action is asked. */
export const paperAsked = ({ esitys, suunnitelma, kuukausi }: PaperSearch) => ({
  ...(esitys !== undefined && { proposal: esitys }),
  ...(suunnitelma !== undefined && { plan: suunnitelma }),
  ...(kuukausi !== undefined && { month: kuukausi }),
})
