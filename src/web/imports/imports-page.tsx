/** Imports page (tuonnit): every file that was brought in, newest first, undone ones too. */
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { PageTitle } from '../page-title.tsx'
import { importsQuery, type ListedImport } from '../queries.ts'
import { Scroll } from '../scroll.tsx'
import { Answered, Empty } from '../states.tsx'
import { useWords } from '../use-words.ts'
import { useAreaName } from './use-area-name.ts'

export function ImportsPage() {
  const { imports } = useWords()
  const query = useQuery(importsQuery())
  return (
    <>
      <PageTitle title={imports.title} />
      <p className="lead">{imports.lead}</p>
      <Answered query={query} level={2}>
        {(answer) => (
          <>
            <p>
              <Link className="button" to="/tuonnit/uusi">
                {imports.fresh}
              </Link>
            </p>
            {answer.imports.length === 0 ? <Empty title={imports.empty} /> : <ImportTable imports={answer.imports} />}
          </>
        )}
      </Answered>
    </>
  )
}

function ImportTable({ imports }: { imports: readonly ListedImport[] }) {
  const words = useWords()
  const told = words.imports
  return (
    <Scroll label={told.title}>
      <table>
        <thead>
          <tr>
            {[told.file, told.area, told.kind, told.at, told.by].map((head) => (
              <th scope="col" key={head}>
                {head}
              </th>
            ))}
            {[told.rows, told.accepted, told.rejected, told.sum].map((head) => (
              <th scope="col" className="figure-cell" key={head}>
                {head}
              </th>
            ))}
            <th scope="col">{told.state}</th>
          </tr>
        </thead>
        <tbody>
          {imports.map((one) => (
            <ImportRow key={one.id} one={one} />
          ))}
        </tbody>
      </table>
    </Scroll>
  )
}

function ImportRow({ one }: { one: ListedImport }) {
  const areaName = useAreaName()
  const words = useWords()
  const { format } = words
  return (
    <tr>
      <th scope="row">
        <Link to="/tuonnit/$id" params={{ id: one.id }}>
          {one.file}
        </Link>
      </th>
      <td>{areaName(one.area)}</td>
      <td>{words.imports.kinds[one.kind]}</td>
      <td>{format.moment(one.at)}</td>
      <td>{one.by}</td>
      <td className="figure-cell">{format.number(one.rowsRead)}</td>
      <td className="figure-cell">{format.number(one.rowsAccepted)}</td>
      <td className="figure-cell">{format.number(one.rowsRejected)}</td>
      <td className="figure-cell">{one.kind === 'ledger' ? format.cents(one.sumCents / 100) : '–'}</td>
      <td>{one.isActive ? words.imports.active : words.imports.undone}</td>
    </tr>
  )
}
