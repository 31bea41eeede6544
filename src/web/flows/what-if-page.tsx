/**
 * What-if page (mitä jos -sivu): named changes of rates, entries, prices or shares, and the difference they would make.
 *
 * The changes stand in the address; the difference is reckoned when it is asked for, in the background.
 */
import { useNavigate, useParams, useSearch } from '@tanstack/react-router'
import { useState } from 'react'
import type { WhatIf } from '#model/flows.ts'
import type { ScenarioChange } from '#model/scenario.ts'
import { changeText } from '#report/change-text.ts'
import { differenceChart } from '#report/flow-fans.ts'
import { whatIfSentences } from '#report/flow-sentences.ts'
import { AreaScreen } from '../area-screen.tsx'
import { SelectField } from '../field.tsx'
import { useStarted } from '../job.tsx'
import { ChartFigure } from '../picture/chart-figure.tsx'
import type { Told } from '../picture/told.ts'
import { useWords } from '../use-words.ts'
import { ChangeForm } from './change-form.tsx'
import { YEARS_AHEAD } from './flows-address.ts'
import { Reckoned } from './reckoned.tsx'
import { SavedScenarios } from './saved-scenarios.tsx'
import { changesIn, textOfChanges, whatIfSearch } from './what-if-address.ts'

export function WhatIfPage() {
  const told = useWords().flowPage.whatIf
  const { area } = useParams({ from: '/virrat/$area/enta-jos' })
  const search = useSearch({ from: '/virrat/$area/enta-jos' })
  const changes = changesIn(search.muutokset)
  const asked = { area, years: Number(search.vuosia ?? '5'), changes }
  const key = JSON.stringify(asked)
  const [run, setRun] = useState<string>()
  const started = useStarted<WhatIf>('what-if', run === key ? asked : undefined)
  return (
    <AreaScreen area={area} title={told.question}>
      {(known) => (
        <>
          <p className="lead">{told.lead}</p>
          <Changes changes={changes} />
          <p className="actions no-print">
            <button type="button" className="first" disabled={changes.length === 0} onClick={() => setRun(key)}>
              {told.run}
            </button>
          </p>
          <SavedScenarios changes={changes} opened={search.nimi} />
          {run === key && (
            <Reckoned started={started}>
              {(whatIf) => <Difference whatIf={whatIf} shown={{ area: known, names: {}, sources: [] }} />}
            </Reckoned>
          )}
        </>
      )}
    </AreaScreen>
  )
}

function Changes({ changes }: { changes: readonly ScenarioChange[] }) {
  const words = useWords()
  const told = words.flowPage.whatIf
  const navigate = useNavigate()
  const { area } = useParams({ from: '/virrat/$area/enta-jos' })
  const search = useSearch({ from: '/virrat/$area/enta-jos' })
  const go = (more: { muutokset?: string | undefined; vuosia?: string }) =>
    navigate({
      to: '/virrat/$area/enta-jos',
      params: { area },
      search: whatIfSearch({ ...search, ...more }),
      resetScroll: false,
    })
  return (
    <section>
      <h2>{told.changes}</h2>
      {changes.length === 0 ? (
        <p className="note">{told.none}</p>
      ) : (
        <ul className="changes">
          {changes.map((change, at) => {
            const text = changeText(change, words)
            return (
              <li key={text}>
                {text}{' '}
                <button
                  type="button"
                  className="quiet no-print"
                  aria-label={told.remove(text)}
                  onClick={() => go({ muutokset: textOfChanges(changes.filter((_, other) => other !== at)) })}
                >
                  ✕
                </button>
              </li>
            )
          })}
        </ul>
      )}
      <div className="no-print">
        <ChangeForm onAdd={(change) => go({ muutokset: textOfChanges([...changes, change]) })} />
        <form className="controls" onSubmit={(event) => event.preventDefault()} aria-label={told.horizon}>
          <SelectField
            label={told.horizon}
            value={search.vuosia ?? '5'}
            options={YEARS_AHEAD.map((years) => [years, words.fan.years(Number(years))] as const)}
            onChange={(vuosia) => go({ vuosia })}
          />
        </form>
      </div>
    </section>
  )
}

function Difference({ whatIf, shown }: { whatIf: WhatIf; shown: Told }) {
  const words = useWords()
  const told = words.flowPage
  const [answer, ...more] = whatIfSentences(whatIf, words)
  return (
    <section aria-live="polite">
      <h2>{told.whatIf.difference}</h2>
      <p className="answer">{answer}</p>
      <p className="answer-more">{more.join(' ')}</p>
      <ChartFigure picture={shown} rank="main" draw={(width) => differenceChart(whatIf, 'cost', { words, width })} />
      <div className="small-charts">
        {(['stock', 'days'] as const).map((what) => (
          <ChartFigure
            key={what}
            picture={shown}
            rank="small"
            draw={(width) => differenceChart(whatIf, what, { words, width })}
          />
        ))}
      </div>
      <ul className="notes">
        {whatIf.notes.map((note) => (
          <li key={note}>{told.notes[note]}</li>
        ))}
      </ul>
    </section>
  )
}
