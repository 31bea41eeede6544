/** Paper page (paperin sivu): one paper as it is now, to read, present, take along in four formats, and keep for a meeting. */
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { Link, useNavigate, useParams, useSearch } from '@tanstack/react-router'
import { useState } from 'react'
import { PLANNING_DUTIES } from '#model/duty.ts'
import type { PaperCover } from '#model/kept-paper.ts'
import type { BoardPaper } from '#report/board/board-paper.ts'
import { act } from '../api-client.ts'
import { AreaLinks } from '../area-links.tsx'
import { Reckoned } from '../flows/reckoned.tsx'
import { useStarted } from '../job.tsx'
import { PageTitle } from '../page-title.tsx'
import { whoAmI } from '../queries.ts'
import { RefusalText, refusalOf } from '../refusal.tsx'
import { Empty, NotFound } from '../states.tsx'
import { useLanguage, useWords } from '../use-words.ts'
import { AgreeEvaluation } from './agree-evaluation.tsx'
import { BoardView } from './board-view.tsx'
import { paperAsked, paperKind } from './paper-address.ts'
import { PaperDownloads } from './paper-downloads.tsx'
import { Presentation } from './presentation.tsx'

const PLANNERS: readonly string[] = PLANNING_DUTIES

export function PaperPage() {
  const words = useWords()
  const { area, kind } = useParams({ from: '/paperit/$area/$kind' })
  const search = useSearch({ from: '/paperit/$area/$kind' })
  const lang = useLanguage()
  const known = paperKind(kind)
  const asked = { kind: known ?? 'picture', area, ...paperAsked(search), lang }
  const started = useStarted<BoardPaper>('show-paper', known && asked)
  if (!known) return <NotFound />
  return (
    <>
      {!started.job?.result && (
        <>
          <PageTitle title={words.board.kinds[known]} />
          <AreaLinks area={area} />
        </>
      )}
      <Reckoned started={started} empty={<Empty title={words.board.noFigures} />}>
        {(paper) => <Paper paper={paper} area={area} asked={asked} />}
      </Reckoned>
    </>
  )
}

interface PaperProps {
  readonly paper: BoardPaper
  readonly area: string
  readonly asked: Readonly<Record<string, string>>
}

function Paper({ paper, area, asked }: PaperProps) {
  const words = useWords()
  const [isPresented, setPresented] = useState(false)
  const me = useQuery(whoAmI()).data
  const mayAgree = me !== undefined && PLANNERS.includes(me.duty)
  const proposal = paper.kind === 'investment' ? asked.proposal : undefined
  const judged = proposal !== undefined && <AgreeEvaluation area={area} proposal={proposal} mayAgree={mayAgree} />
  return (
    <>
      <p className="about-paper">{paper.about}</p>
      <PageTitle title={paper.title} />
      <AreaLinks area={area} />
      <PaperTools area={area} asked={asked} onPresent={() => setPresented(true)} />
      <BoardView paper={paper} beside={{ judged }} />
      <p className="no-print">
        <Link to="/paperit/$area" params={{ area }}>
          {words.board.all}
        </Link>
      </p>
      {isPresented && <Presentation paper={paper} onEnd={() => setPresented(false)} />}
    </>
  )
}

function PaperTools({ area, asked, onPresent }: Omit<PaperProps, 'paper'> & { onPresent: () => void }) {
  const { board } = useWords()
  const me = useQuery(whoAmI()).data
  return (
    <div className="actions no-print">
      <button type="button" onClick={onPresent}>
        {board.present}
      </button>
      <PaperDownloads action="paper" asked={asked} />
      {me && PLANNERS.includes(me.duty) && <Keep area={area} asked={asked} />}
    </div>
  )
}

/** Keeps it as it is now, and goes to what was kept: its address is what is shared. */
function Keep({ area, asked }: Omit<PaperProps, 'paper'>) {
  const { board } = useWords()
  const go = useNavigate()
  const client = useQueryClient()
  const keep = useMutation({
    mutationFn: () => act<PaperCover>('keep-paper', asked),
    onSuccess: async ({ id }) => {
      await client.invalidateQueries({ queryKey: ['list-papers'] })
      await go({ to: '/paperit/$area/talletettu/$id', params: { area, id: id.slice(0, 16) } })
    },
  })
  return (
    <>
      <button type="button" disabled={keep.isPending} onClick={() => keep.mutate()}>
        {board.keep}
      </button>
      {keep.error && <RefusalText refusal={refusalOf(keep.error)} />}
    </>
  )
}
