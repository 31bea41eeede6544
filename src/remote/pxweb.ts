/** PxWeb's interface (PxWeb-rajapinta): what a folder holds, what a table's variables are, and its cells as JSON-stat 2. */
import type { Outcome } from '#kernel/outcome.ts'
import type { AnswerFault } from './answer-fault.ts'
import type { Ask } from './patient-caller.ts'

type Answer = Promise<Outcome<unknown, AnswerFault>>

/** Variable code → the value codes asked for. */
export type Selection = Readonly<Record<string, readonly string[]>>

export interface PxWeb {
  /** The tables of a folder, each with its update time. */
  folder(path: string): Answer
  /** The variables of a table. */
  table(path: string): Answer
  cells(path: string, selection: Selection): Answer
}

export const pxWebAt = (base: string, ask: Ask): PxWeb => ({
  folder: (path) => ask({ address: `${base}/${path}` }),
  table: (path) => ask({ address: `${base}/${path}` }),
  cells: (path, selection) =>
    ask({
      address: `${base}/${path}`,
      body: {
        query: Object.entries(selection).map(([code, values]) => ({ code, selection: { filter: 'item', values } })),
        response: { format: 'json-stat2' },
      },
    }),
})
