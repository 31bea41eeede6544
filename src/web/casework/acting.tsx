/** Acting (kenenä työskentelen): until workers sign in, whoever sits at this machine chooses as which worker to act. */
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useId } from 'react'
import type { Duty } from '#model/duty.ts'
import type { Worker } from '#model/worker.ts'
import { act } from '../api-client.ts'
import { whoAmI } from '../queries.ts'
import { useWords } from '../use-words.ts'
import { organisationQuery } from './work-queries.ts'

const isAtMachine = (duty: Duty | undefined): boolean => duty !== undefined && duty !== 'viewer' && duty !== 'reporter'

export function Acting() {
  const { casework } = useWords()
  const id = useId()
  const me = useQuery(whoAmI())
  const organisation = useQuery({ ...organisationQuery(), enabled: isAtMachine(me.data?.duty) })
  const client = useQueryClient()
  const choose = useMutation({
    mutationFn: (worker: number | null) => act('act-as', { worker }),
    onSuccess: () => client.resetQueries(),
  })
  const workers = organisation.data?.workers ?? []
  if (workers.length === 0) return null
  return (
    <p className="acting">
      <label htmlFor={id}>{casework.actingAs}</label>{' '}
      <select
        id={id}
        value={me.data?.worker?.id ?? ''}
        onChange={(event) => choose.mutate(event.target.value === '' ? null : Number(event.target.value))}
      >
        <option value="">{casework.controller}</option>
        {workers.map((one) => (
          <option key={one.id} value={one.id}>
            {one.name}, {one.position}
          </option>
        ))}
      </select>
    </p>
  )
}

/** The worker who acts; nothing for a controller or a visitor. */
export function useWorker(): Worker | undefined {
  return useQuery(whoAmI()).data?.worker
}
