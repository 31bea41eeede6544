/** Next steps (seuraavaksi): what the path table allows from where a part stands; and who takes a step that the reader may not. */
import { LED_STEPS, stepName, WORK } from '#casework/work.ts'
import type { StepWord } from '#casework/work-words.ts'
import type { Duty } from '#model/duty.ts'
import type { PartKind, PartWithKept } from '#model/part.ts'
import { useWords } from '../use-words.ts'

export interface ChosenStep {
  readonly kind: PartKind
  readonly event: string
  readonly part?: PartWithKept
}

/** A clock that runs is not resumed, and one that stands still is not paused again. */
const otherThanPause = ({ kept }: PartWithKept): string =>
  typeof kept.pausedFrom === 'string' && kept.pausedUntil === null ? 'pause-guarantee' : 'resume-guarantee'

export function NextSteps({
  part,
  duty,
  onChoose,
}: {
  part: PartWithKept
  duty: Duty
  onChoose: (step: ChosenStep) => void
}) {
  const rows = WORK[part.kind].path.filter(
    ({ from, event }) =>
      from === part.state && !LED_STEPS.includes(stepName(part.kind, event)) && event !== otherThanPause(part),
  )
  if (rows.length === 0) return null
  return (
    <ul className="steps">
      {rows.map((row) => (
        <li key={row.event}>
          <StepButton
            step={`${part.kind}.${row.event}` as StepWord}
            who={row.who}
            duty={duty}
            basis={row.basis}
            onChoose={() => onChoose({ kind: part.kind, event: row.event, part })}
          />
        </li>
      ))}
    </ul>
  )
}

/** What may be begun in a matter: every kind of part that opens with a step of its own. */
export function Beginnings({ duty, onChoose }: { duty: Duty; onChoose: (step: ChosenStep) => void }) {
  const { work, casework } = useWords()
  const openings = Object.values(WORK)
    .filter(({ kind }) => kind !== 'matter' && kind !== 'contact' && kind !== 'clinic')
    .flatMap(({ kind, path }) => path.filter(({ from }) => from === '').map((row) => ({ kind, ...row })))
  const mine = openings.filter(({ who }) => who.includes(duty))
  return (
    <details className="begin">
      <summary>{casework.begin}</summary>
      <ul className="steps">
        {mine.map(({ kind, event, basis }) => (
          <li key={`${kind}.${event}`}>
            <button type="button" onClick={() => onChoose({ kind, event })}>
              {work.steps[`${kind}.${event}` as StepWord].do}
            </button>{' '}
            <span className="note">{casework.lawIn(basis)}</span>
          </li>
        ))}
      </ul>
    </details>
  )
}

function StepButton({
  step,
  who,
  duty,
  basis,
  onChoose,
}: {
  step: StepWord
  who: readonly Duty[]
  duty: Duty
  basis: string
  onChoose: () => void
}) {
  const { work, casework } = useWords()
  if (who.includes(duty)) {
    return (
      <>
        <button type="button" onClick={onChoose}>
          {work.steps[step].do}
        </button>{' '}
        <span className="note">{casework.lawIn(basis)}</span>
      </>
    )
  }
  return (
    <span className="note">
      {work.steps[step].do}: {casework.takenBy(who.map((one) => work.duties[one]))} ({casework.lawIn(basis)})
    </span>
  )
}
