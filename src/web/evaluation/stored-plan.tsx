/** Stored plan (talletettu suunnitelma): what will be judged and how, also before there are any figures; who plans may change it. */
import { useQuery } from '@tanstack/react-query'
import { PLANNING_DUTIES } from '#model/duty.ts'
import type { PlanState } from '#model/kept-plan.ts'
import { judgedBlocks } from '#report/board/judged-section.ts'
import { nameIn } from '#words/dictionary.ts'
import { Blocks } from '../board/board-view.tsx'
import { areasQuery, indicatorsQuery, whoAmI } from '../queries.ts'
import { useLanguage, useWords } from '../use-words.ts'
import { ChangePlan } from './change-plan.tsx'
import { plansQuery } from './evaluation-queries.ts'

export function StoredPlan({ area, id }: { area: string; id: string }) {
  const words = useWords()
  const language = useLanguage()
  const state = useQuery(plansQuery(area, language)).data?.plans.find(({ plan }) => plan.id.startsWith(id))
  const duty: string = useQuery(whoAmI()).data?.duty ?? ''
  if (!state) return null
  return (
    <section>
      <h2>{words.board.sections.judged}</h2>
      <Told state={state} area={area} />
      {(PLANNING_DUTIES as readonly string[]).includes(duty) && <ChangePlan kept={state.plan} />}
    </section>
  )
}

function Told({ state, area }: { state: PlanState; area: string }) {
  const words = useWords()
  const table = useQuery(indicatorsQuery({ area, language: useLanguage() })).data
  const areas = useQuery(areasQuery()).data?.areas ?? []
  if (!table) return null
  const { outcome, source } = state.plan.plan
  const indicator = table.indicators.find((one) => one.id === outcome)
  const from = table.sources.find((one) => one.id === source)
  const series = table.series.find((one) => one.indicator === outcome && one.source === source)
  const agreed = {
    state,
    outcome: [indicator && nameIn(words, indicator.name), from && nameIn(words, from.title)].filter(Boolean).join('. '),
    unit: series?.unit ?? '',
    names: Object.fromEntries(areas.map((one) => [one.id, nameIn(words, one.name)])),
    isOutdated: false,
  }
  return <Blocks blocks={judgedBlocks({ agreed, proposed: undefined }, words)} />
}
