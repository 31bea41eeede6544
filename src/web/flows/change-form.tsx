/** Form of a change (muutoksen lomake): what changes, how much, from which day; one change at a time. */
import { type FormEvent, useState } from 'react'
import { FLOW_STATES, isPlacement } from '#model/flow-state.ts'
import type { ScenarioChange } from '#model/scenario.ts'
import { stateName } from '#report/flow-chart.ts'
import { Field, SelectField } from '../field.tsx'
import { useWords } from '../use-words.ts'
import { changeOf, type Draft, draftOf, type Kind, nextYear } from './change-draft.ts'

export function ChangeForm({ onAdd }: { onAdd: (change: ScenarioChange) => void }) {
  const words = useWords()
  const told = words.flowPage.whatIf
  const [draft, setDraft] = useState<Draft>(() => draftOf('rate', nextYear(new Date())))
  const put = (part: Partial<Draft>) => setDraft({ ...draft, ...part })
  const change = changeOf(draft)
  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (change) onAdd(change)
  }
  return (
    <form className="controls change-form" onSubmit={submit} aria-label={told.add}>
      <SelectField
        label={told.kind}
        value={draft.kind}
        options={(['rate', 'entry', 'price', 'share'] as const).map((kind) => [kind, told.kinds[kind]] as const)}
        onChange={(kind) => setDraft(draftOf(kind as Kind, draft.start))}
      />
      <Fields draft={draft} put={put} />
      <Field label={told.start}>
        {(ids) => (
          <input {...ids} type="date" value={draft.start} onChange={(event) => put({ start: event.target.value })} />
        )}
      </Field>
      <button type="submit" disabled={change === undefined}>
        {told.add}
      </button>
    </form>
  )
}

interface FieldsProps {
  readonly draft: Draft
  readonly put: (part: Partial<Draft>) => void
}

function Fields(props: FieldsProps) {
  switch (props.draft.kind) {
    case 'rate':
      return <RateFields {...props} />
    case 'entry':
      return <EntryFields {...props} />
    case 'price':
      return <PriceFields {...props} />
    case 'share':
      return <ShareFields {...props} />
  }
}

function useNamed() {
  const words = useWords()
  return (states: readonly string[]) => states.map((state) => [state, stateName(words, state)] as const)
}

function FactorField({ draft, put }: FieldsProps) {
  const { whatIf } = useWords().flowPage
  return <NumberField label={whatIf.factor} value={draft.factor} onChange={(factor) => put({ factor })} />
}

function RateFields({ draft, put }: FieldsProps) {
  const { whatIf } = useWords().flowPage
  const named = useNamed()
  const others = FLOW_STATES.filter((state) => state !== draft.from)
  return (
    <>
      <SelectField
        label={whatIf.from}
        value={draft.from}
        options={named(FLOW_STATES)}
        onChange={(from) => put({ from })}
      />
      <SelectField
        label={whatIf.to}
        value={draft.to}
        options={named([...others, 'rest'])}
        onChange={(to) => put({ to })}
      />
      <FactorField draft={draft} put={put} />
    </>
  )
}

function EntryFields({ draft, put }: FieldsProps) {
  const { whatIf } = useWords().flowPage
  const named = useNamed()
  return (
    <>
      <SelectField
        label={whatIf.state}
        value={draft.state}
        options={[['', whatIf.anyState], ...named(FLOW_STATES)]}
        onChange={(state) => put({ state })}
      />
      <SelectField
        label={whatIf.entryBy}
        value={draft.entryBy}
        options={[
          ['factor', whatIf.byFactor],
          ['trend', whatIf.byTrend],
        ]}
        onChange={(entryBy) => put({ entryBy: entryBy === 'trend' ? 'trend' : 'factor' })}
      />
      {draft.entryBy === 'factor' ? (
        <FactorField draft={draft} put={put} />
      ) : (
        <NumberField label={whatIf.trend} value={draft.percent} onChange={(percent) => put({ percent })} />
      )}
    </>
  )
}

const PLACEMENTS = FLOW_STATES.filter(isPlacement)

function PriceFields({ draft, put }: FieldsProps) {
  const { whatIf } = useWords().flowPage
  const named = useNamed()
  return (
    <>
      <SelectField
        label={whatIf.state}
        value={draft.state}
        options={named(PLACEMENTS)}
        onChange={(state) => put({ state })}
      />
      <SelectField
        label={whatIf.production}
        value={draft.production}
        options={[
          ['', whatIf.bothProductions],
          ['own', whatIf.own],
          ['bought', whatIf.bought],
        ]}
        onChange={(production) => put({ production: production as Draft['production'] })}
      />
      <FactorField draft={draft} put={put} />
    </>
  )
}

function ShareFields({ draft, put }: FieldsProps) {
  const { whatIf } = useWords().flowPage
  return (
    <>
      <SelectField
        label={whatIf.what}
        value={draft.what}
        options={(['family-care', 'own'] as const).map((what) => [what, whatIf.shares[what]] as const)}
        onChange={(what) => put({ what: what === 'own' ? 'own' : 'family-care' })}
      />
      <NumberField label={whatIf.share} value={draft.percent} onChange={(percent) => put({ percent })} />
    </>
  )
}

function NumberField(props: { label: string; value: string; onChange: (value: string) => void }) {
  return (
    <Field label={props.label}>
      {(ids) => (
        <input
          {...ids}
          type="text"
          inputMode="decimal"
          size={6}
          value={props.value}
          onChange={(event) => props.onChange(event.target.value)}
        />
      )}
    </Field>
  )
}
