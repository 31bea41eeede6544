/** Back-test on the screen (takautuva koe): how wrong the method was, by years ahead, on this series and on all of the pool. */
import type { BackTest, BackTestHorizon } from '#model/forecast.ts'
import { FigureTable } from '../figure-table.tsx'
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
  return (
    <FigureTable
      caption={caption}
      columns={[fan.ahead, fan.origins, fan.median, fan.ninetieth, fan.inBand80, fan.inBand95]}
      rows={rows.map((row) => [
        String(row.horizon),
        format.number(row.origins),
        percent(row.medianAbsolutePercent),
        percent(row.ninetiethAbsolutePercent),
        format.percent(row.coverage80),
        format.percent(row.coverage95),
      ])}
    />
  )
}
