/**
 * Kept paper page (talletetun paperin sivu): a paper as it was when it was kept, what was said of it before the meeting, and the
 * decision that came of it.
 */
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { Link, useParams } from '@tanstack/react-router'
import { type FormEvent, useState } from 'react'
import { PLANNING_DUTIES, WORKING_DUTIES } from '#model/duty.ts'
import type { PaperComment } from '#model/kept-paper.ts'
import { act } from '../api-client.ts'
import { AreaLinks } from '../area-links.tsx'
import { Field } from '../field.tsx'
import { PageTitle } from '../page-title.tsx'
import { whoAmI } from '../queries.ts'
import { RefusalText, refusalOf } from '../refusal.tsx'
import { Answered } from '../states.tsx'
import { useWords } from '../use-words.ts'
import { BoardView } from './board-view.tsx'
import { Decided } from './decided.tsx'
import { PaperDownloads } from './paper-downloads.tsx'
import { keptPaperQuery, type ShownKeptPaper } from './paper-queries.ts'
import { Presentation } from './presentation.tsx'

export function KeptPaperPage() {
  const { area, id } = useParams({ from: '/paperit/$area/talletettu/$id' })
  return (
    <Answered query={useQuery(keptPaperQuery(id))}>{(shown) => <Kept shown={shown} area={area} id={id} />}</Answered>
  )
}

function Kept({ shown: { cover, content, comments }, area, id }: { shown: ShownKeptPaper; area: string; id: string }) {
  const { board, format } = useWords()
  const [isPresented, setPresented] = useState(false)
  const duty: string = useQuery(whoAmI()).data?.duty ?? ''
  const isIn = (duties: readonly string[]) => duties.includes(duty)
  return (
    <>
      <p className="about-paper">{content.about}</p>
      <PageTitle title={content.title} />
      <AreaLinks area={area} />
      <p className="note">{board.keptBy(cover.by, format.moment(cover.at))}</p>
      <p className="actions no-print">
        <button type="button" onClick={() => setPresented(true)}>
          {board.present}
        </button>
        <PaperDownloads action="kept-paper" asked={{ id: cover.id }} />
      </p>
      <p className="no-print">
        <Link to="/paperit/$area" params={{ area }}>
          {board.all}
        </Link>
      </p>
      <BoardView paper={content} />
      <Comments id={id} comments={comments} maySay={isIn(WORKING_DUTIES) || duty === 'controller'} />
      <Decided area={area} cover={cover} mayRecord={isIn(PLANNING_DUTIES)} />
      {isPresented && <Presentation paper={content} onEnd={() => setPresented(false)} />}
    </>
  )
}

interface CommentsProps {
  readonly id: string
  readonly comments: readonly PaperComment[]
  readonly maySay: boolean
}

function Comments({ id, comments, maySay }: CommentsProps) {
  const { board, format } = useWords()
  return (
    <section>
      <h2>{board.comments}</h2>
      {comments.length === 0 && <p className="note">{board.noComments}</p>}
      <ul className="comments">
        {comments.map((one) => (
          <li key={one.id}>
            <p>{one.text}</p>
            <p className="note">
              {one.by}, {format.moment(one.at)}
            </p>
          </li>
        ))}
      </ul>
      {maySay && <Say id={id} />}
    </section>
  )
}

function Say({ id }: { id: string }) {
  const { board } = useWords()
  const client = useQueryClient()
  const [text, setText] = useState('')
  const say = useMutation({
    mutationFn: () => act<PaperComment>('comment-paper', { id, text }),
    onSuccess: async () => {
      setText('')
      await client.invalidateQueries({ queryKey: ['show-kept-paper'] })
    },
  })
  const submit = (event: FormEvent) => {
    event.preventDefault()
    say.mutate()
  }
  return (
    <form className="no-print" onSubmit={submit} aria-label={board.comment}>
      <Field label={board.comment}>
        {(ids) => <textarea {...ids} rows={3} value={text} onChange={(event) => setText(event.target.value)} />}
      </Field>
      <p className="actions">
        <button type="submit" disabled={text.trim() === '' || say.isPending}>
          {board.say}
        </button>
      </p>
      {say.error && <RefusalText refusal={refusalOf(say.error)} />}
    </form>
  )
}
