/** Refusal (kieltäytyminen): why the server said no, in the reader's language, with the server's own words in small. */
import { ApiError, type Refusal } from './api-client.ts'
import { useWords } from './use-words.ts'

export const refusalOf = (error: unknown): Refusal =>
  error instanceof ApiError
    ? error.refusal
    : { why: 'no-answer', message: error instanceof Error ? error.message : String(error) }

export function RefusalText({ refusal }: { refusal: Refusal }) {
  const { imports, work, casework, signIn } = useWords()
  const doors: Readonly<Record<string, string>> = signIn.refusals
  const steps: Readonly<Record<string, string>> = work.refusals
  const people: Readonly<Record<string, string>> = casework.refusals
  const told = doors[refusal.why] ?? people[refusal.why] ?? imports.refusals[refusal.why] ?? steps[refusal.why]
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
