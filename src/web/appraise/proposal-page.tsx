/**
 * Proposal page (esityksen sivu): what an investment would cost and save, for whom, from when, how sure that is and what must be true.
 *
 * It is reckoned when the page opens, in the background; assumptions tried with other values stand in the address.
 */
import { useQuery } from '@tanstack/react-query'
import { Link, useParams, useSearch } from '@tanstack/react-router'
import type { Area } from '#model/area.ts'
import type { ProposalAppraisal } from '#model/proposal-appraisal.ts'
import { AreaScreen } from '../area-screen.tsx'
import { useStarted } from '../job.tsx'
import { PaperLink } from '../paper-link.tsx'
import { proposalsQuery, whoAmI } from '../queries.ts'
import { Answered, Empty } from '../states.tsx'
import { useWords } from '../use-words.ts'
import { overridesIn } from './appraise-address.ts'
import { GoalForm } from './goal-form.tsx'
import { MoreResults } from './more-results.tsx'
import { found, type ProposalList } from './proposal-list.ts'
import { ProposalResult } from './proposal-result.tsx'
import { ReckonedAgain } from './reckoned-again.tsx'
import { WhatIfFields } from './what-if-fields.tsx'
import { WRITERS } from './writers.ts'

export function ProposalPage() {
  const words = useWords()
  const { area, name } = useParams({ from: '/investoinnit/$area/$name' })
  const list = useQuery(proposalsQuery(area))
  return (
    <AreaScreen area={area} title={(place) => words.investment.questionOf(name, place)}>
      {(known) => (
        <>
          <PaperLink area={area} kind="investment" search={{ esitys: name }} />
          <Answered query={list} level={2}>
            {(proposals) => <Appraised list={proposals} known={known} />}
          </Answered>
        </>
      )}
    </AreaScreen>
  )
}

function Appraised({ list, known }: { list: ProposalList; known: Area }) {
  const words = useWords()
  const { area, name } = useParams({ from: '/investoinnit/$area/$name' })
  const { muuta } = useSearch({ from: '/investoinnit/$area/$name' })
  const overrides = overridesIn(muuta)
  const proposal = found(list, name)
  const asked = { area, name, ...(Object.keys(overrides).length > 0 && { overrides }) }
  const started = useStarted<ProposalAppraisal>('appraise-proposal', proposal ? asked : undefined)
  if (!proposal)
    return (
      <Empty title={words.investment.refusals['unknown-proposal'] ?? ''}>
        <Link to="/investoinnit/$area" params={{ area }}>
          {words.investment.list.back}
        </Link>
      </Empty>
    )
  const shown = { area: known, names: {}, sources: [] }
  return (
    <>
      <Head area={area} name={name} about={proposal.about} isStored={list.proposals.some((one) => one.name === name)} />
      <ReckonedAgain started={started}>
        {(appraisal) => (
          <>
            <ProposalResult appraisal={appraisal} shown={shown} />
            <WhatIfFields appraisal={appraisal} proposal={proposal} overrides={overrides} />
            <GoalForm appraisal={appraisal} proposal={proposal} />
            <MoreResults appraisal={appraisal} shown={shown} />
          </>
        )}
      </ReckonedAgain>
    </>
  )
}

interface HeadProps {
  readonly area: string
  readonly name: string
  readonly about: string
  readonly isStored: boolean
}

function Head({ area, name, about, isStored }: HeadProps) {
  const told = useWords().investment.list
  const me = useQuery(whoAmI()).data
  const mayWrite = me !== undefined && WRITERS.includes(me.duty)
  return (
    <>
      <p className="proposal-about">
        {!isStored && <span className="tag">{told.illustration}</span>} {about}
      </p>
      <p className="no-print">
        <Link to="/investoinnit/$area" params={{ area }}>
          {told.back}
        </Link>
        {mayWrite && isStored && (
          <>
            {' · '}
            <Link to="/investoinnit/$area/$name/muokkaa" params={{ area, name }}>
              {told.edit}
            </Link>
          </>
        )}
        {mayWrite && (
          <>
            {' · '}
            <Link to="/investoinnit/$area/uusi" params={{ area }} search={{ pohja: name }}>
              {told.copy}
            </Link>
          </>
        )}
      </p>
    </>
  )
}
