/** Page on which a proposal is edited (esityksen muokkaus): its newest version in the form. */
import { useQuery } from '@tanstack/react-query'
import { useParams } from '@tanstack/react-router'
import { AreaScreen } from '../area-screen.tsx'
import { proposalsQuery } from '../queries.ts'
import { Answered, Empty } from '../states.tsx'
import { useWords } from '../use-words.ts'
import { ForWriters } from './for-writers.tsx'
import { draftOf } from './proposal-draft.ts'
import { ProposalForm } from './proposal-form.tsx'

export function EditProposalPage() {
  const words = useWords()
  const { area, name } = useParams({ from: '/investoinnit/$area/$name/muokkaa' })
  const list = useQuery(proposalsQuery(area))
  return (
    <AreaScreen area={area} title={() => words.proposalForm.titleOf(name)}>
      {() => (
        <ForWriters>
          <Answered query={list} level={2}>
            {({ proposals }) => {
              const stored = proposals.find((one) => one.name === name)
              return stored ? (
                <ProposalForm
                  key={stored.version}
                  area={area}
                  place={name}
                  begun={draftOf(stored.proposal, words.format.language)}
                  version={stored.version}
                />
              ) : (
                <Empty title={words.investment.refusals['unknown-proposal'] ?? ''} />
              )
            }}
          </Answered>
        </ForWriters>
      )}
    </AreaScreen>
  )
}
