/** Measures page (mittarit): every measure with its card. */
import { useQuery } from '@tanstack/react-query'
import { PageTitle } from '../page-title.tsx'
import { measuresQuery } from '../queries.ts'
import { Answered, Empty } from '../states.tsx'
import { useWords } from '../use-words.ts'
import { Cards } from './card-list.tsx'

export function MeasuresPage() {
  const { measures } = useWords()
  const query = useQuery(measuresQuery())
  return (
    <>
      <PageTitle title={measures.title} />
      <p className="lead">{measures.lead}</p>
      <Answered query={query} level={2}>
        {({ cards }) => (cards.length === 0 ? <Empty title={measures.empty} /> : <Cards cards={cards} fold="open" />)}
      </Answered>
    </>
  )
}
