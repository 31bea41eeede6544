/** Correcting a decision (päätöksen korjaus): as a new version; one recorded by mistake is taken out of the list. */
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import type { Decision } from '#model/decision.ts'
import { act } from '../api-client.ts'
import { RefusalText, refusalOf } from '../refusal.tsx'
import { useWords } from '../use-words.ts'
import { RecordDecision } from './record-decision.tsx'

export function CorrectDecision({ decision }: { decision: Decision }) {
  const { wizard, refusals } = useWords().evaluationPage
  const client = useQueryClient()
  const [isOpen, setOpen] = useState(false)
  const { area, id, version, title } = decision
  const remove = useMutation({
    mutationFn: () => act<Decision>('remove-decision', { area, id, version }),
    onSuccess: async () => {
      await client.invalidateQueries({ queryKey: ['list-decisions'] })
      await client.invalidateQueries({ queryKey: ['list-evaluation-plans'] })
    },
  })
  return (
    <details className="no-print" open={isOpen} onToggle={({ currentTarget }) => setOpen(currentTarget.open)}>
      <summary>
        {wizard.correct}
        <span className="unseen">: {title}</span>
      </summary>
      {isOpen && (
        <>
          <RecordDecision key={version} area={area} corrected={decision} onRecorded={() => setOpen(false)} />
          <p className="actions">
            <button type="button" className="quiet" disabled={remove.isPending} onClick={() => remove.mutate()}>
              {wizard.remove}
              <span className="unseen">: {title}</span>
            </button>
          </p>
          {remove.error && <RefusalText refusal={refusalOf(remove.error)} own={refusals} />}
        </>
      )}
    </details>
  )
}
