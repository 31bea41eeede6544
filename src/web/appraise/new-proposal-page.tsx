/** New proposal page (uuden esityksen sivu): begun from nothing, from an example or from another proposal. */
import { useQuery } from '@tanstack/react-query'
import { useNavigate, useParams, useSearch } from '@tanstack/react-router'
import type { Proposal } from '#model/proposal.ts'
import { AreaScreen } from '../area-screen.tsx'
import { SelectField } from '../field.tsx'
import { proposalsQuery } from '../queries.ts'
import { Answered } from '../states.tsx'
import { useWords } from '../use-words.ts'
import { newProposalSearch } from './appraise-address.ts'
import { blankProposal } from './blank-proposal.ts'
import { ForWriters } from './for-writers.tsx'
import { draftOf } from './proposal-draft.ts'
import { ProposalForm } from './proposal-form.tsx'
import { found, type ProposalList } from './proposal-list.ts'

export function NewProposalPage() {
  const words = useWords()
  const { area } = useParams({ from: '/investoinnit/$area/uusi' })
  const list = useQuery(proposalsQuery(area))
  return (
    <AreaScreen area={area} title={words.proposalForm.title}>
      {() => (
        <ForWriters>
          <p className="lead">{words.proposalForm.lead}</p>
          <Answered query={list} level={2}>
            {(proposals) => <New list={proposals} />}
          </Answered>
        </ForWriters>
      )}
    </AreaScreen>
  )
}

function New({ list }: { list: ProposalList }) {
  const words = useWords()
  const told = words.proposalForm
  const navigate = useNavigate()
  const { area } = useParams({ from: '/investoinnit/$area/uusi' })
  const { pohja = '' } = useSearch({ from: '/investoinnit/$area/uusi' })
  const base = found(list, pohja)
  const names = [...list.proposals.map(({ name }) => name), ...list.illustrations.map(({ name }) => name)]
  return (
    <>
      <div className="controls">
        <SelectField
          label={told.startFrom}
          value={base ? pohja : ''}
          options={[['', told.empty], ...[...new Set(names)].map((one) => [one, one] as const)]}
          onChange={(name) =>
            navigate({ to: '/investoinnit/$area/uusi', params: { area }, search: newProposalSearch({ pohja: name }) })
          }
        />
      </div>
      <ProposalForm
        key={pohja}
        area={area}
        place={`uusi:${pohja}`}
        begun={draftOf(base ? ownOf(base) : blankProposal(new Date().getFullYear(), told.begun), words.format.language)}
        version={undefined}
      />
    </>
  )
}

/** A proposal of the area's own, to be given a name; an example's flows are not the area's. */
function ownOf({ illustration: _, flows: __, name: ___, ...rest }: Proposal): object {
  return { ...rest, name: '' }
}
