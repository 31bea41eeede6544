/**
 * A matter on one screen (asia yhdellä näytöllä): people, state and clocks on top; the timeline on the left; on the right what
 * may be done next, services, network and other parts. Writing opens beside the timeline, never over it.
 */
import { useQuery } from '@tanstack/react-query'
import { useNavigate, useParams, useSearch } from '@tanstack/react-router'
import { WORK } from '#casework/work.ts'
import type { MatterView } from '#model/matter-view.ts'
import type { PartKind, PartWithKept } from '#model/part.ts'
import type { Worker } from '#model/worker.ts'
import { PageTitle } from '../page-title.tsx'
import { useWorker } from '../sign-in/door.ts'
import { Answered, Loading } from '../states.tsx'
import { useWords } from '../use-words.ts'
import { ClosedMatter, Emergencies } from './break-glass.tsx'
import { ClockLine } from './clock-line.tsx'
import { MatterHead } from './matter-head.tsx'
import { useAnswersKnown } from './names-known.ts'
import { Network } from './network.tsx'
import { Beginnings, type ChosenStep, NextSteps } from './next-steps.tsx'
import { PartCards } from './part-cards.tsx'
import { useSaved } from './saved.tsx'
import { StepForm } from './step-form.tsx'
import type { StepSearch } from './step-search.ts'
import { Timeline } from './timeline.tsx'
import { fullName } from './whole-name.ts'
import { matterQuery } from './work-queries.ts'

export function MatterPage() {
  const { id } = useParams({ strict: false }) as { id: string }
  const query = useQuery(matterQuery(Number(id)))
  const worker = useWorker()
  if (!useAnswersKnown()) return <Loading />
  return <Answered query={query}>{(view) => worker && <Matter view={view} worker={worker} />}</Answered>
}

function Matter({ view, worker }: { view: MatterView; worker: Worker }) {
  const { casework } = useWords()
  const { matter, parts, today } = view
  const saved = useSaved(today)
  const search: StepSearch = useSearch({ strict: false })
  const navigate = useNavigate()
  const choose = (step: ChosenStep | undefined) =>
    navigate({
      to: '.',
      search: (old: object) => ({ ...old, vaihe: step && `${step.kind}.${step.event}`, osa: step?.part?.id }),
      resetScroll: false,
    })
  const chosen = chosenStep(search, [matter, ...parts])
  if (view.level === 'base')
    return (
      <div className="matter">
        <PageTitle title={casework.matterOf(fullName(view.child))} />
        <MatterHead view={view} />
        <ClosedMatter view={view} />
      </div>
    )
  return (
    <div className="matter">
      <PageTitle title={casework.matterOf(fullName(view.child))} />
      <MatterHead view={view} />
      <Emergencies all={view.emergencies} />
      <ClockLine dues={view.dues} today={today} />
      <div className="beside">
        <Timeline key={matter.id} view={view} worker={worker} />
        <div>
          {saved.line}
          {chosen && (
            <StepForm
              key={`${chosen.kind}.${chosen.event}.${chosen.part?.id ?? ''}`}
              {...chosen}
              matter={matter.id}
              parts={parts}
              today={today}
              worker={worker.id}
              onDone={async (taken) => {
                await choose(undefined)
                saved.tell(taken.part, `${chosen.kind}.${chosen.event}`)
              }}
              onCancel={() => choose(undefined)}
            />
          )}
          <section>
            <h2>{casework.next}</h2>
            <NextSteps part={matter} duty={worker.duty} onChoose={choose} />
            {matter.closedOn === null && <Beginnings duty={worker.duty} onChoose={choose} />}
          </section>
          <PartCards parts={parts} duty={worker.duty} onChoose={choose} />
          <Network view={view} />
        </div>
      </div>
    </div>
  )
}

/** The step that the address names, if the path has it from where the part stands. */
export function chosenStep(search: StepSearch, parts: readonly PartWithKept[]): ChosenStep | undefined {
  const [kind, event = ''] = (search.vaihe ?? '').split('.') as [PartKind, string?]
  const work = WORK[kind]
  if (!work?.steps[event]) return undefined
  const part = search.osa === undefined ? undefined : parts.find((one) => one.id === search.osa && one.kind === kind)
  const from = part?.state ?? ''
  if (!work.path.some((row) => row.from === from && row.event === event)) return undefined
  return part ? { kind, event, part } : { kind, event }
}
