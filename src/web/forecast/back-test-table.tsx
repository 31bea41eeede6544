/** Back-test on the screen (takautuva koe): how wrong the method was, by years ahead, on this series and on all of the pool. */
import type { BackTest, BackTestHorizon } from '#model/forecast.ts'
import { Scroll } from '../scroll.tsx'
import { useWords } from '../use-words.ts'

export function BackTestTable({ backtest }: { backtest: BackTest }) {
  const { fan } = useWords()
  return (
    <details>
      <summary>{fan.tested}</summary>
      <p>{fan.testedHow}</p>
      <Horizons caption={fan.ownSeries} rows={backtest.byHorizon} />
      {backtest.pooledByHorizon && <Horizons caption={fan.allSeries} rows={backtest.pooledByHorizon} />}
    </details>
  )
}

function Horizons({ caption, rows }: { caption: string; rows: readonly BackTestHorizon[] }) {
  const { fan, format } = useWords()
  const percent = (value: number | null) => (value === null ? '–' : format.percent(value / 100))
  const columns = [fan.ahead, fan.origins, fan.median, fan.ninetieth, fan.inBand80, fan.inBand95]
  return (
    <Scroll label={caption}>
      <table>
        <caption>{caption}</caption>
        <thead>
          <tr>
            {columns.map((column) => (
              <th scope="col" className="figure-cell" key={column}>
                {column}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.horizon}>
              <th scope="row" className="figure-cell">
                {row.horizon}
              </th>
              <td className="figure-cell">{format.number(row.origins)}</td>
              <td className="figure-cell">{percent(row.medianAbsolutePercent)}</td>
              <td className="figure-cell">{percent(row.ninetiethAbsolutePercent)}</td>
              <td className="figure-cell">{format.percent(row.coverage80)}</td>
              <td className="figure-cell">{format.percent(row.coverage95)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </Scroll>
  )
}
