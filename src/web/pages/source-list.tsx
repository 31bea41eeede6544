/** Source list (lähdeluettelo): where figures came from, with publisher, dates and terms. */
import type { Source } from '#model/source.ts'
import { nameIn } from '#words/dictionary.ts'
import { useWords } from '../use-words.ts'

export function SourceList({ sources }: { sources: readonly Source[] }) {
  const words = useWords()
  const told = words.sources
  const day = (text: string) => (/^\d{4}-\d{2}-\d{2}/.test(text) ? words.format.day(text) : text)
  const factsOf = (source: Source): string[] => [
    told.kinds[source.kind],
    ...(source.publisher ? [source.publisher] : []),
    ...(source.published ? [`${told.published} ${day(source.published)}`] : []),
    ...(source.fetched ? [`${told.fetched} ${day(source.fetched)}`] : []),
    ...(source.licence ? [`${told.licence}: ${source.licence}`] : []),
  ]
  return (
    <ul className="source-list">
      {sources.map((source) => (
        <li key={source.id}>
          {source.url ? (
            <a href={source.url}>{nameIn(words, source.title)}</a>
          ) : (
            <strong>{nameIn(words, source.title)}</strong>
          )}
          <span className="note">{factsOf(source).join(' · ')}</span>
          {source.note && <span className="note">{nameIn(words, source.note)}</span>}
        </li>
      ))}
    </ul>
  )
}
