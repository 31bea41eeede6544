/** Matters that nobody holds (jakamattomat asiat): given to a worker on the spot. */
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import type { UnheldMatter, UnitView } from '#model/unit-view.ts'
import { act } from '../api-client.ts'
import { RefusalText, refusalOf } from '../refusal.tsx'
import { useWords } from '../use-words.ts'
import { AboutChild } from './work-list.tsx'
import { organisationQuery } from './work-queries.ts'

export function UnheldMatters({ view }: { view: UnitView }) {
  const { casework } = useWords()
  if (view.unheld.length === 0) return null
  return (
    <section>
      <h2>{casework.unheldTitle}</h2>
      <ul className="plain">
        {view.unheld.map((one) => (
          <UnheldRow key={one.matter} matter={one} view={view} />
        ))}
      </ul>
    </section>
  )
}

function UnheldRow({ matter, view }: { matter: UnheldMatter; view: UnitView }) {
  const { casework, work, format } = useWords()
  const workers = (useQuery(organisationQuery()).data?.workers ?? []).filter(({ unit }) => unit === view.unit.id)
  const client = useQueryClient()
  const assign = useMutation({
    mutationFn: (responsible: number) =>
      act('assign-matter', { id: matter.matter, version: matter.version, responsible }),
    onSuccess: () => client.invalidateQueries(),
  })
  const about = { ...matter, child: null }
  return (
    <li>
      <Link to="/tyo/asia/$id" params={{ id: String(matter.matter) }}>
        <AboutChild about={about} today={view.today} />
      </Link>{' '}
      <span className="note">
        {work.states[`matter.${matter.state}` as 'matter.pending']}, {format.day(matter.openedOn)}
      </span>{' '}
      <select
        aria-label={casework.giveTo(matter.givenNames)}
        value=""
        onChange={(event) => event.target.value !== '' && assign.mutate(Number(event.target.value))}
      >
        <option value="">{casework.giveToWorker}</option>
        {workers.map((one) => (
          <option key={one.id} value={one.id}>
            {one.name}
          </option>
        ))}
      </select>
      {assign.error && <RefusalText refusal={refusalOf(assign.error)} />}
    </li>
  )
}
