/** Peer controls (vertailun valinnat): how the areas beside are chosen; the choice stands in the address. */
import { useQuery } from '@tanstack/react-query'
import { useNavigate, useSearch } from '@tanstack/react-router'
import { useId } from 'react'
import type { IndicatorPage } from '#model/indicator-page.ts'
import { nameIn } from '#words/dictionary.ts'
import { areasQuery } from '../queries.ts'
import { useWords } from '../use-words.ts'
import { handOf, type IndicatorSearch, indicatorSearch } from './indicator-address.ts'

const FROM = '/tunnusluvut/$area/$indicator'

function useChange() {
  const search = useSearch({ from: FROM })
  const navigate = useNavigate()
  return (change: IndicatorSearch) =>
    navigate({ to: '.', search: indicatorSearch({ ...search, ...change }), resetScroll: false })
}

export function PeerControls({ page }: { page: IndicatorPage }) {
  const { peers } = useWords()
  const change = useChange()
  // What was pressed shows at once; where nothing was, what the answer chose.
  const chosen = useSearch({ from: FROM }).peers ?? page.choice
  const name = useId()
  return (
    <form className="controls" aria-label={peers.choose} onSubmit={(event) => event.preventDefault()}>
      <fieldset className="choice">
        <legend>{peers.choose}</legend>
        <div className="segments">
          {(['county', 'likeness', 'source', 'hand'] as const).map((choice) => (
            <label key={choice}>
              <input
                type="radio"
                name={name}
                value={choice}
                checked={choice === chosen}
                onChange={() => change({ peers: choice, year: undefined })}
              />
              <span>{peers.choices[choice]}</span>
            </label>
          ))}
        </div>
      </fieldset>
      <YearField page={page} />
      {chosen === 'hand' && <HandField page={page} />}
    </form>
  )
}

function YearField({ page }: { page: IndicatorPage }) {
  const { peers } = useWords()
  const { year = '' } = useSearch({ from: FROM })
  const change = useChange()
  const id = useId()
  const told = (page.comparison?.series ?? page.series)
    .filter((one) => one.area === page.area.id)
    .flatMap((one) => one.points.filter((point) => point.value !== null).map((point) => point.period))
  const years = [...new Set([...told, ...(year === '' ? [] : [year])])].toSorted().toReversed()
  return (
    <p className="field">
      <label htmlFor={id}>{peers.year}</label>
      <select id={id} value={year} onChange={(event) => change({ year: event.target.value || undefined })}>
        <option value="">{peers.latestYear}</option>
        {years.map((one) => (
          <option key={one}>{one}</option>
        ))}
      </select>
    </p>
  )
}

function HandField({ page }: { page: IndicatorPage }) {
  const words = useWords()
  const search = useSearch({ from: FROM })
  const change = useChange()
  const id = useId()
  const { data } = useQuery(areasQuery())
  const chosen = handOf(search)
  const named = (area: string) => {
    const found = data?.areas.find((one) => one.id === area)
    return found ? nameIn(words, found.name) : area
  }
  const offered = (data?.areas ?? []).filter(
    (one) => one.hasIndicators && one.id !== page.area.id && !chosen.includes(one.id),
  )
  const keep = (areas: readonly string[]) => change({ peers: 'hand', with: areas.join(',') || undefined })
  return (
    <div className="hand">
      <p className="field">
        <label htmlFor={id}>{words.peers.byHand}</label>
        <select id={id} value="" onChange={(event) => keep([...chosen, event.target.value])}>
          <option value="">–</option>
          {offered.map((one) => (
            <option key={one.id} value={one.id}>
              {nameIn(words, one.name)}
            </option>
          ))}
        </select>
      </p>
      {chosen.length === 0 && <p className="note">{words.peers.handHow}</p>}
      {chosen.map((area) => (
        <button
          type="button"
          className="quiet"
          key={area}
          aria-label={words.peers.remove(named(area))}
          onClick={() => keep(chosen.filter((one) => one !== area))}
        >
          {named(area)} ×
        </button>
      ))}
    </div>
  )
}
