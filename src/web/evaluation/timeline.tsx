/** Timeline of an evaluation (aikajana): decisions, laws and changes of meaning within the years shown, by day. */
import type { Annotation } from '#model/picture.ts'
import { nameIn } from '#words/dictionary.ts'
import { useWords } from '../use-words.ts'

export function Timeline({ lines }: { lines: readonly Annotation[] }) {
  const words = useWords()
  if (lines.length === 0) return null
  return (
    <section>
      <h2>{words.evaluationPage.timeline}</h2>
      <ul className="notes">
        {lines.map((line) => (
          <li key={line.id}>
            {words.format.day(line.day)} <strong>{words.evaluationPage.kinds[line.kind]}:</strong>{' '}
            {nameIn(words, line.name)}. {nameIn(words, line.effect)} <span className="note">{line.source}</span>
          </li>
        ))}
      </ul>
    </section>
  )
}
