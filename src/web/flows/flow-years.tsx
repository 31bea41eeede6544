/** Coming years of the flows (tulevat vuodet): children by service and age, days and cost, each with its fan. */
import { useNavigate, useParams, useSearch } from '@tanstack/react-router'
import type { FlowsOfArea } from '#model/flows.ts'
import { stateName } from '#report/flow-chart.ts'
import { costChart, daysChart, stockChart } from '#report/flow-fans.ts'
import { SelectField } from '../field.tsx'
import { ChartFigure } from '../picture/chart-figure.tsx'
import type { Told } from '../picture/told.ts'
import { useWords } from '../use-words.ts'
import { flowsSearch } from './flows-address.ts'

export function FlowYears({ flows, shown }: { flows: FlowsOfArea; shown: Told }) {
  const words = useWords()
  const told = words.flowPage
  const days = flows.days.filter(({ fan }) => fan.length > 0)
  const cost = flows.cost.filter(({ fan }) => fan.length > 0)
  return (
    <>
      <Stock flows={flows} shown={shown} />
      {cost.length > 0 && <h2>{told.cost}</h2>}
      {flows.unpriced.length > 0 && (
        <p className="note">{told.unpriced(flows.unpriced.map((state) => stateName(words, state)).join(', '))}</p>
      )}
      <div className="small-charts">
        {cost.map((one) => (
          <ChartFigure
            key={one.state}
            picture={shown}
            rank="small"
            draw={(width) => costChart(one, { words, width })}
          />
        ))}
      </div>
      {days.length > 0 && <h2>{told.days}</h2>}
      <div className="small-charts">
        {days.map((one) => (
          <ChartFigure
            key={one.state}
            picture={shown}
            rank="small"
            draw={(width) => daysChart(one, { words, width })}
          />
        ))}
      </div>
    </>
  )
}

/** One service and age at a time, chosen in the address. */
function Stock({ flows, shown }: { flows: FlowsOfArea; shown: Told }) {
  const words = useWords()
  const told = words.flowPage
  const navigate = useNavigate()
  const { area } = useParams({ from: '/virrat/$area' })
  const search = useSearch({ from: '/virrat/$area' })
  const states = [...new Set(flows.stock.map(({ state }) => state))]
  const state = states.find((one) => one === search.palvelu) ?? states[0]
  const ages = flows.stock.filter((one) => one.state === state)
  const stock = ages.find(({ age }) => age === search.ika) ?? ages[0]
  const change = (field: 'palvelu' | 'ika', value: string) =>
    navigate({
      to: '/virrat/$area',
      params: { area },
      search: flowsSearch({ ...search, ...(field === 'palvelu' && { ika: undefined }), [field]: value }),
      resetScroll: false,
    })
  if (!stock) return null
  return (
    <section>
      <h2>{told.stock}</h2>
      <form className="controls" aria-label={told.stock} onSubmit={(event) => event.preventDefault()}>
        <SelectField
          label={told.chooseState}
          value={stock.state}
          options={states.map((one) => [one, stateName(words, one)] as const)}
          onChange={(value) => change('palvelu', value)}
        />
        {ages.length > 1 && (
          <SelectField
            label={told.chooseAge}
            value={stock.age}
            options={ages.map(({ age }) => [age, age === 'all' ? told.allAges : told.ages(age)] as const)}
            onChange={(value) => change('ika', value)}
          />
        )}
      </form>
      {stock.withheld && <p className="note">{told.withheld}</p>}
      <ChartFigure picture={shown} rank="main" draw={(width) => stockChart(stock, { words, width })} />
    </section>
  )
}
