/** Queries of papers (paperien haut). */
import { queryOptions } from '@tanstack/react-query'
import type { KeptPaper, PaperComment, PaperCover } from '#model/kept-paper.ts'
import type { ProposedEvaluation } from '#model/proposed-evaluation.ts'
import type { BoardPaper } from '#report/board/board-paper.ts'
import { look, type Query } from '../api-client.ts'

const query = <Answer>(action: string, asked: Query) =>
  queryOptions({ queryKey: [action, asked], queryFn: ({ signal }) => look<Answer>(action, asked, signal) })

export const proposedEvaluationQuery = (asked: Query) => query<ProposedEvaluation>('propose-evaluation', asked)

export const papersQuery = (area: string) => query<{ papers: PaperCover[] }>('list-papers', { area })

export interface ShownKeptPaper {
  readonly cover: PaperCover
  readonly content: BoardPaper
  readonly comments: readonly PaperComment[]
}

export const keptPaperQuery = (id: string) => query<KeptPaper & ShownKeptPaper>('show-kept-paper', { id })
