/** Year controls (vuosirajaus): which years the table shows; the choice stands in the address. */
import { useNavigate, useSearch } from '@tanstack/react-router'
import { useId } from 'react'
import type { IndicatorTable } from '#model/indicator-table.ts'
import { useWords } from '../use-words.ts'
import { type IndicatorsSearch, indicatorsSearch } from './indicator-address.ts'

export function YearControls({ table }: { table: IndicatorTable }) {
  const words = useWords()
  return (
    <form className="controls" aria-label={words.indicators.years} onSubmit={(event) => event.preventDefault()}>
      <YearField table={table} field="from" label={words.picture.from} unset={words.picture.earliest} />
      <YearField table={table} field="to" label={words.picture.to} unset={words.picture.latest} />
      <p className="field">
        <button type="button" className="quiet" onClick={() => window.print()}>
          {words.picture.print}
        </button>
      </p>
    </form>
  )
}

interface YearFieldProps {
  readonly table: IndicatorTable
  readonly field: keyof IndicatorsSearch
  readonly label: string
  readonly unset: string
}

function YearField({ table, field, label, unset }: YearFieldProps) {
  const search = useSearch({ from: '/tunnusluvut/$area' })
  const navigate = useNavigate()
  const id = useId()
  const chosen = search[field] ?? ''
  const { from = 0, to = 0 } = table.years ?? {}
  const shown = Array.from({ length: to - from + 1 }, (_, k) => String(from + k))
  const offered = [...new Set([...shown, ...(chosen === '' ? [] : [chosen])])].sort()
  return (
    <p className="field">
      <label htmlFor={id}>{label}</label>
      <select
        id={id}
        value={chosen}
        onChange={(event) =>
          navigate({
            to: '.',
            search: indicatorsSearch({ ...search, [field]: event.target.value }),
            resetScroll: false,
          })
        }
      >
        <option value="">{unset}</option>
        {offered.map((year) => (
          <option key={year}>{year}</option>
        ))}
      </select>
    </p>
  )
}
