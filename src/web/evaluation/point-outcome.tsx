/** The outcome (kohta 2): in which figure the change would be seen, with how many figures there are on each side of it. */
import { nameIn } from '#words/dictionary.ts'
import { useWords } from '../use-words.ts'
import type { PointProps } from './plan-draft.ts'

const ENOUGH = 8

export function PointOutcome({ draft, put, advice }: PointProps) {
  const words = useWords()
  const { wizard, averagesNote } = words.evaluationPage
  const outcomes = advice?.outcomes ?? []
  return (
    <fieldset className="choice">
      <legend>
        <h2>{wizard.outcome}</h2>
      </legend>
      {advice && outcomes.length === 0 && <p>{wizard.noOutcomes}</p>}
      <ul className="plain">
        {outcomes.map((one) => {
          const isChosen = draft.outcome === one.indicator.id && (draft.source ?? one.source) === one.source
          const { before, after, from, to } = one
          return (
            <li key={`${one.indicator.id} ${one.source}`}>
              <label>
                <input
                  type="radio"
                  name="outcome"
                  checked={isChosen}
                  onChange={() => put({ outcome: one.indicator.id, source: one.source })}
                />{' '}
                {nameIn(words, one.indicator.name)}
              </label>
              <br />
              <span className="note">
                {one.sourceTitle}: {wizard.figures({ before: String(before), after: String(after), from, to })}
                {one.averages > 1 && `. ${averagesNote(String(one.averages))}`}
                {before / one.averages < ENOUGH && `. ${wizard.fewBefore}`}
                {!one.compares && `. ${wizard.count}`}
              </span>
            </li>
          )
        })}
      </ul>
    </fieldset>
  )
}
