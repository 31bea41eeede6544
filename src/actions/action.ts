/**
 * Action (toiminto): one thing a person can do. The HTTP route, the command and the permission test are derived from the list.
 *
 * A `look` changes nothing; a `change` is recorded with who and when. `isLong` work runs as a job that shows progress and can be cancelled.
 */
import type { z } from 'zod'
import type { Outcome } from '#kernel/outcome.ts'
import type { Area } from '#model/area.ts'
import type { Duty } from '#model/duty.ts'
import type { Indicator } from '#model/observation.ts'
import type { PopulationTables, SotkanetIndicator } from '#model/statistic.ts'
import type { Worker } from '#model/worker.ts'
import type { Pool } from '#pool/pool.ts'
import type { Register } from '#register/register.ts'
import type { Outside } from '#remote/outside.ts'

export interface Actor {
  readonly name: string
  readonly duty: Duty
  /** The worker of the register who acts, where it is one. */
  readonly worker?: Worker
  /** A citizen who signed in with strong identification, to send a contact. */
  readonly citizen?: { readonly name: string; readonly identityCode: string }
}

/** What the product knows of public statistics. */
export interface Statistics {
  readonly sotkanet: readonly SotkanetIndicator[]
  readonly statfin: PopulationTables
  /** Series of them that stand in every picture. */
  readonly inPictures: readonly string[]
}

/** The outside, as actions see it. */
export interface World {
  readonly pool: Pool
  /** The data folder, for what is kept beside the stores. */
  readonly data: string
  /** The people; nothing of it is started before it is first looked at. */
  readonly register: Register
  readonly areas: readonly Area[]
  readonly indicators: readonly Indicator[]
  readonly statistics: Statistics
  /** Where public statistics are asked from; nowhere where this installation asks nobody. */
  readonly outside?: Outside
  /** The folder of the shipped press figures. */
  readonly seeds: string
  /** ISO time. */
  readonly now: () => string
}

export interface Call {
  readonly world: World
  readonly actor: Actor
  readonly signal: AbortSignal
  /** Tells how far long work has come: a step's word and 0–1. */
  readonly progress: (step: string, share: number) => void
}

/** Why the rules say no: a word for the screen, a sentence for a person, and where. */
export interface Refusal {
  readonly why: string
  readonly message: string
  readonly where?: string
  /** What stands now, where the change came too late: both texts are shown and the writer chooses. */
  readonly stands?: unknown
}

export interface Action<Input extends z.ZodType = z.ZodType, Output = unknown> {
  readonly name: string
  readonly kind: 'look' | 'change'
  readonly isLong: boolean
  /** Reckons from what ships with the product: nothing that is kept need be there. */
  readonly needsNothing: boolean
  /** Is done where the data is, from the terminal: it takes folders of that machine, and has no route. */
  readonly isAtTheMachine: boolean
  /** The field of the input that the command takes without its name: `claim kouvola`. */
  readonly argument?: string
  readonly allow: readonly Duty[]
  /** One sentence: what it does. */
  readonly about: string
  /** A command line that works on the example content. */
  readonly example: string
  readonly input: Input
  /** The shape of what it gives, where it has a public one. */
  readonly output?: z.ZodType
  readonly run: (input: z.output<Input>, call: Call) => Promise<Outcome<Output, Refusal>>
}

type Described<Input extends z.ZodType, Output> = Omit<
  Action<Input, Output>,
  'isLong' | 'needsNothing' | 'isAtTheMachine'
> &
  Partial<Pick<Action, 'isLong' | 'needsNothing' | 'isAtTheMachine'>>

export const action = <Input extends z.ZodType, Output>(
  described: Described<Input, Output>,
): Action<Input, Output> => ({
  isLong: false,
  needsNothing: false,
  isAtTheMachine: false,
  ...described,
})

/** A file to be downloaded. */
export interface Download {
  readonly fileName: string
  readonly type: string
  readonly content: string | Uint8Array
}

export const no = (why: string, message: string, where?: string): { ok: false; why: Refusal } => ({
  ok: false,
  why: where === undefined || where === '' ? { why, message } : { why, message, where },
})
