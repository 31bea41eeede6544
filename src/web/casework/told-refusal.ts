/** A refusal told (kerrottu este): in the reader's words where there are any, else as the server said it. */

import type { StepWhy } from '#casework/step-refusal.ts'
import type { RecordWhy } from '#casework/work-words.ts'
import type { Refusal } from '../api-client.ts'
import { useWords } from '../use-words.ts'

export function useToldRefusal(): (refusal: Refusal) => string {
  const { work } = useWords()
  return ({ why, message }) => {
    const told = work.refusals[why as StepWhy | RecordWhy]
    const about = /\(([^()]+)\)$/.exec(message)?.[1]
    if (told === undefined || why === 'bad-input') return told === undefined ? message : `${told} ${message}`
    return about === undefined ? told : `${told} (${work.fields[about as keyof typeof work.fields] ?? about})`
  }
}
