/** History of the mapping (muutoshistoria): every saved version, with who, when and why. */
import { useQuery } from '@tanstack/react-query'
import { versionsQuery } from '../queries.ts'
import { Scroll } from '../scroll.tsx'
import { useWords } from '../use-words.ts'

export function History() {
  const words = useWords()
  const told = words.mapping
  const { data } = useQuery(versionsQuery())
  return (
    <section className="band">
      <h2>{told.history}</h2>
      <Scroll label={told.history}>
        <table>
          <thead>
            <tr>
              <th scope="col">{told.historyAt}</th>
              <th scope="col">{told.historyBy}</th>
              <th scope="col">{told.note}</th>
              <th scope="col" className="figure-cell">
                {told.historyRules}
              </th>
            </tr>
          </thead>
          <tbody>
            {data?.versions
              .filter((one) => one.parent !== null || one.rules > 0)
              .map((one) => (
                <tr key={one.version}>
                  <th scope="row">{words.format.moment(one.at)}</th>
                  <td>{one.by}</td>
                  <td>{one.note}</td>
                  <td className="figure-cell">{words.format.number(one.rules)}</td>
                </tr>
              ))}
          </tbody>
        </table>
      </Scroll>
    </section>
  )
}
