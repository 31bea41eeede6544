/** Sources page (lähteet): every source behind the figures of the product. */
import { useQuery } from '@tanstack/react-query'
import type { Source } from '#model/source.ts'
import { PageTitle } from '../page-title.tsx'
import { sourcesQuery } from '../queries.ts'
import { Answered, Empty } from '../states.tsx'
import { StatisticsSection } from '../statistics/statistics-section.tsx'
import { useWords } from '../use-words.ts'
import { SourceList } from './source-list.tsx'

export function SourcesPage() {
  const words = useWords()
  const query = useQuery(sourcesQuery())
  return (
    <>
      <PageTitle title={words.sources.title} />
      <p className="lead">{words.sources.lead}</p>
      <Answered query={query} level={2}>
        {({ sources }) =>
          sources.length === 0 ? <Empty title={words.sources.empty} /> : <SourceList sources={besides(sources)} />
        }
      </Answered>
      {!query.isPending && <StatisticsSection />}
    </>
  )
}

/** National statistics have a table of their own below. */
const besides = (sources: readonly Source[]): Source[] => sources.filter(({ id }) => !/^(sotkanet|statfin)-/.test(id))
