/**
 * Draft (luonnos): what a worker has typed and not saved, kept on this device only, so that nothing is lost when the
 * connection, the battery or the patience ends. Gone when saved or thrown away.
 */

export type Values = Readonly<Record<string, unknown>>

export interface Draft {
  readonly key: string
  readonly values: Values
  /** ISO time. */
  readonly at: string
  /** Where the writing goes on. */
  readonly path: string
  /** `visit.record` */
  readonly step: string
}

const PREFIX = 'varhain-draft:'

/** One draft for each worker, step and place. */
export const draftKey = (worker: number, step: string, place: string): string => `${PREFIX}${worker}:${step}:${place}`

const parsed = (key: string): Draft | undefined => {
  try {
    const text = localStorage.getItem(key)
    return text === null ? undefined : { ...(JSON.parse(text) as Draft), key }
  } catch {
    return undefined
  }
}

export const readDraft = (key: string): Draft | undefined => parsed(key)

export function keepDraft({ key, ...draft }: Draft): void {
  try {
    localStorage.setItem(key, JSON.stringify(draft))
  } catch {
    // A full or forbidden store: the text stays on the screen, and saving it is what counts.
  }
}

export function dropDraft(key: string): void {
  localStorage.removeItem(key)
}

/** Everything a worker has not finished on this device, newest first. */
export function draftsOf(worker: number): readonly Draft[] {
  return Object.keys(localStorage)
    .filter((key) => key.startsWith(`${PREFIX}${worker}:`))
    .flatMap((key) => parsed(key) ?? [])
    .toSorted((one, other) => (one.at < other.at ? 1 : -1))
}
