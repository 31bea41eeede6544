/** Retention on the screen (säilytysajat): a dry run by rule, what a hold keeps, what cannot be reckoned; destroyed as listed. */
import { useQuery } from '@tanstack/react-query'
import type { ExpiredList } from '#model/retention.ts'
import { Scroll } from '../scroll.tsx'
import { Answered } from '../states.tsx'
import { useWords } from '../use-words.ts'
import { Destroy } from './destroy.tsx'
import { Holds } from './holds.tsx'
import { expiredQuery } from './privacy-queries.ts'

export function Retention() {
  const { privacy } = useWords()
  const query = useQuery(expiredQuery())
  return (
    <section>
      <h2>{privacy.retention.title}</h2>
      <Answered query={query} level={2}>
        {(list) => (
          <>
            <Rules list={list} />
            <Records list={list} />
            <OldLog list={list} />
            <Holds holds={list.holds} />
          </>
        )}
      </Answered>
    </section>
  )
}

function Rules({ list }: { list: ExpiredList }) {
  const { privacy, format } = useWords()
  const told = privacy.retention
  return (
    <Scroll label={told.title}>
      <table className="dense">
        <caption className="unseen">{told.title}</caption>
        <thead>
          <tr>
            {[told.rule, told.keptFor, told.basis, told.expired].map((label) => (
              <th key={label} scope="col">
                {label}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {list.rules.map(({ rule, kept, years, basis, records }) => (
            <tr key={rule}>
              <th scope="row">{told.rules[rule] ?? rule}</th>
              <td>{told.kept[kept]?.(years) ?? years}</td>
              <td>{basis}</td>
              <td>{format.number(records)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </Scroll>
  )
}

function Records({ list }: { list: ExpiredList }) {
  const { privacy, format } = useWords()
  const told = privacy.retention
  const count = format.number(list.records.length)
  return (
    <>
      {list.held > 0 && <p>{told.held(format.number(list.held))}</p>}
      {list.unknown.length > 0 && (
        <>
          <h3>{told.unknownTitle}</h3>
          <ul>
            {list.unknown.map(({ why, records }) => (
              <li key={why}>{told.unknownOf(told.unknown[why], format.number(records))}</li>
            ))}
          </ul>
        </>
      )}
      {list.isCut && <p className="banner">{told.cut}</p>}
      {list.records.length === 0 ? (
        <p>{told.nothing}</p>
      ) : (
        <Destroy
          action="destroy-expired"
          input={{ digest: list.digest }}
          words={{ first: told.destroy(count), confirm: told.confirm(count), count }}
        />
      )}
    </>
  )
}

function OldLog({ list: { log } }: { list: ExpiredList }) {
  const { privacy, format } = useWords()
  const told = privacy.retention
  const count = format.number(log.rows)
  return (
    <>
      <p>{told.log(count, format.day(log.before), log.years)}</p>
      {log.rows > 0 && (
        <Destroy
          action="destroy-log"
          input={{ rows: log.rows }}
          words={{ first: told.destroyLog(count), confirm: told.confirmLog(count), count }}
        />
      )}
    </>
  )
}
