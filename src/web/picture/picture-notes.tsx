/** Picture notes (kuvan tausta): how the figures were computed, what was left out, breaks, sources and the snapshot. */
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import type { Picture } from '#model/picture.ts'
import { nameIn } from '#words/dictionary.ts'
import { Cards } from '../pages/card-list.tsx'
import { SourceList } from '../pages/source-list.tsx'
import { measuresQuery } from '../queries.ts'
import { useWords } from '../use-words.ts'

export function PictureNotes({ picture }: { picture: Picture }) {
  const words = useWords()
  const { format } = words
  return (
    <section className="band background">
      <Accounting picture={picture} />
      <Lines picture={picture} />
      <HowComputed picture={picture} />
      <h2>{words.picture.sources}</h2>
      <SourceList sources={picture.sources} />
      <p className="note">
        {words.picture.snapshot(picture.snapshot.id.slice(0, 12), format.moment(picture.snapshot.at))} ·{' '}
        <Link to="/lahteet">{words.screen.sources}</Link>
      </p>
    </section>
  )
}

function Accounting({ picture }: { picture: Picture }) {
  const words = useWords()
  const { accounting } = picture
  if (Object.values(accounting).every((euros) => euros === 0)) return null
  const rows: [string, number][] = [
    [words.picture.pooled, accounting.pooled],
    [words.picture.overheadsApart, accounting.overheads],
    [words.picture.eliminated, accounting.eliminated],
    [words.picture.outside, accounting.outside],
    [words.picture.unmapped, accounting.unmapped],
  ]
  return (
    <>
      <h2>{words.picture.accounting}</h2>
      <p className="note">{words.picture.accountingNote}</p>
      <table className="narrow">
        <tbody>
          {rows.map(([name, euros]) => (
            <tr key={name}>
              <th scope="row">{name}</th>
              <td className="figure-cell">{words.format.cents(euros)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </>
  )
}

function Lines({ picture }: { picture: Picture }) {
  const words = useWords()
  if (picture.annotations.length === 0) return null
  return (
    <>
      <h2>{words.picture.lines}</h2>
      <dl className="lines">
        {picture.annotations.map((one) => (
          <div key={one.id}>
            <dt>
              {words.format.day(one.day)} {nameIn(words, one.name)}
            </dt>
            <dd>
              {words.picture.annotationKinds[one.kind]}. {nameIn(words, one.effect)}
            </dd>
          </div>
        ))}
      </dl>
    </>
  )
}

function HowComputed({ picture }: { picture: Picture }) {
  const words = useWords()
  const { data } = useQuery(measuresQuery())
  const used = new Set(picture.measures.map((one) => one.id.split(':')[0]))
  const cards = data?.cards.filter((card) => used.has(card.id)) ?? []
  if (cards.length === 0) return null
  return (
    <>
      <h2>{words.picture.howComputed}</h2>
      <Cards cards={cards} fold="folded" />
    </>
  )
}
