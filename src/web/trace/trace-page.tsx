/**
 * Trace page (jäljitys): from a figure down to the ledger lines behind it, one choice at a time.
 *
 * The way taken stands in the address and above the table; where there is no ledger, the published figures stand.
 */
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { Link, useParams, useSearch } from '@tanstack/react-router'
import type { Category } from '#model/category.ts'
import type { Trace } from '#model/trace.ts'
import { nameIn, type Words } from '#words/dictionary.ts'
import { PageTitle } from '../page-title.tsx'
import { areasQuery, categoriesQuery, traceQuery } from '../queries.ts'
import { Scroll } from '../scroll.tsx'
import { Answered, Empty } from '../states.tsx'
import { useWords } from '../use-words.ts'
import { askedOf, stepsTaken, type TraceSearch } from './trace-address.ts'
import { TracedFigures, TracedLines } from './trace-lines.tsx'

export function TracePage() {
  const { area } = useParams({ from: '/kuva/$area/jaljita' })
  const search = useSearch({ from: '/kuva/$area/jaljita' })
  const words = useWords()
  const query = useQuery({ ...traceQuery(askedOf(area, search)), placeholderData: keepPreviousData })
  return (
    <>
      <PageTitle title={words.trace.title} />
      <Path area={area} search={search} />
      <Answered query={query} level={2}>
        {(trace) => <Step trace={trace} area={area} search={search} />}
      </Answered>
    </>
  )
}

/** The name of a category in the reader's language; other keys are what the ledger calls them. */
const nameOfKey = (words: Words, categories: readonly Category[], key: string): string => {
  const category = categories.find((one) => one.id === key)
  return category ? nameIn(words, category.name) : key
}

function useCategories(): readonly Category[] {
  return useQuery(categoriesQuery()).data?.categories ?? []
}

/** Only the step that the address stands on is marked as the current one. */
const HERE = { exact: true, includeSearch: true }

function Path({ area, search }: { area: string; search: TraceSearch }) {
  const words = useWords()
  const categories = useCategories()
  const named = useQuery(areasQuery()).data?.areas.find((one) => one.id === area)
  const steps = stepsTaken(search)
  const { from, to } = search
  const start = { ...(from && { from }), ...(to && { to }) }
  const period = from && to ? periodName(words, from, to) : ''
  return (
    <nav aria-label={words.trace.path} className="path">
      <ol>
        <li>
          <Link to="/kuva/$area" params={{ area }} activeOptions={{ exact: true }}>
            {named ? nameIn(words, named.name) : area}
          </Link>
        </li>
        <li>
          <Link to="/kuva/$area/jaljita" params={{ area }} search={start} activeOptions={HERE}>
            {words.trace.all} {period}
          </Link>
        </li>
        {steps.map((step) => (
          <li key={step.field}>
            <Link to="/kuva/$area/jaljita" params={{ area }} search={step.search} activeOptions={HERE}>
              {words.trace.steps[step.field]}: {nameOfKey(words, categories, step.key)}
            </Link>
          </li>
        ))}
      </ol>
    </nav>
  )
}

function periodName(words: Words, from: string, to: string): string {
  const isYear = from.endsWith('-01-01') && to === `${from.slice(0, 4)}-12-31`
  return words.format.period(isYear ? from.slice(0, 4) : `${from}/${to}`)
}

function Step({ trace, area, search }: { trace: Trace; area: string; search: TraceSearch }) {
  const words = useWords()
  const isEmpty = trace.rows.length === 0 && trace.lines.length === 0 && trace.figures.length === 0
  return (
    <>
      <p className="answer">{words.trace.total(words.format.cents(trace.euros))}</p>
      {isEmpty && <Empty title={words.trace.nothing} />}
      {trace.rows.length > 0 && <Rows trace={trace} area={area} search={search} />}
      {trace.lines.length > 0 && <TracedLines trace={trace} area={area} search={search} />}
      {trace.figures.length > 0 && <TracedFigures figures={trace.figures} />}
      <p className="note">{words.picture.snapshot(trace.snapshot.slice(0, 12), '').replace(/, $/, '')}</p>
    </>
  )
}

function Rows({ trace, area, search }: { trace: Trace; area: string; search: TraceSearch }) {
  const words = useWords()
  const categories = useCategories()
  return (
    <Scroll label={words.trace.steps[trace.step]}>
      <table>
        <caption>{words.trace.steps[trace.step]}</caption>
        <thead>
          <tr>
            <th scope="col">{words.trace.steps[trace.step]}</th>
            <th scope="col" className="figure-cell">
              {words.trace.euros}
            </th>
            <th scope="col" className="figure-cell">
              {words.trace.lines}
            </th>
          </tr>
        </thead>
        <tbody>
          {trace.rows.map((row) => (
            <tr key={row.key}>
              <th scope="row">
                <Link to="/kuva/$area/jaljita" params={{ area }} search={{ ...search, [trace.step]: row.key }}>
                  {trace.step === 'category'
                    ? nameOfKey(words, categories, row.key)
                    : `${row.key} ${row.name === row.key ? '' : row.name}`}
                </Link>
              </th>
              <td className="figure-cell">{words.format.cents(row.euros)}</td>
              <td className="figure-cell">{words.format.number(row.lines)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </Scroll>
  )
}
