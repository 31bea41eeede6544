/**
 * Presentation (esitys): a board paper one thing at a time on the whole screen, moved by arrows, space, or a pointer.
 *
 * Escape ends it. The first page, its chart, each section and the sources are pages of their own.
 */
import { type KeyboardEvent, useEffect, useRef, useState } from 'react'
import type { BoardPaper } from '#report/board/board-paper.ts'
import { useWords } from '../use-words.ts'
import { Blocks, BoardFirst, BoardSources } from './board-view.tsx'

interface Page {
  readonly id: string
  readonly title: string
  readonly body: React.ReactNode
}

function pagesOf(paper: BoardPaper, sources: string): readonly Page[] {
  const { chart, ...first } = paper
  return [
    { id: 'first', title: paper.title, body: <BoardFirst paper={{ ...first, chart: undefined }} /> },
    ...(chart ? [{ id: 'chart', title: chart.title, body: <Blocks blocks={[{ kind: 'chart', chart }]} /> }] : []),
    ...paper.sections.map(({ id, title, blocks }) => ({ id, title, body: <Blocks blocks={blocks} under={title} /> })),
    { id: 'sources', title: sources, body: <BoardSources paper={paper} /> },
  ]
}

const STEPS: Readonly<Record<string, number>> = {
  ArrowRight: 1,
  ArrowDown: 1,
  PageDown: 1,
  ' ': 1,
  ArrowLeft: -1,
  ArrowUp: -1,
  PageUp: -1,
  Home: -1000,
  End: 1000,
}

/** Heard by a screen reader, and keeps the keys here when a button that had them goes out of use. */
const focusOn = (heading: HTMLHeadingElement | null): void => heading?.focus()

export function Presentation({ paper, onEnd }: { paper: BoardPaper; onEnd: () => void }) {
  const { board } = useWords()
  const frame = useRef<HTMLDialogElement>(null)
  const [place, setPlace] = useState(0)
  const pages = pagesOf(paper, board.sections.sources)
  const page = pages[Math.min(place, pages.length - 1)]
  useEffect(() => {
    frame.current?.showModal()
    // A browser that does not give the whole screen shows it in its window.
    frame.current?.requestFullscreen?.().catch(() => undefined)
    return () => {
      if (document.fullscreenElement) document.exitFullscreen().catch(() => undefined)
    }
  }, [])
  const step = (by: number) => setPlace((now) => Math.max(0, Math.min(pages.length - 1, now + by)))
  const onKey = (event: KeyboardEvent) => {
    const by = STEPS[event.key]
    const isOnControl = event.key === ' ' && (event.target as HTMLElement).closest('button, summary, a')
    if (by === undefined || isOnControl) return
    event.preventDefault()
    step(by)
  }
  return (
    <dialog ref={frame} className="presentation" onKeyDown={onKey} onClose={onEnd} aria-label={board.present}>
      {page && (
        <div className="presented" key={page.id}>
          <h2 ref={focusOn} tabIndex={-1}>
            {page.title}
          </h2>
          {page.body}
        </div>
      )}
      <p className="presentation-controls">
        <button type="button" disabled={place === 0} onClick={() => step(-1)}>
          {board.previous}
        </button>
        <span role="status">{board.pageOf(String(place + 1), String(pages.length))}</span>
        <button type="button" disabled={place === pages.length - 1} onClick={() => step(1)}>
          {board.next}
        </button>
        <button type="button" onClick={() => frame.current?.close()}>
          {board.end}
        </button>
      </p>
    </dialog>
  )
}
