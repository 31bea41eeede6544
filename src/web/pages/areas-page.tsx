/** Areas page (alueet): which pictures there are, with what kind of figures. */
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { nameIn } from '#words/dictionary.ts'
import { PageTitle } from '../page-title.tsx'
import { areasQuery, type ListedArea } from '../queries.ts'
import { Answered, Empty } from '../states.tsx'
import { useWords } from '../use-words.ts'

export function AreasPage() {
  const words = useWords()
  const query = useQuery(areasQuery())
  return (
    <>
      <PageTitle title={words.areas.title} />
      <p className="lead">{words.areas.lead}</p>
      <Answered query={query} level={2}>
        {({ areas }) => <AreaList areas={areas} />}
      </Answered>
    </>
  )
}

function AreaList({ areas }: { areas: readonly ListedArea[] }) {
  const words = useWords()
  const withFigures = areas.filter((area) => area.hasFigures)
  const without = areas.filter((area) => !area.hasFigures)
  return (
    <>
      {withFigures.length === 0 && (
        <Empty title={words.areas.empty}>
          <p>{words.areas.emptyHow}</p>
        </Empty>
      )}
      <ul className="area-list">
        {withFigures.map((area) => (
          <li key={area.id}>
            <Link to="/kuva/$area" params={{ area: area.id }}>
              {nameIn(words, area.name)}
            </Link>
            <span className="note">{words.areas.kinds[area.kind]}</span>
            {area.isPress && <span className="tag">{words.areas.press}</span>}
            {area.isInvented && <span className="tag">{words.areas.invented}</span>}
          </li>
        ))}
      </ul>
      {without.length > 0 && (
        <details>
          <summary>
            {words.areas.without} ({without.length})
          </summary>
          <p className="note">{without.map((area) => nameIn(words, area.name)).join(', ')}</p>
        </details>
      )}
    </>
  )
}
