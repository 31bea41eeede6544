/**
 * Fetching a population table (väestötaulukon haku): its update day is asked first, its cells only where it is newer than what is
 * on the shelf. More cells than the service gives at once are asked for in halves.
 */
import { createHash } from 'node:crypto'
import { addDays, type Day } from '#kernel/day.ts'
import { done, type Outcome, refused } from '#kernel/outcome.ts'
import type { Area } from '#model/area.ts'
import type { Observation } from '#model/observation.ts'
import type { PopulationTable } from '#model/statistic.ts'
import type { AnswerShelf, Kept } from '#remote/answer-shelf.ts'
import type { PxWeb, Selection } from '#remote/pxweb.ts'
import { type Cube, readCube } from '#sources/json-stat.ts'
import { populationObservations } from '#sources/population-cells.ts'
import { chooseCells, type PxChoice, readUpdate } from '#sources/px-table.ts'
import type { SyncFault } from './sync-report.ts'

export interface PxService {
  readonly base: string
  readonly pxweb: PxWeb
  readonly shelf: AnswerShelf
  readonly now: string
  readonly cellsAtOnce: number
}

export interface FetchedPopulation {
  readonly table: PopulationTable
  readonly observations: readonly Observation[]
  readonly strange: PxChoice['strange']
  readonly updated: Day
  readonly fetched: string
  readonly cells: number
  readonly bytes: number
}

/** @param from first year wanted */
export async function fetchPopulation(
  table: PopulationTable,
  from: number,
  areas: readonly Area[],
  service: PxService,
): Promise<Outcome<FetchedPopulation, SyncFault>> {
  const folder = await service.pxweb.folder(table.path.split('/').slice(0, -1).join('/'))
  if (!folder.ok) return folder
  const updated = readUpdate(folder.value, table.path, service.now.slice(0, 10) as Day)
  if (!updated.ok) return updated
  const described = await service.pxweb.table(table.path)
  if (!described.ok) return described
  const choice = chooseCells(described.value, table, areas, from)
  if (!choice.ok) return choice
  const kept = await keptCells(table, choice.value, updated.value, service)
  if (!kept.ok) return kept
  const answers = kept.value.answer as unknown[]
  const cubes = cubesIn(answers, updated.value)
  if (!cubes.ok) return cubes
  const observations = populationObservations({ table, choice: choice.value, cubes: cubes.value, areas })
  if (!observations.ok) return observations
  const { strange, selection } = choice.value
  const told = { table, observations: observations.value, strange, updated: updated.value, fetched: kept.value.fetched }
  return done({ ...told, cells: cellsIn(selection), bytes: JSON.stringify(answers).length })
}

/** The answers, off the shelf where they are of the same update and selection. */
async function keptCells(
  table: PopulationTable,
  { selection }: PxChoice,
  updated: Day,
  service: PxService,
): Promise<Outcome<Kept, SyncFault>> {
  const asked = createHash('sha256').update(JSON.stringify(selection)).digest('hex')
  const kept = service.shelf.find(table.id)
  if (kept && kept.updated > updated)
    return refused({
      fault: 'odd-dates',
      detail: `it says it was updated ${updated}, before what is here already (${kept.updated})`,
    } as const)
  if (
    kept?.updated === updated &&
    kept.asked === asked &&
    Array.isArray(kept.answer) &&
    cubesIn(kept.answer, updated).ok
  )
    return done(kept)
  const answers = await cellsOf(table, selection, service)
  if (!answers.ok) return answers
  const cubes = cubesIn(answers.value, updated)
  if (!cubes.ok) return cubes
  const fresh = {
    address: `${service.base}/${table.path}`,
    fetched: service.now,
    updated,
    asked,
    answer: answers.value,
  }
  service.shelf.keep(table.id, fresh)
  return done(fresh)
}

const cellsIn = (selection: Selection): number => Object.values(selection).reduce((all, { length }) => all * length, 1)

/** The answers to a selection, or to its halves where it has too many cells. */
async function cellsOf(
  table: PopulationTable,
  selection: Selection,
  service: PxService,
): Promise<Outcome<unknown[], SyncFault>> {
  const halves = halvesOf(selection, [table.variables.year, table.variables.area])
  if (halves && cellsIn(selection) > service.cellsAtOnce) return bothOf(table, halves, service)
  const answer = await service.pxweb.cells(table.path, selection)
  if (answer.ok) return done([answer.value])
  return answer.why.fault === 'too-much-asked' && halves ? bothOf(table, halves, service) : answer
}

async function bothOf(table: PopulationTable, halves: readonly Selection[], service: PxService) {
  const answers: unknown[] = []
  for (const half of halves) {
    const part = await cellsOf(table, half, service)
    if (!part.ok) return part
    answers.push(...part.value)
  }
  return done(answers)
}

/** A selection in two by the first of the variables that has more than one value; nothing where none has. */
function halvesOf(selection: Selection, variables: readonly string[]): readonly Selection[] | undefined {
  const code = variables.find((one) => (selection[one]?.length ?? 0) > 1)
  if (code === undefined) return undefined
  const values = selection[code] ?? []
  const middle = Math.ceil(values.length / 2)
  return [values.slice(0, middle), values.slice(middle)].map((half) => ({ ...selection, [code]: half }))
}

/** The cubes of the answers; all must be of one update, or the table changed while it was asked. */
function cubesIn(answers: readonly unknown[], updated: Day): Outcome<Cube[], SyncFault> {
  const cubes: Cube[] = []
  for (const answer of answers) {
    const cube = readCube(answer)
    if (!cube.ok) return cube
    // The folder tells the day in Finland, the cells in UTC.
    if (cube.value.updated.slice(0, 10) < addDays(updated, -1))
      return refused({
        fault: 'odd-dates',
        detail: `its cells are of ${cube.value.updated}, its folder says ${updated}`,
      } as const)
    cubes.push(cube.value)
  }
  const updates = new Set(cubes.map((cube) => cube.updated))
  return updates.size > 1
    ? refused({ fault: 'odd-dates', detail: 'it was updated while it was fetched' } as const)
    : done(cubes)
}
