/** Definitions (mitä luku on): what each source means by the indicator, as it has declared it. */
import type { IndicatorPage } from '#model/indicator-page.ts'
import type { IndicatorSeries } from '#model/indicator-table.ts'
import { nameIn, type Words } from '#words/dictionary.ts'
import { useWords } from '../use-words.ts'
import { originTag } from './origin.tsx'

export function Definitions({ page }: { page: IndicatorPage }) {
  const words = useWords()
  const whole = page.series.filter((one) => one.breakdown === undefined)
  return (
    <section className="band">
      <h2>{words.peers.definition}</h2>
      {page.indicator.note && <p>{nameIn(words, page.indicator.note)}</p>}
      <div className="definition-cards">
        {whole.map((one) => {
          const source = page.sources.find(({ id }) => id === one.source)
          return (
            <section key={one.source + one.unit} className="card">
              <h3>{source ? nameIn(words, source.title) : one.source}</h3>
              <p>{originTag(one, words)}</p>
              <dl className="facts">
                {factsOf(one, words).map(([name, text]) => (
                  <div key={name}>
                    <dt>{name}</dt>
                    <dd>{text}</dd>
                  </div>
                ))}
              </dl>
              {!one.definition && <p className="note">{words.peers.notDeclared}</p>}
            </section>
          )
        })}
      </div>
    </section>
  )
}

function factsOf({ definition, unit }: IndicatorSeries, words: Words): [name: string, text: string][] {
  const { definitionFacts: names, times, counted, atDate, years, roundedTo, latestIsPreliminary } = words.peers
  const facts: [string, string][] = [[names.unit, words.unit.name[unit] ?? unit]]
  if (!definition) return facts
  const { ages, time, date, counts, roundedTo: step, isPreliminaryFor: early, note } = definition
  facts.push([names.time, date ? atDate(words.format.dayOfYear(`2000-${date}`)) : times[time]])
  if (ages) facts.push([names.ages, years(`${ages.from}–${ages.to}`)])
  if (counts) facts.push([names.counts, counted[counts]])
  if (step) facts.push([names.rounded, roundedTo(words.format.plain(step))])
  if (early) facts.push([names.preliminary, early === 'latest-year' ? latestIsPreliminary : early.join(', ')])
  if (note) facts.push([names.note, nameIn(words, note)])
  return facts
}
