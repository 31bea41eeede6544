/** Accessibility page (saavutettavuusseloste): the base of the statement; the organisation completes it. */
import { PageTitle } from '../page-title.tsx'
import { useWords } from '../use-words.ts'

export function AccessibilityPage() {
  const { accessibility } = useWords()
  return (
    <>
      <PageTitle title={accessibility.title} />
      <p className="answer">{accessibility.answer}</p>
      {accessibility.parts.map((part) => (
        <section key={part.title}>
          <h2>{part.title}</h2>
          <p>{part.text}</p>
        </section>
      ))}
      <p className="note">{accessibility.dated}</p>
    </>
  )
}
