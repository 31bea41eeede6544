/** Table of assumptions (oletustaulukko): every number that the result stands on, how sure it is and where it comes from. */
import type { ProposalAppraisal } from '#model/proposal-appraisal.ts'
import type { ProposalParameter } from '#model/proposal-parameter.ts'
import { parameterName, unitText } from '#report/proposal-names.ts'
import { Scroll } from '../scroll.tsx'
import { useWords } from '../use-words.ts'

const isOfFlows = ({ id }: ProposalParameter): boolean => id.startsWith('flows.')

/** Those of the proposal; and apart, those that were reckoned from the flows of children. */
export function AssumptionTable({ appraisal }: { appraisal: ProposalAppraisal }) {
  const words = useWords()
  const told = words.investment.assumptions
  const own = appraisal.parameters.filter((one) => !isOfFlows(one))
  const flows = appraisal.parameters.filter(isOfFlows)
  const sourced = own.filter(({ source }) => source !== null).length
  const count = (value: number) => words.format.number(value)
  return (
    <section className="assumptions">
      <details>
        <summary>{told.title(count(own.length), count(sourced), count(own.length - sourced))}</summary>
        <Table appraisal={appraisal} caption={told.caption} rows={own} />
      </details>
      {flows.length > 0 && (
        <details>
          <summary>{told.flows(count(flows.length))}</summary>
          {flows.some(({ value }) => value === null) && <p>{told.flowsHow}</p>}
          <Table appraisal={appraisal} caption={told.flows(count(flows.length))} rows={flows} />
        </details>
      )}
    </section>
  )
}

interface TableProps {
  readonly appraisal: ProposalAppraisal
  readonly caption: string
  readonly rows: readonly ProposalParameter[]
}

function Table({ appraisal, caption, rows }: TableProps) {
  const words = useWords()
  const told = words.investment.assumptions
  return (
    <Scroll label={caption}>
      <table>
        <caption>{caption}</caption>
        <thead>
          <tr>
            <th scope="col">{words.investment.assumption}</th>
            <th scope="col" className="figure-cell">
              {told.value}
            </th>
            <th scope="col" className="figure-cell">
              {told.range}
            </th>
            <th scope="col">{told.grade}</th>
            <th scope="col">{told.source}</th>
            <th scope="col">{told.date}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map((one) => (
            <Row key={one.id} parameter={one} name={parameterName(words, appraisal, one.id)} />
          ))}
        </tbody>
      </table>
    </Scroll>
  )
}

function Row({ parameter, name }: { parameter: ProposalParameter; name: string }) {
  const words = useWords()
  const told = words.investment.assumptions
  const { value, low, high, unit, grade, source, date, note } = parameter
  const range =
    low === null || high === null ? told.noRange : `${unitText(words, unit, low)} … ${unitText(words, unit, high)}`
  return (
    <tr>
      <th scope="row">{name}</th>
      <td className="figure-cell">{value === null ? told.withheld : unitText(words, unit, value)}</td>
      <td className="figure-cell">{value === null ? told.withheld : range}</td>
      <td>{told.grades[grade]}</td>
      <td className="source-cell">
        {source ?? <span className="unknown">{told.noSource}</span>}
        {note && <span className="note"> {note}</span>}
      </td>
      <td>{date ?? ''}</td>
    </tr>
  )
}
