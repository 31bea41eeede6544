/** Rejections (hylätyt rivit) of a register import: how many for what reason, the first of them, and all as a file to be mended. */
import type { RegisterImport, RegisterRejection } from '#model/register-import.ts'
import { Scroll } from '../scroll.tsx'
import { useWords } from '../use-words.ts'

const SHOWN = 100

export function RegisterRejections({ result }: { result: RegisterImport }) {
  const { registerImport: told, format } = useWords()
  const { rejected, rejectedTable } = result
  return (
    <>
      <h3>{told.whyTitle}</h3>
      <Reasons rejected={rejected} />
      <h3>{told.rejectedTitle}</h3>
      {rejectedTable !== undefined && (
        <p>
          <button type="button" onClick={() => save(`${told.rejectedName}-${result.holds}.csv`, rejectedTable)}>
            {told.download}
          </button>{' '}
          <span className="note">{told.downloadHow}</span>
        </p>
      )}
      {rejected.length > SHOWN && (
        <p className="note">{told.firstOf(format.number(SHOWN), format.number(rejected.length))}</p>
      )}
      <Rows rejected={rejected.slice(0, SHOWN)} />
    </>
  )
}

/** What the person gets is made on this device: the server keeps none of it. */
function save(fileName: string, text: string): void {
  const address = URL.createObjectURL(new Blob([text], { type: 'text/csv;charset=utf-8' }))
  const link = document.createElement('a')
  link.href = address
  link.download = fileName
  link.click()
  URL.revokeObjectURL(address)
}

/** The reason in words: of the table, or of the rule of the work that said no. */
function useReasonText(): (reason: string) => string {
  const { registerImport, work } = useWords()
  const reasons: Readonly<Record<string, string>> = { ...work.refusals, ...registerImport.reasons }
  return (reason) => reasons[reason] ?? reason
}

function Reasons({ rejected }: { rejected: readonly RegisterRejection[] }) {
  const { registerImport: told, format } = useWords()
  const reasonText = useReasonText()
  const counts = [...Map.groupBy(rejected, ({ reason }) => reason)].map(
    ([reason, rows]) => [reason, rows.length] as const,
  )
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
        {counts
          .toSorted(([, a], [, b]) => b - a)
          .map(([reason, count]) => (
            <tr key={reason}>
              <th scope="row">{reasonText(reason)}</th>
              <td className="figure-cell">{format.number(count)}</td>
            </tr>
          ))}
      </tbody>
    </table>
  )
}

function Rows({ rejected }: { rejected: readonly RegisterRejection[] }) {
  const { registerImport: told, format } = useWords()
  const reasonText = useReasonText()
  return (
    <Scroll label={told.rejectedTitle}>
      <table className="dense">
        <thead>
          <tr>
            <th scope="col" className="figure-cell">
              {told.row}
            </th>
            <th scope="col">{told.column}</th>
            <th scope="col">{told.reason}</th>
            <th scope="col">{told.value}</th>
          </tr>
        </thead>
        <tbody>
          {rejected.map(({ row, column, reason, value }) => (
            <tr key={row}>
              <th scope="row" className="figure-cell">
                {format.number(row)}
              </th>
              <td>{column}</td>
              <td>{reasonText(reason)}</td>
              <td>
                <code>{value ?? ''}</code>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </Scroll>
  )
}
