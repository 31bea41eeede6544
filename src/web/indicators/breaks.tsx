/** Breaks and sources (murrokset ja lähteet): what changed the figures, where they come from, of which snapshot. */
import type { ReactNode } from 'react'
import type { IndicatorPage } from '#model/indicator-page.ts'
import { nameIn } from '#words/dictionary.ts'
import { SourceList } from '../pages/source-list.tsx'
import { useWords } from '../use-words.ts'

interface BreaksProps extends Pick<IndicatorPage, 'annotations' | 'sources' | 'snapshot'> {
  readonly children: ReactNode
}

export function Breaks({ annotations, sources, snapshot, children }: BreaksProps) {
  const words = useWords()
  const { format } = words
  return (
    <section className="band background">
      {annotations.length > 0 && (
        <>
          <h2>{words.picture.lines}</h2>
          <dl className="lines">
            {annotations.map((one) => (
              <div key={one.id}>
                <dt>
                  {format.day(one.day)} {nameIn(words, one.name)}
                </dt>
                <dd>
                  {words.picture.annotationKinds[one.kind]}. {nameIn(words, one.effect)}
                </dd>
              </div>
            ))}
          </dl>
        </>
      )}
      <h2>{words.picture.sources}</h2>
      <SourceList sources={sources} />
      <p className="note">
        {words.picture.snapshot(snapshot.id.slice(0, 12), format.moment(snapshot.at))} · {children}
      </p>
    </section>
  )
}
