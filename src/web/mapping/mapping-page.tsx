/**
 * Mapping page (kohdistus): what is unmapped on the left, the ordered rules on the right.
 *
 * Changes gather in a draft; what they move is shown before anything is saved, and a save needs a note.
 */
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import type { MappingState } from '#model/mapping-state.ts'
import type { MappingBook } from '#model/rule.ts'
import { PageTitle } from '../page-title.tsx'
import { categoriesQuery, mappingQuery } from '../queries.ts'
import { Answered } from '../states.tsx'
import { useWords } from '../use-words.ts'
import { bookOf, isChanged } from './book-draft.ts'
import { CategoryList } from './category-field.tsx'
import { Divisions } from './divisions.tsx'
import { History } from './history.tsx'
import { RuleList } from './rule-list.tsx'
import { SaveBook } from './save-book.tsx'
import { UnmappedList } from './unmapped-list.tsx'

export function MappingPage() {
  const { mapping } = useWords()
  const query = useQuery(mappingQuery())
  // The fields begin with the names of categories, so these come first.
  const categories = useQuery(categoriesQuery())
  return (
    <>
      <PageTitle title={mapping.title} />
      <Answered query={categories} level={2}>
        {() => (
          <Answered query={query} level={2}>
            {(state) => <Mapping state={state} key={state.version} />}
          </Answered>
        )}
      </Answered>
    </>
  )
}

function Mapping({ state }: { state: MappingState }) {
  const words = useWords()
  const told = words.mapping
  const [book, setBook] = useState<MappingBook>(() => bookOf(state))
  // A discarded draft begins anew: what it had mapped is unmapped again.
  const [round, setRound] = useState(0)
  const discard = () => {
    setBook(bookOf(state))
    setRound(round + 1)
  }
  const { format } = words
  return (
    <>
      <CategoryList />
      <p className="answer">
        {state.unmappedKeys === 0
          ? told.allMapped
          : told.unmappedTotal(format.cents(state.unmappedEuros), format.number(state.unmappedKeys))}
      </p>
      <p className="note">{told.mappedTotal(format.cents(state.mappedEuros))}</p>
      {isChanged(book, state) && <SaveBook state={state} book={book} onDiscard={discard} />}
      <div className="mapping">
        <UnmappedList key={round} state={state} book={book} onChange={setBook} />
        <RuleList state={state} book={book} onChange={setBook} />
      </div>
      <Divisions book={book} onChange={setBook} />
      <History />
    </>
  )
}
