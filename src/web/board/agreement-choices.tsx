/** Choices of an agreement (sopimisen valinnat): by what, whom, which way, until when and with which limit; each begins as proposed. */
import type { ProposedEvaluation, ProposedPlan } from '#model/proposed-evaluation.ts'
import { nameIn } from '#words/dictionary.ts'
import { fieldText } from '../appraise/number-text.ts'
import { SelectField, TextField } from '../field.tsx'
import { useWords } from '../use-words.ts'
import { type AgreementDraft, NO_CHOICES } from './agreement-draft.ts'

interface ChoicesProps {
  readonly proposed: ProposedEvaluation
  readonly draft: AgreementDraft
  readonly put: (draft: AgreementDraft) => void
}

const FURTHEST = 10
/** With fewer there is no comparison; without any named, everybody would be compared with. */
const FEWEST = 2

export function AgreementChoices({ proposed, draft, put }: ChoicesProps) {
  const words = useWords()
  const { agreement, evaluationPage, format } = words
  const { wizard } = evaluationPage
  const { plan, outcomes, methods, start } = proposed
  if (!plan) return <p>{proposed.unmeasured.map((code) => agreement.unmeasured[code]).join(' ')}</p>
  const begun = Number(start.slice(0, 4))
  const years = Array.from({ length: FURTHEST }, (_, at) => String(begun + at))
  const keyOf = (one: ProposedPlan['outcome']) => `${one.indicator.id}\n${one.source}`
  const least = plan.leastEffect === null ? '' : fieldText(plan.leastEffect, format.language)
  return (
    <>
      <div className="controls">
        <SelectField
          label={agreement.what}
          value={keyOf(plan.outcome)}
          options={outcomes.map(
            (one) => [keyOf(one), `${nameIn(words, one.indicator.name)} (${one.sourceTitle})`] as const,
          )}
          onChange={(key) => {
            const [outcome = '', source = ''] = key.split('\n')
            // What was chosen was chosen of another figure.
            put({ ...NO_CHOICES, outcome: { outcome, source } })
          }}
        />
        <SelectField
          label={agreement.how}
          value={draft.method ?? plan.method}
          options={methods.map((one) => [one, evaluationPage.methodNames[one]] as const)}
          onChange={(chosen) => put({ ...draft, method: methods.find((one) => one === chosen) })}
        />
        <SelectField
          label={wizard.until}
          value={draft.until || String(plan.window[1])}
          options={years.map((one) => [one, one] as const)}
          onChange={(until) => put({ ...draft, until })}
        />
        <SelectField
          label={wizard.threshold}
          value={draft.threshold || String(plan.threshold)}
          options={Object.entries(wizard.thresholds)}
          onChange={(threshold) => put({ ...draft, threshold })}
        />
      </div>
      <TextField
        label={agreement.least}
        how={agreement.leastHow}
        value={draft.least ?? least}
        onChange={(text) => put({ ...draft, least: text })}
      />
      <Donors proposed={proposed} draft={draft} put={put} />
      <Prices proposed={proposed} draft={draft} put={put} />
    </>
  )
}

function Prices({ draft, put }: ChoicesProps) {
  const { wizard } = useWords().evaluationPage
  return (
    <div className="controls">
      <TextField label={wizard.price} value={draft.price} onChange={(price) => put({ ...draft, price })} />
      <TextField label={wizard.priceLow} value={draft.priceLow} onChange={(priceLow) => put({ ...draft, priceLow })} />
      <TextField
        label={wizard.priceHigh}
        value={draft.priceHigh}
        onChange={(priceHigh) => put({ ...draft, priceHigh })}
      />
    </div>
  )
}

function Donors({ proposed: { plan, donors }, draft, put }: ChoicesProps) {
  const { agreement } = useWords()
  const named = donors.filter(({ area }) => plan?.donors.includes(area))
  if (named.length === 0) return <p className="note">{agreement.nobody}</p>
  return (
    <fieldset className="choice">
      <legend>{agreement.whom}</legend>
      <ul className="plain columns">
        {named.map(({ area, name }) => (
          <li key={area}>
            <label>
              <input
                type="checkbox"
                checked={!draft.left.includes(area)}
                disabled={!draft.left.includes(area) && named.length - draft.left.length <= FEWEST}
                onChange={({ target }) =>
                  put({
                    ...draft,
                    left: target.checked ? draft.left.filter((one) => one !== area) : [...draft.left, area],
                  })
                }
              />{' '}
              {name}
            </label>
          </li>
        ))}
      </ul>
    </fieldset>
  )
}
