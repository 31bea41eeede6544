/** Words of a log's row (lokirivin sanat): who, what was done, which data and for what, as a reader knows them. */
import type { StepWord } from '#casework/work-words.ts'
import type { Words } from './dictionary.ts'

export interface LogWords {
  readonly who: (name: string | null, duty: string) => string
  readonly did: (action: string) => string
  readonly data: (kinds: readonly string[]) => string
  readonly purpose: (word: string) => string
}

export function logWords({ work, privacy, personExport, paper }: Words): LogWords {
  const duties: Readonly<Record<string, string>> = work.duties
  const kinds: Readonly<Record<string, string>> = { ...work.kinds, ...privacy.data }
  const deeds: Readonly<Record<string, string>> = { ...personExport.deeds, ...privacy.deeds }
  const purposes: Readonly<Record<string, string>> = privacy.purposes
  return {
    who: (name, duty) => [name ?? paper.none, duties[duty] ?? duty].join(', '),
    did(action) {
      const [, event = '', kind = ''] = /^(.+)-([a-z]+)$/.exec(action) ?? []
      return work.steps[`${kind}.${event}` as StepWord]?.done ?? deeds[action] ?? action
    },
    data: (all) => all.map((one) => kinds[one] ?? one).join(', '),
    purpose: (word) => purposes[word] ?? word,
  }
}
