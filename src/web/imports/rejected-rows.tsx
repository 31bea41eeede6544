/** Rejected rows (hylätyt rivit): how many for what reason, and the first hundred of them with the text at fault. */
import type { ImportReport, RowReason } from '#model/import-report.ts'
import { Scroll } from '../scroll.tsx'
import { useWords } from '../use-words.ts'

export function RejectedRows({ report }: { report: ImportReport }) {
  const { format, importReport: told } = useWords()
  return (
    <>
      <h2>{told.reasons}</h2>
      <Reasons report={report} />
      <h2>{told.rejected}</h2>
      {report.rejected.length < report.rowsRejected && (
        <p className="note">
          {told.firstOf(format.number(report.rejected.length), format.number(report.rowsRejected))}
        </p>
      )}
      <Rows report={report} />
    </>
  )
}

function Reasons({ report }: { report: ImportReport }) {
  const { format, importReport: told, imports } = useWords()
  const reasons = Object.entries(report.reasons) as [RowReason, number][]
  return (
    <table>
      <thead>
        <tr>
          <th scope="col">{told.reason}</th>
          <th scope="col" className="figure-cell">
            {told.count}
          </th>
        </tr>
      </thead>
      <tbody>
        {reasons
          .toSorted(([, a], [, b]) => b - a)
          .map(([reason, count]) => (
            <tr key={reason}>
              <th scope="row">{imports.rowReasons[reason]}</th>
              <td className="figure-cell">{format.number(count)}</td>
            </tr>
          ))}
      </tbody>
    </table>
  )
}

function Rows({ report }: { report: ImportReport }) {
  const { format, importReport: told, imports } = useWords()
  return (
    <Scroll label={told.rejected}>
      <table className="dense">
        <thead>
          <tr>
            <th scope="col" className="figure-cell">
              {told.row}
            </th>
            <th scope="col">{told.column}</th>
            <th scope="col">{told.reason}</th>
            <th scope="col">{told.text}</th>
          </tr>
        </thead>
        <tbody>
          {report.rejected.map((row) => (
            <tr key={`${row.row} ${row.column} ${row.reason}`}>
              <th scope="row" className="figure-cell">
                {format.number(row.row)}
              </th>
              <td>{row.column}</td>
              <td>{imports.rowReasons[row.reason]}</td>
              <td>
                <code>{row.text}</code>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </Scroll>
  )
}
