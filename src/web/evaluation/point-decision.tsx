/** The decision (kohta 1): one that is recorded, or a new one recorded here. */
import { useQuery } from '@tanstack/react-query'
import { SelectField } from '../field.tsx'
import { useWords } from '../use-words.ts'
import { decisionsQuery } from './evaluation-queries.ts'
import type { PointProps } from './plan-draft.ts'
import { RecordDecision } from './record-decision.tsx'

export function PointDecision({ area, draft, put, decision }: PointProps) {
  const { evaluationPage: told, format } = useWords()
  const all = useQuery(decisionsQuery(area)).data?.decisions ?? []
  return (
    <>
      <h2>{told.wizard.decision}</h2>
      {all.length > 0 && (
        <SelectField
          label={told.wizard.recorded}
          value={draft.decision ?? ''}
          options={[['', '–'], ...all.map(({ id, title, starts }) => [id, `${title}, ${format.day(starts)}`] as const)]}
          onChange={(id) => put({ decision: id })}
        />
      )}
      {decision && <p>{decision.what}</p>}
      <details open={all.length === 0}>
        <summary>{told.wizard.record}</summary>
        <RecordDecision area={area} onRecorded={({ id }) => put({ decision: id })} />
      </details>
    </>
  )
}
