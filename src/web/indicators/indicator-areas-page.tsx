/** Indicator areas (tunnuslukujen alueet): whose indicators there are to see. */
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import type { Area } from '#model/area.ts'
import { nameIn } from '#words/dictionary.ts'
import { PageTitle } from '../page-title.tsx'
import { areasQuery, type ListedArea } from '../queries.ts'
import { Answered, Empty } from '../states.tsx'
import { useWords } from '../use-words.ts'

export function IndicatorAreasPage() {
  const words = useWords()
  const query = useQuery(areasQuery())
  return (
    <>
      <PageTitle title={words.indicators.chooseArea} />
      <p className="lead">{words.indicators.chooseLead}</p>
      <Answered query={query} level={2}>
        {({ areas }) => <AreaKinds areas={areas.filter((area) => area.hasIndicators)} />}
      </Answered>
    </>
  )
}

const KINDS: readonly Area['kind'][] = ['county', 'municipality', 'joint-authority', 'country']

function AreaKinds({ areas }: { areas: readonly ListedArea[] }) {
  const words = useWords()
  const inOrder = (a: ListedArea, b: ListedArea) => nameIn(words, a.name).localeCompare(nameIn(words, b.name), 'fi')
  if (areas.length === 0) return <Empty title={words.areas.empty}>{words.indicators.nothingHow}</Empty>
  return (
    <>
      {KINDS.map((kind) => ({ kind, own: areas.filter((area) => area.kind === kind).toSorted(inOrder) }))
        .filter(({ own }) => own.length > 0)
        .map(({ kind, own }) => (
          <section key={kind}>
            <h2>{words.areas.kinds[kind]}</h2>
            <ul className="area-columns">
              {own.map((area) => (
                <li key={area.id}>
                  <Link to="/tunnusluvut/$area" params={{ area: area.id }}>
                    {nameIn(words, area.name)}
                  </Link>{' '}
                  {area.isInvented && <span className="tag">{words.areas.invented}</span>}
                </li>
              ))}
            </ul>
          </section>
        ))}
    </>
  )
}
