/** Papers page (alueen paperit): what can be shown to decision makers of an area, and what has been kept. */
import { useQuery } from '@tanstack/react-query'
import { Link, useParams } from '@tanstack/react-router'
import type { PaperCover } from '#model/kept-paper.ts'
import { AreaScreen } from '../area-screen.tsx'
import { plansQuery } from '../evaluation/evaluation-queries.ts'
import { proposalsQuery, whoAmI } from '../queries.ts'
import { Answered } from '../states.tsx'
import { useLanguage, useWords } from '../use-words.ts'
import { papersQuery } from './paper-queries.ts'

/** Those that are of the area alone. */
const OF_AREA = ['picture', 'forecast', 'year'] as const

export function PapersPage() {
  const { board } = useWords()
  const { area } = useParams({ from: '/paperit/$area' })
  const me = useQuery(whoAmI()).data
  const isKnown = me !== undefined && me.session !== 'nobody'
  return (
    <AreaScreen area={area} title={board.question}>
      {() => (
        <>
          <p className="lead">{board.lead}</p>
          <ul>
            {OF_AREA.map((kind) => (
              <li key={kind}>
                <Link to="/paperit/$area/$kind" params={{ area, kind }}>
                  {board.kinds[kind]}
                </Link>
              </li>
            ))}
            {isKnown && <OfTheSignedIn area={area} />}
          </ul>
          {isKnown && <KeptPapers area={area} />}
        </>
      )}
    </AreaScreen>
  )
}

/** What is planned, and the month of the work, are not for everybody. */
function OfTheSignedIn({ area }: { area: string }) {
  const { board } = useWords()
  const proposals = useQuery(proposalsQuery(area)).data?.proposals ?? []
  const plans = useQuery(plansQuery(area, useLanguage())).data?.plans ?? []
  return (
    <>
      <li>
        <Link to="/paperit/$area/$kind" params={{ area, kind: 'month' }}>
          {board.kinds.month}
        </Link>
      </li>
      {proposals.map(({ name }) => (
        <li key={name}>
          <Link to="/paperit/$area/$kind" params={{ area, kind: 'investment' }} search={{ esitys: name }}>
            {board.kinds.investment}: {name}
          </Link>
        </li>
      ))}
      {plans.map(({ plan }) => (
        <li key={plan.id}>
          <Link to="/paperit/$area/$kind" params={{ area, kind: 'follow-up' }} search={{ suunnitelma: plan.id }}>
            {board.kinds['follow-up']}: {plan.name}
          </Link>
        </li>
      ))}
    </>
  )
}

function KeptPapers({ area }: { area: string }) {
  const { board } = useWords()
  return (
    <section>
      <h2>{board.keptPapers}</h2>
      <Answered query={useQuery(papersQuery(area))} level={2}>
        {({ papers }) =>
          papers.length === 0 ? (
            <p className="note">{board.noKept}</p>
          ) : (
            <ul>
              {papers.map((cover) => (
                <KeptLine key={cover.id} cover={cover} area={area} />
              ))}
            </ul>
          )
        }
      </Answered>
    </section>
  )
}

function KeptLine({ cover, area }: { cover: PaperCover; area: string }) {
  const { board, format } = useWords()
  return (
    <li>
      <Link to="/paperit/$area/talletettu/$id" params={{ area, id: cover.id.slice(0, 16) }}>
        {cover.about}
      </Link>
      <p className="note">
        {cover.title} {board.keptBy(cover.by, format.moment(cover.at))}
      </p>
    </li>
  )
}
