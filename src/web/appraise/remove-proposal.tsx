/** Removing a proposal (esityksen poisto): taken out of the list; its versions stay. */
import { useMutation, useQueryClient } from '@tanstack/react-query'
import type { StoredProposal } from '#model/stored-proposal.ts'
import { act } from '../api-client.ts'
import { RefusalText, refusalOf } from '../refusal.tsx'
import { useWords } from '../use-words.ts'

export function RemoveProposal({ proposal: { area, name, version } }: { proposal: StoredProposal }) {
  const { investment } = useWords()
  const client = useQueryClient()
  const remove = useMutation({
    mutationFn: () => act('remove-proposal', { area, name, version }),
    onSettled: () => client.invalidateQueries({ queryKey: ['list-proposals'] }),
  })
  return (
    <>
      <button
        type="button"
        className="quiet no-print"
        disabled={remove.isPending}
        aria-label={investment.list.remove(name)}
        onClick={() => remove.mutate()}
      >
        ✕
      </button>
      {remove.error && <RefusalText refusal={refusalOf(remove.error)} own={investment.refusals} />}
    </>
  )
}
