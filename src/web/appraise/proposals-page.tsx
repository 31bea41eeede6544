/** Proposals page (esitysten sivu): the proposals of an area and the shipped examples, and those chosen beside each other. */
import { useQuery } from '@tanstack/react-query'
import { Link, useNavigate, useParams, useSearch } from '@tanstack/react-router'
import { useState } from 'react'
import type { Area } from '#model/area.ts'
import type { Proposal } from '#model/proposal.ts'
import type { StoredProposal } from '#model/stored-proposal.ts'
import { AreaScreen } from '../area-screen.tsx'
import { proposalsQuery, whoAmI } from '../queries.ts'
import { Answered } from '../states.tsx'
import { useWords } from '../use-words.ts'
import { namesIn, proposalsSearch, textOfNames } from './appraise-address.ts'
import { Comparison } from './comparison.tsx'
import type { ProposalList } from './proposal-list.ts'
import { RemoveProposal } from './remove-proposal.tsx'
import { WRITERS } from './writers.ts'

export function ProposalsPage() {
  const words = useWords()
  const told = words.investment.list
  const { area } = useParams({ from: '/investoinnit/$area' })
  const list = useQuery(proposalsQuery(area))
  return (
    <AreaScreen area={area} title={words.investment.question}>
      {(known) => (
        <>
          <p className="lead">{told.lead}</p>
          <Answered query={list} level={2}>
            {(proposals) => <Listed key={area} list={proposals} area={known} />}
          </Answered>
        </>
      )}
    </AreaScreen>
  )
}

function Listed({ list, area }: { list: ProposalList; area: Area }) {
  const words = useWords()
  const told = words.investment.list
  const me = useQuery(whoAmI()).data
  const mayWrite = me !== undefined && WRITERS.includes(me.duty)
  const { vertaa } = useSearch({ from: '/investoinnit/$area' })
  const compared = namesIn(vertaa)
  const [chosen, setChosen] = useState<readonly string[]>(compared)
  const toggle = (name: string) =>
    setChosen(chosen.includes(name) ? chosen.filter((one) => one !== name) : [...chosen, name])
  const line = (proposal: Proposal, stored?: StoredProposal) => (
    <Line
      key={proposal.name}
      {...{ area: area.id, proposal, stored, mayWrite }}
      isChosen={chosen.includes(proposal.name)}
      toggle={toggle}
    />
  )
  return (
    <>
      <section>
        <h2>{told.own}</h2>
        {list.proposals.length === 0 && (
          <p className="note">
            {told.none} {mayWrite && told.noneHow}
          </p>
        )}
        <ul className="proposals">{list.proposals.map((one) => line(one.proposal, one))}</ul>
        {mayWrite && (
          <p className="no-print">
            <Link className="button" to="/investoinnit/$area/uusi" params={{ area: area.id }}>
              {told.make}
            </Link>
          </p>
        )}
      </section>
      {list.illustrations.length > 0 && (
        <section>
          <h2>{told.illustrations}</h2>
          <p className="note">{told.illustrationsHow}</p>
          <ul className="proposals">{list.illustrations.map((one) => line(one))}</ul>
        </section>
      )}
      <CompareButton chosen={chosen} />
      {compared.length > 1 && <Comparison key={vertaa} names={compared} shown={{ area, names: {}, sources: [] }} />}
    </>
  )
}

interface LineProps {
  readonly area: string
  readonly proposal: Proposal
  readonly stored: StoredProposal | undefined
  readonly mayWrite: boolean
  readonly isChosen: boolean
  readonly toggle: (name: string) => void
}

function Line({ area, proposal, stored, mayWrite, isChosen, toggle }: LineProps) {
  const words = useWords()
  const told = words.investment.list
  const { name, posts, start, effects } = proposal
  const count = posts.reduce((sum, one) => sum + one.number, 0)
  const facts = [
    ...(count > 0 ? [told.posts(words.format.plain(count), count)] : []),
    told.from(words.format.day(start)),
    told.effects(effects.length),
    ...(stored ? [told.saved(stored.by, words.format.day(stored.at.slice(0, 10)))] : []),
  ]
  return (
    <li className="proposal-line">
      <input
        type="checkbox"
        className="pick no-print"
        aria-label={told.choose(name)}
        checked={isChosen}
        onChange={() => toggle(name)}
      />
      <span className="proposal-words">
        <Link to="/investoinnit/$area/$name" params={{ area, name }}>
          {name}
        </Link>{' '}
        {!stored && <span className="tag">{told.illustration}</span>}
        {stored?.proposal.illustration && <span className="tag">{told.illustration}</span>}
        <br />
        <span className="note">{facts.join(' · ')}</span>
      </span>
      {mayWrite && stored && <RemoveProposal proposal={stored} />}
    </li>
  )
}

function CompareButton({ chosen }: { chosen: readonly string[] }) {
  const told = useWords().investment.list
  const { area } = useParams({ from: '/investoinnit/$area' })
  const navigate = useNavigate()
  const compare = () =>
    navigate({
      to: '/investoinnit/$area',
      params: { area },
      search: proposalsSearch({ vertaa: textOfNames(chosen) }),
      resetScroll: false,
    })
  return (
    <p className="actions no-print">
      <button type="button" disabled={chosen.length < 2} onClick={compare}>
        {told.compare}
      </button>{' '}
      {chosen.length < 2 && <span className="note">{told.chooseHow}</span>}
    </p>
  )
}
