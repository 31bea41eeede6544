/** Person field (henkilökenttä): a person is found by name, birth day, code or phone and chosen; or added when nobody is. */
import { useQuery } from '@tanstack/react-query'
import { useId, useState } from 'react'
import type { FieldWord } from '#casework/work-words.ts'
import type { FoundPerson } from '#model/found-person.ts'
import { useWords } from '../use-words.ts'
import type { StepFieldProps } from './step-field-props.ts'
import { fullName } from './whole-name.ts'
import { searchQuery } from './work-queries.ts'

export function PersonField({ name, field, value, onChange, onFound, fault }: StepFieldProps) {
  const { work, casework, format } = useWords()
  const id = useId()
  const [typed, setTyped] = useState('')
  const [sought, setSought] = useState('')
  const found = useQuery(searchQuery(sought))
  const chosen = typeof value === 'number' || (typeof value === 'string' && value !== '')
  const [known, setKnown] = useState<FoundPerson>()
  const choose = (one: FoundPerson) => {
    setKnown(one)
    setSought('')
    onChange(one.id)
    onFound?.(one)
  }
  return (
    <div className={fault ? 'field faulty' : 'field'}>
      <label htmlFor={id}>
        {work.fields[name as FieldWord] ?? name}
        {!field.needed && <span className="optional"> {casework.optional}</span>}
      </label>
      <div className="find">
        <input
          id={id}
          type="search"
          value={typed}
          placeholder={casework.searchHint}
          onChange={(event) => setTyped(event.target.value)}
          onKeyDown={(event) => {
            if (event.key !== 'Enter') return
            event.preventDefault()
            setSought(typed)
          }}
        />
        <button type="button" onClick={() => setSought(typed)}>
          {casework.searchDo}
        </button>
      </div>
      <p role="status">
        {chosen &&
          casework.chosenPerson(
            known?.id === value
              ? `${fullName(known)}${known.birth === null ? '' : `, ${format.day(known.birth)}`}`
              : casework.personNumbered(String(value)),
          )}
      </p>
      <ul className="found" aria-live="polite">
        {(found.data?.people ?? []).slice(0, 8).map((one) => (
          <li key={one.id}>
            <button type="button" onClick={() => choose(one)}>
              <PersonLine person={one} />
            </button>
          </li>
        ))}
        {found.data?.people.length === 0 && <li>{casework.nobodyFound}</li>}
      </ul>
      {fault && <span className="bad">{fault}</span>}
    </div>
  )
}

export function PersonLine({ person }: { person: Pick<FoundPerson, 'familyName' | 'givenNames' | 'birth'> }) {
  const { format, casework } = useWords()
  const born = person.birth === null ? casework.birthUnknown : format.day(person.birth)
  return (
    <>
      {person.familyName} {person.givenNames}, {born}
    </>
  )
}
