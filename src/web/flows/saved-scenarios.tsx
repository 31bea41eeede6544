/** Saved scenarios (tallennetut skenaariot): opened by a link, saved as versions by whoever may; nobody overwrites another. */
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { Link, useParams } from '@tanstack/react-router'
import { type FormEvent, useState } from 'react'
import { PLANNING_DUTIES } from '#model/duty.ts'
import type { Scenario, ScenarioChange } from '#model/scenario.ts'
import { act } from '../api-client.ts'
import { TextField } from '../field.tsx'
import { scenariosQuery, whoAmI } from '../queries.ts'
import { RefusalText, refusalOf } from '../refusal.tsx'
import { useWords } from '../use-words.ts'
import { textOfChanges } from './what-if-address.ts'

const PLANNERS: readonly string[] = PLANNING_DUTIES

interface SavedProps {
  readonly changes: readonly ScenarioChange[]
  /** The name under which the changes were opened. */
  readonly opened: string | undefined
}

/** Nothing for whoever has not signed in: the names tell what is being planned. */
export function SavedScenarios({ changes, opened }: SavedProps) {
  const { whatIf } = useWords().flowPage
  const { area } = useParams({ from: '/virrat/$area/enta-jos' })
  const me = useQuery(whoAmI()).data
  const isKnown = me !== undefined && me.session !== 'nobody'
  const { data } = useQuery({ ...scenariosQuery(area), enabled: isKnown })
  if (!isKnown || !data) return null
  const maySave = PLANNERS.includes(me.duty)
  return (
    <section className="no-print">
      <h2>{whatIf.saved}</h2>
      {data.scenarios.length === 0 ? (
        <p className="note">{whatIf.noneSaved}</p>
      ) : (
        <ul className="changes">
          {data.scenarios.map((scenario) => (
            <Saved key={scenario.version} scenario={scenario} />
          ))}
        </ul>
      )}
      {maySave && changes.length > 0 && (
        <SaveForm key={opened} area={area} changes={changes} scenarios={data.scenarios} opened={opened} />
      )}
    </section>
  )
}

function Saved({ scenario }: { scenario: Scenario }) {
  const { flowPage, format } = useWords()
  const me = useQuery(whoAmI()).data
  const client = useQueryClient()
  const { area, name, version } = scenario
  const remove = useMutation({
    mutationFn: () => act('remove-scenario', { area, name, version }),
    onSettled: () => client.invalidateQueries({ queryKey: ['list-scenarios'] }),
  })
  return (
    <li>
      <Link
        to="/virrat/$area/enta-jos"
        params={{ area }}
        search={{ muutokset: textOfChanges(scenario.changes), nimi: name }}
      >
        {name}
      </Link>{' '}
      <span className="note">
        {scenario.by}, {format.day(scenario.at.slice(0, 10))}
        {scenario.note !== '' && `: ${scenario.note}`}
      </span>{' '}
      {me && PLANNERS.includes(me.duty) && (
        <button
          type="button"
          className="quiet"
          disabled={remove.isPending}
          aria-label={flowPage.whatIf.removeSaved(name)}
          onClick={() => remove.mutate()}
        >
          ✕
        </button>
      )}
      {remove.error && <RefusalText refusal={refusalOf(remove.error)} own={flowPage.refusals} />}
    </li>
  )
}

interface SaveProps extends SavedProps {
  readonly area: string
  readonly scenarios: readonly Scenario[]
}

/** A name that is listed gets a new version, made on the one that is seen here. */
function SaveForm({ area, changes, scenarios, opened }: SaveProps) {
  const { whatIf, refusals } = useWords().flowPage
  const client = useQueryClient()
  const [name, setName] = useState(opened ?? '')
  const version = scenarios.find((one) => one.name === name.trim())?.version
  const save = useMutation({
    mutationFn: () =>
      act<Scenario>('save-scenario', { area, name, changes, ...(version !== undefined && { version }) }),
    onSettled: () => client.invalidateQueries({ queryKey: ['list-scenarios'] }),
  })
  const submit = (event: FormEvent) => {
    event.preventDefault()
    save.mutate()
  }
  return (
    <form className="controls" onSubmit={submit} aria-label={whatIf.save}>
      <TextField label={whatIf.name} value={name} onChange={setName} />
      <button type="submit" disabled={name.trim() === '' || save.isPending}>
        {whatIf.save}
      </button>
      {save.data && <p role="status">{whatIf.savedAs(save.data.name)}</p>}
      {save.error && <RefusalText refusal={refusalOf(save.error)} own={refusals} />}
    </form>
  )
}
