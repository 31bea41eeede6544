/** Refusal (kieltäytyminen): why the server said no, in the reader's language, with the server's own words in small. */
import { ApiError, type Refusal } from './api-client.ts'
import { useWords } from './use-words.ts'

export const refusalOf = (error: unknown): Refusal =>
  error instanceof ApiError
    ? error.refusal
    : { why: 'no-answer', message: error instanceof Error ? error.message : String(error) }

interface RefusalProps {
  readonly refusal: Refusal
  /** What the same words mean on this screen. */
  readonly own?: Readonly<Record<string, string>>
}

export function RefusalText({ refusal, own = {} }: RefusalProps) {
  const { imports, work, casework, signIn, privacy, statistics } = useWords()
  const all: readonly Readonly<Record<string, string>>[] = [
    own,
    signIn.refusals,
    casework.refusals,
    imports.refusals,
    work.refusals,
    privacy.refusals,
    statistics.refusals,
  ]
  const told = all.find((words) => words[refusal.why] !== undefined)?.[refusal.why]
  return (
    <div className="state refusal" role="alert">
      <p className="bad">
        <strong>{told ?? refusal.message}</strong>
      </p>
      {told && (
        <p className="state-detail">
          {imports.refusalDetail}: {refusal.message}
        </p>
      )}
    </div>
  )
}
