/** Conflict (ristiriita): somebody saved the same meanwhile; both texts stand side by side and the writer chooses. */
import type { ChoiceWord, FieldWord } from '#casework/work-words.ts'
import { useWords } from '../use-words.ts'

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

/** An answer as a person reads it: a choice by its name, a day as a day, a list row by row. */
export function Answer({ field, value }: { field: string; value: unknown }) {
  const { work, screen, format, casework } = useWords()
  if (value === null || value === undefined || value === '') return <>{casework.nothing}</>
  if (typeof value === 'boolean') return <>{value ? screen.yes : screen.no}</>
  if (Array.isArray(value)) return <Rows rows={value as readonly Readonly<Record<string, unknown>>[]} />
  const text = String(value)
  if (/^\d{4}-\d{2}-\d{2}$/.test(text)) return <>{format.day(text)}</>
  if ((field === 'price' || field === 'dayPrice') && typeof value === 'number') return <>{format.cents(value)}</>
  return <>{work.choices[`${field}.${text}` as ChoiceWord] ?? text}</>
}

function Rows({ rows }: { rows: readonly Readonly<Record<string, unknown>>[] }) {
  const { work } = useWords()
  return (
    <span className="answer-rows">
      {rows.map((row) => (
        <span key={JSON.stringify(row)} className="answer-row">
          {Object.entries(row)
            .filter(([, value]) => value !== null && value !== undefined && value !== '')
            .map(([name, value], at) => (
              <span key={name}>
                {at > 0 && ' · '}
                {(at > 0 || typeof value === 'boolean') && `${work.fields[name as FieldWord] ?? name}: `}
                <Answer field={name} value={value} />
              </span>
            ))}
        </span>
      ))}
    </span>
  )
}
