/** Changing a plan (suunnitelman muutos): a later version beside the one that was agreed on; the result tells every difference. */
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import type { EvaluationMethod } from '#model/evaluation.ts'
import type { KeptPlan } from '#model/kept-plan.ts'
import { act } from '../api-client.ts'
import { fieldText } from '../appraise/number-text.ts'
import { SelectField, TextField } from '../field.tsx'
import { RefusalText, refusalOf } from '../refusal.tsx'
import { useLanguage, useWords } from '../use-words.ts'
import { numberIn } from './plan-draft.ts'

const METHODS = ['sdid', 'sc', 'did', 'bsts', 'its', 'forecast'] as const satisfies readonly EvaluationMethod[]
const FURTHEST = 10
const NUMBERS = ['leastEffect', 'claim', 'price', 'priceLow', 'priceHigh'] as const
type NumberName = (typeof NUMBERS)[number]

export function ChangePlan({ kept }: { kept: KeptPlan }) {
  const { evaluationPage: told } = useWords()
  const [isOpen, setOpen] = useState(false)
  return (
    <details className="no-print" open={isOpen} onToggle={({ currentTarget }) => setOpen(currentTarget.open)}>
      <summary>{told.wizard.changePlan}</summary>
      {isOpen && <Changes key={kept.version} kept={kept} onStored={() => setOpen(false)} />}
    </details>
  )
}

function Changes({ kept, onStored }: { kept: KeptPlan; onStored: () => void }) {
  const { evaluationPage: told } = useWords()
  const { wizard } = told
  const language = useLanguage()
  const client = useQueryClient()
  const { plan, area, id, version } = kept
  const [method, setMethod] = useState<EvaluationMethod>(plan.method)
  const [until, setUntil] = useState(plan.window[1])
  const [threshold, setThreshold] = useState(String(plan.threshold))
  const [texts, setTexts] = useState<Readonly<Record<NumberName, string>>>(() => textsOf(plan, language))
  const store = useMutation({
    mutationFn: () => {
      const changed = { method, to: Number(until), threshold: Number(threshold), ...numbersOf(texts) }
      return act<KeptPlan>('save-evaluation-plan', { area, id, version, language, ...choicesOf(kept), ...changed })
    },
    onSuccess: async () => {
      await client.invalidateQueries({ queryKey: ['list-evaluation-plans'] })
      await client.invalidateQueries({ predicate: ({ queryKey: [what] }) => what === 'start' })
      onStored()
    },
  })
  const begun = Number(plan.start.slice(0, 4))
  const years = [...new Set([...Array.from({ length: FURTHEST }, (_, at) => String(begun + at)), plan.window[1]])]
  return (
    <>
      <p className="note">{wizard.changePlanHow}</p>
      <div className="controls">
        <SelectField
          label={told.method}
          value={method}
          options={METHODS.map((one) => [one, told.methodNames[one]] as const)}
          onChange={(chosen) => setMethod(METHODS.find((one) => one === chosen) ?? method)}
        />
        <SelectField
          label={wizard.until}
          value={until}
          options={years.toSorted().map((one) => [one, one] as const)}
          onChange={setUntil}
        />
        <SelectField
          label={wizard.threshold}
          value={threshold}
          options={Object.entries(wizard.thresholds)}
          onChange={setThreshold}
        />
        <Numbers texts={texts} put={setTexts} />
      </div>
      <p className="actions">
        <button type="button" disabled={store.isPending} onClick={() => store.mutate()}>
          {wizard.storeChange}
        </button>
      </p>
      {store.error && <RefusalText refusal={refusalOf(store.error)} own={told.refusals} />}
    </>
  )
}

interface NumbersProps {
  readonly texts: Readonly<Record<NumberName, string>>
  readonly put: (texts: Readonly<Record<NumberName, string>>) => void
}

function Numbers({ texts, put }: NumbersProps) {
  const { evaluationPage, agreement } = useWords()
  const { claim, price, priceLow, priceHigh } = evaluationPage.wizard
  const labels = { leastEffect: agreement.least, claim, price, priceLow, priceHigh }
  return NUMBERS.map((name) => (
    <TextField
      key={name}
      label={labels[name]}
      value={texts[name]}
      onChange={(text) => put({ ...texts, [name]: text })}
    />
  ))
}

const textsOf = (plan: KeptPlan['plan'], language: Parameters<typeof fieldText>[1]): Record<NumberName, string> => {
  const text = (name: NumberName) => (plan[name] === undefined ? '' : fieldText(plan[name], language))
  const [least, claim] = [text('leastEffect'), text('claim')]
  return { leastEffect: least, claim, price: text('price'), priceLow: text('priceLow'), priceHigh: text('priceHigh') }
}

const numbersOf = (texts: Readonly<Record<NumberName, string>>): object =>
  Object.fromEntries(
    NUMBERS.flatMap((name) => {
      const value = numberIn(texts[name])
      return value === undefined ? [] : [[name, value]]
    }),
  )

/** What is not asked here stays as it was agreed. */
function choicesOf({ plan, decision }: KeptPlan): object {
  const { outcome, source, start, window, others, donors, contaminated, unitsInOne, seed } = plan
  const lists = { others: others?.join(','), donors: donors?.join(','), contaminated: contaminated?.join(',') }
  const told = { ...lists, outcome, source, start, from: Number(window[0]), unitsInOne, seed, decision }
  return Object.fromEntries(Object.entries(told).filter(([, value]) => value !== undefined && value !== null))
}
