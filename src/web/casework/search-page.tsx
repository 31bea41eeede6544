/** Search (henkilöhaku): name, birth day, identity code or phone, forgiving of spelling; only whom the searcher may see. */
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { type FormEvent, useId, useState } from 'react'
import type { FoundPerson } from '#model/found-person.ts'
import { PageTitle } from '../page-title.tsx'
import { Failed } from '../states.tsx'
import { useWords } from '../use-words.ts'
import { PersonLine } from './person-field.tsx'
import { searchQuery } from './work-queries.ts'

/** As many as the search gives at once. */
const MOST = 50

export function SearchPage() {
  const { casework } = useWords()
  const id = useId()
  const [typed, setTyped] = useState('')
  const [sought, setSought] = useState('')
  const query = useQuery(searchQuery(sought))
  const submit = (event: FormEvent) => {
    event.preventDefault()
    setSought(typed.trim())
  }
  return (
    <>
      <PageTitle title={casework.searchTitle} />
      <search>
        <form onSubmit={submit} className="find">
          <label htmlFor={id}>{casework.searchLabel}</label>
          <input
            id={id}
            type="search"
            value={typed}
            onChange={(event) => setTyped(event.target.value)}
            autoComplete="off"
          />
          <button type="submit" className="first">
            {casework.searchDo}
          </button>
        </form>
      </search>
      <p className="note">{casework.searchNote}</p>
      {query.error && <Failed error={query.error} level={2} />}
      <div aria-live="polite">
        {query.data && <p>{casework.foundCount(query.data.people.length, MOST)}</p>}
        <ul className="plain">
          {query.data?.people.map((one) => (
            <FoundItem key={one.id} one={one} />
          ))}
        </ul>
      </div>
    </>
  )
}

function FoundItem({ one }: { one: FoundPerson }) {
  const { casework, work, format } = useWords()
  return (
    <li>
      <strong>
        <PersonLine person={one} />
      </strong>
      {one.isProtected && (
        <>
          {' '}
          <span className="protected">{casework.protectedShort}</span>
        </>
      )}
      <ul>
        {one.matters.map(({ matter, state, openedOn, child, childName }) => (
          <li key={matter}>
            <Link to="/tyo/asia/$id" params={{ id: String(matter) }}>
              {casework.matterNumbered(matter)}
            </Link>{' '}
            <span className="note">
              {child !== one.id && `${casework.relativeOf(childName)}, `}
              {work.states[`matter.${state}` as 'matter.pending']}, {format.day(openedOn)}
            </span>
          </li>
        ))}
      </ul>
    </li>
  )
}
