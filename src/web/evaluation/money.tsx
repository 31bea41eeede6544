/** Money of an evaluation (vaikutus rahana): what a full year saved, what has been saved so far, and at which price. */
import type { AvoidedCost } from '#model/evaluation.ts'
import { useWords } from '../use-words.ts'

export function MoneyOfEvaluation({ money }: { money: AvoidedCost | null }) {
  const { evaluationPage: told, format } = useWords()
  if (!money) return null
  const rounded = (value: number) => format.money(Number(value.toPrecision(2)))
  const span = ({ euros, low, high }: { euros: number; low: number; high: number }) => ({
    euros: rounded(euros),
    low: rounded(low),
    high: rounded(high),
  })
  const { fullYear, fullYears, partYear, probabilitySaved: saved } = money
  const lost = { euros: -fullYear.euros, low: -fullYear.high, high: -fullYear.low }
  return (
    <section>
      <h2>{told.money}</h2>
      <p>{fullYear.euros < 0 ? told.fullYearLost(span(lost)) : told.fullYear(span(fullYear))}</p>
      {fullYears && fullYears.count > 0 && (
        <p>{told.fullYears({ count: format.number(fullYears.count), ...span(fullYears) })}</p>
      )}
      {partYear && <p>{told.partYear(span(partYear))}</p>}
      <p>{told.probabilitySaved(saved > 0.99 ? told.nearlySure : format.percent(Math.round(saved * 100) / 100))}</p>
      <p className="note">
        {told.priced({
          price: format.money(money.price),
          low: format.money(money.priceLow),
          high: format.money(money.priceHigh),
        })}
      </p>
    </section>
  )
}
