/** Paper link (tie paperiin): from a screen to the paper that tells the same to decision makers; under the ways of the area, always. */
import { Link } from '@tanstack/react-router'
import type { BoardPaperKind } from '#report/board/board-paper.ts'
import type { PaperSearch } from './board/paper-address.ts'
import { useWords } from './use-words.ts'

interface PaperLinkProps {
  readonly area: string
  readonly kind: BoardPaperKind
  readonly search?: PaperSearch
}

export function PaperLink({ area, kind, search = {} }: PaperLinkProps) {
  const { board } = useWords()
  return (
    <p className="paper-link no-print">
      <Link to="/paperit/$area/$kind" params={{ area, kind }} search={search}>
        {board.toPaper(board.kinds[kind])}
      </Link>
    </p>
  )
}
