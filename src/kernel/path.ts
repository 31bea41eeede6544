/**
 * Path (polku): a state machine as a table of permitted steps, with who may take each and on what ground.
 *
 * The screen asks it for its buttons, the action for permission; the manual prints it and a test walks it.
 * A row from `''` makes something new.
 */

export interface Row<State extends string, Event extends string, Who extends string> {
  readonly from: State | ''
  readonly event: Event
  readonly to: State
  readonly who: readonly Who[]
  /** Section of law, or the method that asks for the step. */
  readonly basis: string
}

export type Path<
  State extends string = string,
  Event extends string = string,
  Who extends string = string,
> = readonly Row<State, Event, Who>[]

/** The row that an event takes from a state, if there is one. */
export const transition = <S extends string, E extends string, W extends string>(
  path: Path<S, E, W>,
  from: S | '',
  event: E,
): Row<S, E, W> | undefined => path.find((row) => row.from === from && row.event === event)

/** What may be done next from a state, by anybody. */
export const nextRows = <S extends string, E extends string, W extends string>(
  path: Path<S, E, W>,
  from: S | '',
): readonly Row<S, E, W>[] => path.filter((row) => row.from === from)

/** States that no event leaves: the thing is over. */
export const endStates = (path: Path): readonly string[] =>
  [...new Set(path.map((row) => row.to))].filter((state) => !path.some((row) => row.from === state && row.to !== state))

/** States in the order in which the path first reaches them. */
export const statesOf = (path: Path): readonly string[] => [...new Set(path.map((row) => row.to))]
