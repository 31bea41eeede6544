/** What if (entä jos): the assumptions that matter most, each with a field; the result is reckoned anew with what was typed. */
import { useNavigate, useParams } from '@tanstack/react-router'
import { type FormEvent, useState } from 'react'
import { valueAt } from '#kernel/tree-path.ts'
import type { Proposal } from '#model/proposal.ts'
import type { ProposalAppraisal } from '#model/proposal-appraisal.ts'
import type { ProposalParameter } from '#model/proposal-parameter.ts'
import { parameterName, parameterOf, unitText } from '#report/proposal-names.ts'
import { Field } from '../field.tsx'
import { useWords } from '../use-words.ts'
import { type Overrides, proposalSearch, textOfOverrides } from './appraise-address.ts'
import { fieldText, fromField, isShare, numberIn, toField } from './number-text.ts'

/** So many have a field. */
const MOST = 8

interface WhatIfProps {
  readonly appraisal: ProposalAppraisal
  readonly proposal: Proposal
  readonly overrides: Overrides
}

/** What a reader may change: of the proposal itself, not of the area's flows. */
export function changeable(appraisal: ProposalAppraisal, proposal: Proposal): readonly ProposalParameter[] {
  const ids = appraisal.tornado.map(({ parameter }) => parameter)
  return ids.flatMap((id) => {
    const found = parameterOf(appraisal, id)
    return found && !id.startsWith('flows.') && givenValue(proposal, id) !== undefined ? [found] : []
  })
}

const givenValue = (proposal: Proposal, id: string): number | undefined => {
  const value = valueAt(proposal, `${id}.value`)
  return typeof value === 'number' ? value : undefined
}

export function WhatIfFields({ appraisal, proposal, overrides }: WhatIfProps) {
  const { investment } = useWords()
  const told = investment.whatIf
  const all = changeable(appraisal, proposal)
  const changed = Object.keys(overrides).length
  const shown = all.filter(({ id }, at) => at < MOST || overrides[id] !== undefined)
  if (shown.length === 0) return null
  return (
    <section className="no-print">
      <h2>{told.title}</h2>
      <p>{told.lead}</p>
      {changed > 0 && <p className="banner">{told.changed(changed)}</p>}
      <Fields key={JSON.stringify(overrides)} {...{ appraisal, proposal, overrides, shown }} />
    </section>
  )
}

interface FieldsProps extends WhatIfProps {
  readonly shown: readonly ProposalParameter[]
}

function Fields({ appraisal, proposal, overrides, shown }: FieldsProps) {
  const words = useWords()
  const told = words.investment.whatIf
  const navigate = useNavigate()
  const params = useParams({ from: '/investoinnit/$area/$name' })
  const [texts, setTexts] = useState<Readonly<Record<string, string>>>({})
  const go = (next: Overrides) =>
    navigate({
      to: '/investoinnit/$area/$name',
      params,
      search: proposalSearch({ muuta: textOfOverrides(next) }),
      resetScroll: false,
    })
  const typedValue = ({ id, unit }: ProposalParameter): number => {
    const text = texts[id]
    return text === undefined ? (overrides[id] ?? givenValue(proposal, id) ?? 0) : fromField(numberIn(text), unit)
  }
  const isReadable = shown.every((one) => Number.isFinite(typedValue(one)))
  const submit = (event: FormEvent) => {
    event.preventDefault()
    const kept = shown.filter((one) => typedValue(one) !== givenValue(proposal, one.id))
    go(Object.fromEntries(kept.map((one) => [one.id, typedValue(one)])))
  }
  return (
    <form className="controls what-if-fields" onSubmit={submit} aria-label={told.title}>
      {shown.map((one) => (
        <Field
          key={one.id}
          label={`${parameterName(words, appraisal, one.id)}${isShare(one.unit) ? `, ${told.percent}` : ''}`}
          how={told.given(unitText(words, one.unit, givenValue(proposal, one.id) ?? 0))}
        >
          {(ids) => (
            <input
              {...ids}
              type="text"
              inputMode="decimal"
              size={9}
              value={texts[one.id] ?? fieldText(toField(typedValue(one), one.unit), words.format.language)}
              aria-invalid={!Number.isFinite(typedValue(one))}
              onChange={(event) => setTexts({ ...texts, [one.id]: event.target.value })}
            />
          )}
        </Field>
      ))}
      <button type="submit" className="first" disabled={!isReadable}>
        {told.run}
      </button>
      {Object.keys(overrides).length > 0 && (
        <button type="button" onClick={() => go({})}>
          {told.reset}
        </button>
      )}
    </form>
  )
}
