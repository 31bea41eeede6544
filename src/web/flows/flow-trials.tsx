/** Trials of the flows (virtojen koe): how wrong the model was before, what was not used, what to know. */
import type { FlowsOfArea } from '#model/flows.ts'
import { stateName } from '#report/flow-chart.ts'
import { reckoned } from '#report/value-text.ts'
import type { Words } from '#words/dictionary.ts'
import { FigureTable } from '../figure-table.tsx'
import { useWords } from '../use-words.ts'

type Measured = FlowsOfArea['entries'][number]['perYear']

const text = (measured: Measured, words: Words): string =>
  measured.known ? words.format.plain(reckoned(measured.value)) : words.reason.short[measured.reason]

export function FlowTrials({ flows }: { flows: FlowsOfArea }) {
  const words = useWords()
  const told = words.flowPage
  const { format } = words
  const signed = (value: number) => (value > 0 ? `+${format.plain(reckoned(value))}` : format.plain(reckoned(value)))
  return (
    <section>
      <h2>{words.fan.how}</h2>
      <ul className="notes">
        {flows.notes.map((note) => (
          <li key={note}>{told.notes[note]}</li>
        ))}
      </ul>
      {flows.backtest.length > 0 && (
        <details>
          <summary>{told.tested}</summary>
          <p>{told.testedHow}</p>
          <FigureTable
            caption={told.tested}
            columns={[told.ahead, told.origins, told.held, told.bias, told.error]}
            rows={flows.backtest.map((row) => [
              String(row.horizon),
              format.number(row.origins),
              format.percent(row.coverage95),
              signed(row.bias),
              format.plain(reckoned(row.meanAbsoluteError)),
            ])}
          />
        </details>
      )}
      <details>
        <summary>{told.entries}</summary>
        <FigureTable
          caption={told.entries}
          columns={[told.firstState, told.perYear, told.per1000]}
          rows={flows.entries.map(({ state, perYear, per1000Children }) => [
            stateName(words, state),
            text(perYear, words),
            text(per1000Children, words),
          ])}
        />
      </details>
      {flows.excluded.length > 0 && (
        <details>
          <summary>{told.excluded}</summary>
          <FigureTable
            caption={told.excluded}
            columns={[told.reasonOf, told.count]}
            rows={flows.excluded.map(({ reason, count }) => [told.faults[reason] ?? reason, text(count, words)])}
          />
        </details>
      )}
      <p className="note">{words.picture.snapshot(flows.snapshot.id.slice(0, 8), format.moment(flows.snapshot.at))}</p>
    </section>
  )
}
