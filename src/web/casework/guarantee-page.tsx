/** Guarantee (palvelutakuu): the county's promises as they were decided, and how they are kept in every unit. */
import { useQuery } from '@tanstack/react-query'
import type { StepWord } from '#casework/work-words.ts'
import type { Guarantee } from '#model/guarantee.ts'
import { PageTitle } from '../page-title.tsx'
import { useWorker } from '../sign-in/door.ts'
import { Answered } from '../states.tsx'
import { useLanguage, useWords } from '../use-words.ts'
import { AddGuarantee } from './add-guarantee.tsx'
import { KeptTable } from './kept-table.tsx'
import { guaranteeQuery } from './work-queries.ts'

const MAY_PROMISE: readonly string[] = ['service-manager', 'leading-social-worker']

export function GuaranteePage() {
  const { casework } = useWords()
  const query = useQuery(guaranteeQuery())
  const me = useWorker()
  return (
    <>
      <PageTitle title={casework.guaranteeTitle} />
      <p className="lead">{casework.guaranteeLead}</p>
      <Answered query={query} level={2}>
        {(view) => (
          <>
            {view.promises.map((one) => (
              <Promised key={one.id} promise={one} />
            ))}
            {view.promises.length === 0 && <p>{casework.noPromises}</p>}
            {me && MAY_PROMISE.includes(me.duty) && <AddGuarantee today={view.today} />}
            <KeptTable view={view} today={view.today} />
          </>
        )}
      </Answered>
    </>
  )
}

function Promised({ promise }: { promise: Guarantee }) {
  const { casework, work, format } = useWords()
  const language = useLanguage()
  const length =
    'weekdays' in promise.span
      ? casework.weekdays(promise.span.weekdays)
      : casework.days('days' in promise.span ? promise.span.days : 0)
  return (
    <article className="card">
      <h2>{promise.name[language]}</h2>
      <p>
        {work.steps[promise.fromEvent as StepWord]?.done} → {work.steps[promise.toEvent as StepWord]?.done}:{' '}
        <strong>{length}</strong>
      </p>
      <p className="note">
        {promise.decision}, {format.day(promise.from)}–{promise.until === null ? '' : format.day(promise.until)}
      </p>
      {promise.pauseReasons.length > 0 && (
        <p className="note">
          {casework.pausesFor}: {promise.pauseReasons.join('; ')}
        </p>
      )}
      <p className="print-link">
        <a href={`/api/print-guarantee?id=${promise.id}&language=${language}`}>
          {casework.printPromise(promise.name[language])}
        </a>
      </p>
    </article>
  )
}
