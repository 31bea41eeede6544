/** Traced lines (kirjanpidon rivit): the last step: file, row, rule; or the published figures where there is no ledger. */
import { Link } from '@tanstack/react-router'
import type { Trace } from '#model/trace.ts'
import { Scroll } from '../scroll.tsx'
import { useWords } from '../use-words.ts'
import type { TraceSearch } from './trace-address.ts'

const A_PAGE = 100

export function TracedLines({ trace, area, search }: { trace: Trace; area: string; search: TraceSearch }) {
  const words = useWords()
  const told = words.trace
  const kinds: Readonly<Record<string, string>> = told.kinds
  const heads = [told.steps.account, told.function, told.provider, told.voucher, told.share, told.kind, told.rule]
  return (
    <>
      <Scroll label={told.steps.line}>
        <table className="dense">
          <caption>
            {told.steps.line} ({words.format.number(trace.lineCount)})
          </caption>
          <thead>
            <tr>
              <th scope="col">
                {told.file}, {told.row.toLowerCase()}
              </th>
              <th scope="col">{told.day}</th>
              <th scope="col" className="figure-cell">
                {told.euros}
              </th>
              {heads.map((head) => (
                <th scope="col" key={head}>
                  {head}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {trace.lines.map((line, place) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: a divided line stands several times, in a fixed order
              <tr key={`${line.importId} ${line.row} ${place}`}>
                <th scope="row">
                  <Link to="/tuonnit/$id" params={{ id: line.importId }}>
                    {line.file}
                  </Link>
                  , {line.row}
                </th>
                <td>{words.format.day(line.day)}</td>
                <td className="figure-cell">{words.format.cents(line.euros)}</td>
                <td>{line.account}</td>
                <td>{line.function}</td>
                <td>{line.provider}</td>
                <td>{line.voucher}</td>
                <td>{words.format.percent(line.share)}</td>
                <td>{kinds[line.kind] ?? line.kind}</td>
                <td>{line.rule}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </Scroll>
      <Pages trace={trace} area={area} search={search} />
    </>
  )
}

function Pages({ trace, area, search }: { trace: Trace; area: string; search: TraceSearch }) {
  const { trace: told } = useWords()
  const page = trace.query.page
  const pages = Math.ceil(trace.lineCount / A_PAGE)
  if (pages <= 1) return null
  const at = (other: number) => ({ ...search, page: String(other) })
  return (
    <nav className="pages" aria-label={told.page(page + 1, pages)}>
      {page > 0 && (
        <Link to="/kuva/$area/jaljita" params={{ area }} search={at(page - 1)}>
          {told.previous}
        </Link>
      )}
      <span>{told.page(page + 1, pages)}</span>
      {page + 1 < pages && (
        <Link to="/kuva/$area/jaljita" params={{ area }} search={at(page + 1)}>
          {told.following}
        </Link>
      )}
    </nav>
  )
}

export function TracedFigures({ figures }: { figures: Trace['figures'] }) {
  const words = useWords()
  const told = words.trace
  return (
    <Scroll label={told.published}>
      <table>
        <caption>{told.published}</caption>
        <thead>
          <tr>
            <th scope="col">{words.picture.source}</th>
            <th scope="col">{words.chart.period}</th>
            <th scope="col" className="figure-cell">
              {told.euros}
            </th>
            <th scope="col">{words.picture.notes}</th>
          </tr>
        </thead>
        <tbody>
          {figures.map((figure) => (
            <tr key={`${figure.source} ${figure.row} ${figure.period}`}>
              <th scope="row">
                {figure.title} ({told.row.toLowerCase()} {figure.row})
              </th>
              <td>{words.format.period(figure.period)}</td>
              <td className="figure-cell">{words.format.cents(figure.euros)}</td>
              <td>{figure.note}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <p className="note">{told.publishedNote}</p>
    </Scroll>
  )
}
