/** Who the child of a contact is (kuka lapsi on): the register proposes, a worker says. */
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import type { PartView } from '#model/matter-view.ts'
import { act } from '../api-client.ts'
import { RefusalText, refusalOf } from '../refusal.tsx'
import { useWords } from '../use-words.ts'
import { AddPerson } from './add-person.tsx'
import { PersonLine } from './person-field.tsx'
import { fullName } from './whole-name.ts'

export function WhoIsIt({ view }: { view: PartView }) {
  const { casework, work } = useWords()
  const { part, child, candidates } = view
  const client = useQueryClient()
  const identify = useMutation({
    mutationFn: (person: number) => act('identify-contact', { id: part.id, version: part.version, child: person }),
    onSuccess: () => client.invalidateQueries(),
  })
  const [given = '', ...family] = String(part.kept.childName ?? '').split(' ')
  return (
    <section>
      <h2>{casework.whoIsIt}</h2>
      {child && (
        <p>
          <strong>{fullName(child)}</strong>
        </p>
      )}
      {!child && (
        <>
          {candidates.length === 0 ? <p>{casework.nobodyLike}</p> : <p>{casework.mayBe}</p>}
          <ul className="plain">
            {candidates.map((one) => (
              <li key={one.id}>
                <button type="button" onClick={() => identify.mutate(one.id)}>
                  <PersonLine person={one} />
                </button>{' '}
                {one.matters
                  .filter(({ child: whose }) => whose === one.id)
                  .map(({ matter, state }) => (
                    <Link key={matter} to="/tyo/asia/$id" params={{ id: String(matter) }}>
                      {work.states[`matter.${state}` as 'matter.pending']} {matter}{' '}
                    </Link>
                  ))}
              </li>
            ))}
          </ul>
          <AddPerson
            onAdded={(person) => identify.mutate(person)}
            start={{ givenNames: given, familyName: family.join(' '), birth: String(part.kept.childBirth ?? '') }}
          />
        </>
      )}
      {identify.error && <RefusalText refusal={refusalOf(identify.error)} />}
    </section>
  )
}
