/** Conflict (ristiriita): somebody saved the same meanwhile; both texts stand side by side and the writer chooses. */
import type { FieldWord } from '#casework/work-words.ts'
import { useWords } from '../use-words.ts'
import { Answer } from './answer.tsx'

export interface Difference {
  readonly field: string
  readonly mine: unknown
  readonly theirs: unknown
}

export function Conflict({
  differences,
  onTake,
}: {
  differences: readonly Difference[]
  onTake: (field: string, value: unknown) => void
}) {
  const { casework, work } = useWords()
  return (
    <div className="state refusal" role="alert">
      <p>
        <strong>{casework.conflictTitle}</strong>
      </p>
      <p>{differences.length === 0 ? casework.conflictElsewhere : casework.conflictHow}</p>
      {differences.map(({ field, mine, theirs }) => (
        <section key={field} className="conflict" aria-label={work.fields[field as FieldWord] ?? field}>
          <h3>{work.fields[field as FieldWord] ?? field}</h3>
          <div className="two">
            <figure>
              <figcaption>{casework.mine}</figcaption>
              <p className="told">
                <Answer field={field} value={mine} />
              </p>
            </figure>
            <figure>
              <figcaption>{casework.theirs}</figcaption>
              <p className="told">
                <Answer field={field} value={theirs} />
              </p>
            </figure>
          </div>
          <p className="tools">
            <button type="button" onClick={() => onTake(field, theirs)}>
              {casework.takeTheirs}
            </button>
            {typeof mine === 'string' && typeof theirs === 'string' && (
              <button type="button" onClick={() => onTake(field, `${theirs}\n\n${mine}`)}>
                {casework.takeBoth}
              </button>
            )}
          </p>
        </section>
      ))}
    </div>
  )
}
