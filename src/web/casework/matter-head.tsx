/** Head of a matter (asian alku): whose it is, how it stands, who holds it, what must be minded; read in a moment. */

import { useQuery } from '@tanstack/react-query'
import { ageOn, isOfAge } from '#casework/age.ts'
import type { MatterView } from '#model/matter-view.ts'
import { useLanguage, useWords } from '../use-words.ts'
import { MatterEssentials } from './matter-essentials.tsx'
import { partName } from './step-field.tsx'
import { fullName } from './whole-name.ts'
import { organisationQuery } from './work-queries.ts'

export function MatterHead({ view }: { view: MatterView }) {
  const { casework, work, format } = useWords()
  const choices: Readonly<Record<string, string>> = work.choices
  const language = useLanguage()
  const { matter, child, parts, today } = view
  const organisation = useQuery(organisationQuery()).data
  const holder = organisation?.workers.find(({ id }) => id === matter.worker)
  const unit = organisation?.units.find(({ id }) => id === matter.unit)
  const running = parts.filter(
    (one) => ['relationship', 'placement', 'custody', 'service'].includes(one.kind) && one.closedOn === null,
  )
  const pause = view.pauses.find(({ until }) => until === null)
  const born =
    child.birth === null
      ? casework.birthUnknown
      : `${format.day(child.birth)}, ${casework.age(ageOn(child.birth, today))}`
  return (
    <header className="matter-head">
      {child.isProtected && <p className="protected">{casework.protectedPerson}</p>}
      <p className="answer">
        {work.states[`matter.${matter.state}` as 'matter.pending']}
        {running.length > 0 &&
          `: ${running.map((one) => `${partName(one, work.choices) || work.kinds[one.kind]}`).join(', ')}`}
      </p>
      <dl className="facts">
        <Fact name={casework.born} value={born} />
        {child.identityCode && <Fact name={casework.identityCode} value={child.identityCode} />}
        {view.level === 'content' && <Guardians view={view} />}
        {!child.isProtected && child.phone && <Fact name={work.fields.phone} value={child.phone} />}
        {child.address && <Fact name={casework.address} value={child.address} />}
        {child.language && (
          <Fact name={casework.motherTongue} value={choices[`language.${child.language}`] ?? child.language} />
        )}
        <Fact name={casework.ownWorker} value={holder ? `${holder.name}, ${holder.position}` : casework.nobodyYet} />
        {unit && <Fact name={casework.unit} value={unit.name[language]} />}
        <Fact name={casework.pendingSince} value={format.day(String(matter.kept.pendingOn))} />
        <Fact name={casework.matterNumber} value={String(matter.id)} />
      </dl>
      {pause && <p className="note">{casework.paused(format.day(pause.from), pause.reason)}</p>}
      {view.level === 'content' && (
        <>
          <MatterEssentials view={view} />
          <p className="tools">
            <a href={`/api/print-matter?id=${matter.id}&language=${language}`}>{casework.printSummary}</a>
          </p>
        </>
      )}
    </header>
  )
}

function Guardians({ view: { child, relatives, today } }: { view: MatterView }) {
  const { casework } = useWords()
  const guardians = relatives.filter((one) => one.kind === 'guardian' && one.until === null)
  const named = guardians.map(({ person }) => fullName(person)).join(', ') || casework.noneKnown
  const isGrown = child.birth !== null && isOfAge(child.birth, today)
  return <Fact name={casework.guardians} value={isGrown ? casework.noGuardians : named} />
}

export function Fact({ name, value }: { name: string; value: string }) {
  return (
    <div>
      <dt>{name}</dt>
      <dd>{value}</dd>
    </div>
  )
}
