/** Kept draft of a proposal (tallessa oleva luonnos): as typed, on this device only, until it is saved or thrown away. */
import type { ProposalDraft } from './proposal-draft.ts'

interface Kept extends ProposalDraft {
  /** The version that it was begun on; none for a new one. */
  readonly version: string | null
}

const keyOf = (area: string, place: string): string => `varhain-proposal:${area}:${place}`

export function keptDraft(area: string, place: string): Kept | undefined {
  try {
    const text = localStorage.getItem(keyOf(area, place))
    return text === null ? undefined : (JSON.parse(text) as Kept)
  } catch {
    return undefined
  }
}

export function keepDraft(area: string, place: string, draft: Kept): void {
  try {
    localStorage.setItem(keyOf(area, place), JSON.stringify(draft))
  } catch {
    // A full or forbidden store: the text stays on the screen, and saving it is what counts.
  }
}

export const dropDraft = (area: string, place: string): void => localStorage.removeItem(keyOf(area, place))
