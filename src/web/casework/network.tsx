/** Network (verkosto): who belongs to the child, with the days; the family's other matters; records that may be the same person. */
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import type { MatterView } from '#model/matter-view.ts'
import { act } from '../api-client.ts'
import { useWords } from '../use-words.ts'
import { AddRelative } from './add-relative.tsx'
import { ChangePerson } from './change-person.tsx'
import { EndSince } from './end-since.tsx'
import { PersonLine } from './person-field.tsx'
import { fullName } from './whole-name.ts'

export function Network({ view }: { view: MatterView }) {
  const { casework, work, format } = useWords()
  return (
    <section>
      <h2>{casework.network}</h2>
      <ul className="plain">
        {view.relatives.map((one) => (
          <li key={one.relation} className={one.until === null ? undefined : 'note'}>
            <strong>{work.relations[one.kind]}</strong> {fullName(one.person)}
            {one.person.isProtected && (
              <>
                {' '}
                <span className="protected">{casework.protectedShort}</span>
              </>
            )}
            {one.person.phone && ` ${one.person.phone}`}
            <span className="note">
              {' '}
              {format.day(one.since)}–{one.until === null ? '' : format.day(one.until)}
            </span>
            {one.until === null && (
              <EndSince
                of={fullName(one.person)}
                today={view.today}
                action="end-relation"
                input={{ person: view.child.id, relation: one.relation }}
              />
            )}
          </li>
        ))}
        {view.relatives.length === 0 && <li>{casework.noneKnown}</li>}
      </ul>
      <Households view={view} />
      {[view.child, ...view.relatives.filter(({ until }) => until === null).map(({ person }) => person)].map((one) => (
        <ChangePerson key={`${one.id}.${one.version}`} person={one} />
      ))}
      <AddRelative child={view.child.id} today={view.today} />
      {view.around.length > 0 && (
        <>
          <h3>{casework.aroundTitle}</h3>
          <ul className="plain">
            {view.around.map((one) => (
              <li key={one.matter}>
                <Link to="/tyo/asia/$id" params={{ id: String(one.matter) }}>
                  {fullName(one)}
                </Link>{' '}
                <span className="note">
                  {work.states[`matter.${one.state}` as 'matter.pending']}, {format.day(one.openedOn)}
                </span>
              </li>
            ))}
          </ul>
        </>
      )}
      <Proposals view={view} />
    </section>
  )
}

function Households({ view }: { view: MatterView }) {
  const { casework, format } = useWords()
  const households = [...new Set(view.households.map(({ household }) => household))]
  return households.map((id, at) => (
    <div key={id}>
      <h3>{casework.householdNumber(at + 1)}</h3>
      <ul className="plain">
        {view.households
          .filter(({ household }) => household === id)
          .map((one) => (
            <li key={`${one.person} ${one.since}`} className={one.until === null ? undefined : 'note'}>
              {fullName(one)}{' '}
              <span className="note">
                {format.day(one.since)}–{one.until === null ? '' : format.day(one.until)}
              </span>
              {one.until === null && (
                <EndSince
                  of={fullName(one)}
                  today={view.today}
                  action="leave-household"
                  input={{ person: one.person, household: one.household }}
                />
              )}
            </li>
          ))}
      </ul>
    </div>
  ))
}

/** Records are joined by a worker's word only. */
function Proposals({ view }: { view: MatterView }) {
  const { casework } = useWords()
  const client = useQueryClient()
  const answer = useMutation({
    mutationFn: (said: { other: number; state: 'same' | 'different' }) =>
      act('answer-same-person', { one: view.child.id, ...said }),
    onSuccess: () => client.invalidateQueries(),
  })
  if (view.proposals.length === 0) return null
  return (
    <>
      <h3>{casework.sameTitle}</h3>
      <ul className="plain">
        {view.proposals.map((one) => (
          <li key={one.other}>
            <PersonLine person={one} />{' '}
            {one.state === 'same' ? (
              <strong>{casework.isSame}</strong>
            ) : (
              <>
                <button type="button" onClick={() => answer.mutate({ other: one.other, state: 'same' })}>
                  {casework.isSame}
                </button>{' '}
                <button type="button" onClick={() => answer.mutate({ other: one.other, state: 'different' })}>
                  {casework.isDifferent}
                </button>
              </>
            )}
          </li>
        ))}
      </ul>
    </>
  )
}
