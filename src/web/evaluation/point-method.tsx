/** The way (kohta 4): method, limit and follow-up, each with its default explained; what is promised and what it costs. */
import { SelectField, TextField } from '../field.tsx'
import { useWords } from '../use-words.ts'
import { methodOf, type PointProps, unitsOf } from './plan-draft.ts'

const FURTHEST = 10

export function PointMethod({ draft, put, advice, decision }: PointProps) {
  const { evaluationPage: told, format } = useWords()
  const { wizard } = told
  if (!advice || !decision) return null
  const method = methodOf(draft, advice)
  const year = Number(decision.starts.slice(0, 4))
  const years = Array.from({ length: FURTHEST }, (_, at) => String(year + at))
  const until = draft.until || (advice.window?.[1] ?? '')
  return (
    <>
      <h2>{wizard.method}</h2>
      <div className="controls">
        <SelectField
          label={told.method}
          value={method}
          options={advice.methods.map((one) => [one, told.methodNames[one]] as const)}
          onChange={(chosen) => {
            const found = advice.methods.find((one) => one === chosen)
            if (found) put({ method: found })
          }}
        />
        <SelectField
          label={wizard.threshold}
          value={draft.threshold}
          options={Object.entries(wizard.thresholds)}
          onChange={(threshold) => put({ threshold })}
        />
        <SelectField
          label={wizard.until}
          value={until}
          options={[...new Set([...years, until])].toSorted().map((one) => [one, one] as const)}
          onChange={(chosen) => put({ until: chosen })}
        />
      </div>
      <p className="note">{told.methodHow[method]}</p>
      <div className="controls">
        <TextField label={wizard.claim} value={draft.claim} onChange={(claim) => put({ claim })} />
        <TextField label={wizard.price} value={draft.price} onChange={(price) => put({ price })} />
        <TextField label={wizard.priceLow} value={draft.priceLow} onChange={(priceLow) => put({ priceLow })} />
        <TextField label={wizard.priceHigh} value={draft.priceHigh} onChange={(priceHigh) => put({ priceHigh })} />
        <TextField
          label={wizard.units}
          value={unitsOf(draft, advice)}
          onChange={(units) => put({ units })}
          {...(advice.children !== null && { how: wizard.unitsHow(format.number(Math.round(advice.children / 100))) })}
        />
      </div>
    </>
  )
}
