/** National statistics (kansalliset tilastot): which are in use and how new they are; whoever may fetches newer ones. */
import { useQuery } from '@tanstack/react-query'
import type { StatisticState } from '#model/statistic.ts'
import { nameIn } from '#words/dictionary.ts'
import { statisticsQuery, whoAmI } from '../queries.ts'
import { Scroll } from '../scroll.tsx'
import { Answered } from '../states.tsx'
import { useWords } from '../use-words.ts'
import { FetchStatistics } from './fetch-statistics.tsx'

export function StatisticsSection() {
  const { statistics: told } = useWords()
  const query = useQuery(statisticsQuery())
  const isController = useQuery(whoAmI()).data?.duty === 'controller'
  return (
    <section aria-labelledby="statistics">
      <h2 id="statistics">{told.title}</h2>
      <p>{told.lead}</p>
      <Answered query={query} level={2}>
        {({ isConnected, statistics }) => (
          <>
            {isController && (isConnected ? <FetchStatistics /> : <p className="note">{told.notConnected}</p>)}
            <Listed statistics={statistics} />
          </>
        )}
      </Answered>
    </section>
  )
}

function Listed({ statistics }: { statistics: readonly StatisticState[] }) {
  const words = useWords()
  const told = words.statistics
  const [there, missing] = [true, false].map((isIn) => statistics.filter((one) => (one.fetched !== null) === isIn))
  return (
    <>
      {there?.length ? <StatisticTable statistics={there} /> : <p>{told.none}</p>}
      {missing?.length ? (
        <details>
          <summary>{told.notFetched(words.format.number(missing.length))}</summary>
          <ul>
            {missing.map((one) => (
              <li key={one.source}>{nameIn(words, one.title)}</li>
            ))}
          </ul>
        </details>
      ) : null}
    </>
  )
}

function StatisticTable({ statistics }: { statistics: readonly StatisticState[] }) {
  const { statistics: told } = useWords()
  return (
    <Scroll label={told.title}>
      <table aria-label={told.title}>
        <thead>
          <tr>
            {[told.statistic, told.publisher, told.updated, told.fetched, told.years].map((head) => (
              <th scope="col" key={head}>
                {head}
              </th>
            ))}
            <th scope="col" className="figure-cell">
              {told.figures}
            </th>
          </tr>
        </thead>
        <tbody>
          {statistics.map((one) => (
            <StatisticRow key={one.source} one={one} />
          ))}
        </tbody>
      </table>
    </Scroll>
  )
}

function StatisticRow({ one }: { one: StatisticState }) {
  const words = useWords()
  const { format } = words
  if (!one.fetched) return null
  const { updated, fetched, from, to, figures } = one.fetched
  return (
    <tr>
      <th scope="row">{nameIn(words, one.title)}</th>
      <td>{one.publisher}</td>
      <td>{format.day(updated)}</td>
      <td>{format.day(fetched)}</td>
      <td>
        {from.slice(0, 4)}–{to.slice(0, 4)}
      </td>
      <td className="figure-cell">{format.number(figures)}</td>
    </tr>
  )
}
