/** View controls (näkymän valinnat): each choice is one field of the address; nothing else remembers it. */
import { useQuery } from '@tanstack/react-query'
import { Link, useNavigate } from '@tanstack/react-router'
import { useId } from 'react'
import type { Picture, View } from '#model/picture.ts'
import { categoriesOf, costSeries, hasValue, nameOf, splitBy } from '#report/picture-parts.ts'
import type { Words } from '#words/dictionary.ts'
import { areasQuery } from '../queries.ts'
import { useWords } from '../use-words.ts'
import { CHOICES, type Choice, changed, type ViewSearch, viewOf, viewSearch } from './view-address.ts'

interface ControlsProps {
  readonly picture: Picture
  readonly search: ViewSearch
}

export function ViewControls({ picture, search }: ControlsProps) {
  const words = useWords()
  const props = { picture, search }
  // Where an area has no costs at all, choices about costs would only be in the way.
  const hasCosts = costSeries(picture).some(hasValue) || Object.keys(viewSearch(search)).length > 0
  return (
    <form className="controls" aria-label={words.picture.views} onSubmit={(event) => event.preventDefault()}>
      {hasCosts && (
        <>
          <ChoiceField {...props} field="per" />
          <ChoiceField {...props} field="price" />
          <ChoiceField {...props} field="by" />
        </>
      )}
      <details className="more" open={hasFiner(search)}>
        <summary>{words.picture.moreChoices}</summary>
        <div className="controls-more">
          <AreaField {...props} />
          <YearField {...props} field="from" />
          <YearField {...props} field="to" />
          {search.price === 'real' && <YearField {...props} field="base" />}
          <NameField {...props} field="category" />
          <NameField {...props} field="payer" />
          <ChoiceField {...props} field="grain" />
          <ChoiceField {...props} field="overheads" />
          <ChoiceField {...props} field="partYear" />
          <p>
            <Link to="." search={{}} resetScroll={false}>
              {words.picture.resetView}
            </Link>
          </p>
        </div>
      </details>
    </form>
  )
}

const hasFiner = (search: ViewSearch): boolean =>
  Object.keys(viewSearch(search)).some((name) => !['per', 'price', 'by'].includes(name))

/** Changes one field of the address; the page stays where it is. */
function useChange(search: ViewSearch) {
  const navigate = useNavigate()
  return (field: keyof View, value: string) =>
    navigate({
      to: '.',
      search: changed(search, field, value),
      resetScroll: false,
    })
}

function ChoiceField({ search, field }: ControlsProps & { field: Choice }) {
  const words = useWords()
  const change = useChange(search)
  const name = useId()
  const labels: Readonly<Record<string, string>> = words.picture[field]
  const current = viewOf(search)[field]
  return (
    <fieldset className="choice">
      <legend>{labels.label}</legend>
      <div className="segments">
        {CHOICES[field].map((value) => (
          <label key={value}>
            <input
              type="radio"
              name={name}
              value={value}
              checked={value === current}
              onChange={() => change(field, value)}
            />
            <span>{labels[value]}</span>
          </label>
        ))}
      </div>
    </fieldset>
  )
}

/** What a year left open means. */
const UNSET: Readonly<Record<'from' | 'to' | 'base', (words: Words) => string>> = {
  from: (words) => words.picture.earliest,
  to: (words) => words.picture.latest,
  base: (words) => words.picture.lastIndexed,
}

function YearField({ picture, search, field }: ControlsProps & { field: 'from' | 'to' | 'base' }) {
  const words = useWords()
  const change = useChange(search)
  const id = useId()
  const years = picture.measures.flatMap((one) => one.points.map((point) => Number(point.from.slice(0, 4))))
  const [first, last] = [Math.min(...years), Math.max(...years)]
  const chosen = search[field] ?? ''
  const offered = years.length === 0 ? [] : Array.from({ length: last - first + 1 }, (_, k) => String(first + k))
  const all = [...new Set([...offered, ...(chosen === '' ? [] : [chosen])])].sort()
  return (
    <p className="field">
      <label htmlFor={id}>{words.picture[field]}</label>
      <select id={id} value={chosen} onChange={(event) => change(field, event.target.value)}>
        <option value="">{UNSET[field](words)}</option>
        {all.map((year) => (
          <option key={year}>{year}</option>
        ))}
      </select>
    </p>
  )
}

function NameField({ picture, search, field }: ControlsProps & { field: 'category' | 'payer' }) {
  const words = useWords()
  const change = useChange(search)
  const id = useId()
  const payers = splitBy(picture, 'payer').flatMap((one) => one.payer ?? [])
  const chosen = search[field]
  const ids = [...new Set([...(field === 'payer' ? payers : categoriesOf(picture)), ...(chosen ? [chosen] : [])])]
  const depth = (key: string) => (field === 'payer' ? 0 : key.split('/').length - 1)
  return (
    <p className="field">
      <label htmlFor={id}>{words.picture.chosen[field]}</label>
      <select id={id} value={chosen ?? ''} onChange={(event) => change(field, event.target.value)}>
        <option value="">{words.picture.everything}</option>
        {ids.map((key) => (
          <option key={key} value={key}>
            {'\u00a0\u00a0'.repeat(depth(key))}
            {nameOf(words, picture, key)}
          </option>
        ))}
      </select>
    </p>
  )
}

/** Another area has other payers, categories and years: they do not go along. */
function elsewhere({ category: _, payer: __, from: ___, to: ____, ...rest }: ViewSearch): ViewSearch {
  return rest
}

function AreaField({ picture, search }: ControlsProps) {
  const words = useWords()
  const navigate = useNavigate()
  const id = useId()
  const { data } = useQuery(areasQuery())
  const areas = data?.areas.filter((area) => area.hasFigures) ?? [picture.area]
  return (
    <p className="field">
      <label htmlFor={id}>{words.picture.area}</label>
      <select
        id={id}
        value={picture.area.id}
        onChange={(event) =>
          navigate({ to: '/kuva/$area', params: { area: event.target.value }, search: elsewhere(search) })
        }
      >
        {areas.map((area) => (
          <option key={area.id} value={area.id}>
            {area.name[words.format.language]}
          </option>
        ))}
      </select>
    </p>
  )
}
