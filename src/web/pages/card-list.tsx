/** Card list (mittarikortit): what each figure is, folded under a picture and open on its own page. */
import type { MeasureCard } from '#model/measure-card.ts'
import { nameIn } from '#words/dictionary.ts'
import { useWords } from '../use-words.ts'

export function Cards({ cards, fold }: { cards: readonly MeasureCard[]; fold: 'folded' | 'open' }) {
  const words = useWords()
  return (
    <>
      {cards.map((card) =>
        fold === 'folded' ? (
          <details key={card.id}>
            <summary>{nameIn(words, card.name)}</summary>
            <Card card={card} />
          </details>
        ) : (
          <section key={card.id} id={card.id} className="card">
            <h2>{nameIn(words, card.name)}</h2>
            <Card card={card} />
          </section>
        ),
      )}
    </>
  )
}

function Card({ card }: { card: MeasureCard }) {
  const words = useWords()
  return (
    <dl className="facts">
      <div>
        <dt>{words.picture.about}</dt>
        <dd>{nameIn(words, card.about)}</dd>
      </div>
      <div>
        <dt>{words.picture.unit}</dt>
        <dd>{nameIn(words, card.unit)}</dd>
      </div>
      <div>
        <dt>{words.picture.formula}</dt>
        <dd>{nameIn(words, card.formula)}</dd>
      </div>
      <div>
        <dt>{words.picture.caveats}</dt>
        <dd>{nameIn(words, card.caveats)}</dd>
      </div>
    </dl>
  )
}
