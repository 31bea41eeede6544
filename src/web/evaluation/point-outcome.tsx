/** The outcome (kohta 2): in which figure the change would be seen, with how many figures there are on each side of it. */
import type { PossibleOutcome } from '#model/area-evaluation.ts'
import { nameIn } from '#words/dictionary.ts'
import { useWords } from '../use-words.ts'
import type { PointProps } from './plan-draft.ts'

const ENOUGH = 8
/** With fewer before the start nothing can be reckoned. */
const FEWEST = 2

export function PointOutcome({ draft, put, advice }: PointProps) {
  const words = useWords()
  const { wizard } = words.evaluationPage
  const outcomes = advice?.outcomes ?? []
  const [can, cannot] = [
    outcomes.filter(({ before }) => before >= FEWEST),
    outcomes.filter(({ before }) => before < FEWEST),
  ]
  const chosen = can.find((one) => isMain(one, draft))
  return (
    <>
      <fieldset className="choice">
        <legend>
          <h2>{wizard.outcome}</h2>
        </legend>
        {advice && can.length === 0 && <p>{wizard.noOutcomes}</p>}
        <ul className="plain">
          {can.map((one) => (
            <li key={`${one.indicator.id} ${one.source}`}>
              <label>
                <input
                  type="radio"
                  name="outcome"
                  checked={isMain(one, draft)}
                  onChange={() => put({ outcome: one.indicator.id, source: one.source })}
                />{' '}
                {nameIn(words, one.indicator.name)}
              </label>
              <br />
              <Figures outcome={one} />
            </li>
          ))}
        </ul>
      </fieldset>
      {chosen && <Others draft={draft} put={put} outcomes={can.filter((one) => goesWith(one, chosen))} />}
      {cannot.length > 0 && (
        <details>
          <summary>
            {wizard.tooFew} ({cannot.length})
          </summary>
          <p className="note">
            {[...new Set(cannot.map(({ indicator }) => nameIn(words, indicator.name)))].join(', ')}
          </p>
        </details>
      )}
    </>
  )
}

const isMain = ({ indicator, source }: PossibleOutcome, draft: PointProps['draft']): boolean =>
  draft.outcome === indicator.id && (draft.source ?? source) === source

/** Judged by the same design, so alike in whether areas compare by it. */
const goesWith = (one: PossibleOutcome, main: PossibleOutcome): boolean =>
  one.indicator.id !== main.indicator.id && one.compares === main.compares && one.averages === main.averages

function Figures({ outcome }: { outcome: PossibleOutcome }) {
  const { wizard, averagesNote } = useWords().evaluationPage
  const { before, after, from, to, averages, compares, sourceTitle } = outcome
  const told = [
    `${sourceTitle}: ${wizard.figures({ before: String(before), after: String(after), from, to })}.`,
    ...(averages > 1 ? [averagesNote(String(averages))] : []),
    ...(before / averages < ENOUGH ? [wizard.fewBefore] : []),
    ...(compares ? [] : [wizard.count]),
  ]
  return <span className="note">{told.join(' ')}</span>
}

/** Others beside the main one, each once; what is looked at together is corrected together. */
function Others({
  draft,
  put,
  outcomes,
}: Pick<PointProps, 'draft' | 'put'> & { outcomes: readonly PossibleOutcome[] }) {
  const words = useWords()
  const { wizard } = words.evaluationPage
  const each = [...new Map(outcomes.map((one) => [one.indicator.id, one])).values()]
  if (each.length === 0) return null
  return (
    <details>
      <summary>{wizard.others}</summary>
      <p className="note">{wizard.othersHow}</p>
      <ul className="plain">
        {each.map(({ indicator: { id, name } }) => (
          <li key={id}>
            <label>
              <input
                type="checkbox"
                checked={draft.others.includes(id)}
                onChange={({ target }) =>
                  put({ others: target.checked ? [...draft.others, id] : draft.others.filter((one) => one !== id) })
                }
              />{' '}
              {nameIn(words, name)}
            </label>
          </li>
        ))}
      </ul>
    </details>
  )
}
