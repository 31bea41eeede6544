/**
 * Decisions (päätökset): what an area decided to change, recorded as versions that stay; each is a line in the charts of the area.
 */
import { z } from 'zod'
import { done, type Outcome } from '#kernel/outcome.ts'
import { Decision, DecisionText } from '#model/decision.ts'
import { EMPLOYED_DUTIES, PLANNING_DUTIES } from '#model/duty.ts'
import { decisionsOf, decisionVersions, keepDecision } from '#pool/decisions.ts'
import { alone } from '#pool/store.ts'
import { action, type Call, no, type Refusal } from './action.ts'
import { areaOf } from './known.ts'

const Which = { area: z.string().min(1), id: z.string().min(6), version: z.string().min(6) }

export const recordDecision = action({
  name: 'record-decision',
  kind: 'change',
  allow: PLANNING_DUTIES,
  about: 'Records what was decided to change, by whom and from which day, as a line in the charts of the area.',
  example:
    './varhain record-decision --area imatra --day 2026-05-12 --body Aluehallitus --section "87 §" --title "Kuusi perhetyöntekijää" --what "Kuusi pysyvää vakanssia" --starts 2027-01-01',
  input: DecisionText.extend({ area: z.string().min(1) }),
  output: Decision,
  run: async ({ area: wanted, ...text }, { world, actor }) => {
    const area = areaOf(world, wanted)
    if (!area.ok) return area
    const late = decidedLater(text)
    if (late) return late
    const { store } = world.pool
    const told = { parent: null, area: area.value.id, at: world.now(), by: actor.name, isRemoved: false }
    return alone(store, async () => done(keepDecision(store, { ...text, ...told })))
  },
})

/** A change cannot begin before somebody has decided on it. */
const decidedLater = ({ day, starts }: Pick<DecisionText, 'day' | 'starts'>) =>
  day > starts
    ? no('begins-before-decided', 'the change cannot begin before the day of the decision', 'starts')
    : undefined

export const correctDecision = action({
  name: 'correct-decision',
  kind: 'change',
  allow: PLANNING_DUTIES,
  about: 'Corrects a recorded decision as a new version; the earlier ones stay.',
  example:
    './varhain correct-decision --area imatra --id 0123abcd --version 0123abcd --day 2026-05-12 --body Aluehallitus --title "Kuusi perhetyöntekijää" --what "Kuusi pysyvää vakanssia" --starts 2027-03-01',
  input: DecisionText.extend(Which),
  output: Decision,
  run: async ({ area, id, version, ...text }, call) =>
    decidedLater(text) ?? nextVersion({ area, id, version }, call, () => ({ ...text, isRemoved: false })),
})

export const removeDecision = action({
  name: 'remove-decision',
  kind: 'change',
  allow: PLANNING_DUTIES,
  about: 'Takes a decision that was recorded by mistake out of the list; its versions stay.',
  example: './varhain remove-decision --area imatra --id 0123abcd --version 0123abcd',
  input: z.object(Which),
  output: Decision,
  run: ({ area, id, version }, call) =>
    nextVersion({ area, id, version }, call, ({ day, body, section, title, what, starts, proposal }) => ({
      ...{ day, body, title, what, starts, isRemoved: true },
      ...(section !== undefined && { section }),
      ...(proposal !== undefined && { proposal }),
    })),
})

/** Keeps a version after the newest one; refused where the writer has seen another. */
async function nextVersion(
  { area: wanted, id, version }: { readonly area: string; readonly id: string; readonly version: string },
  { world, actor }: Call,
  next: (before: Decision) => DecisionText & Pick<Decision, 'isRemoved'>,
): Promise<Outcome<Decision, Refusal>> {
  const area = areaOf(world, wanted)
  if (!area.ok) return area
  const { store } = world.pool
  return alone(store, async () => {
    const found = decisionsOf(store, area.value.id).filter((one) => one.id.startsWith(id))
    const [before] = found
    if (!before || found.length > 1)
      return no('unknown-decision', `there is no decision "${id}" of "${area.value.id}"`, 'id')
    if (!before.version.startsWith(version))
      return no('changed-meanwhile', 'somebody has changed the decision meanwhile: look at it and try again', 'version')
    const told = { id: before.id, parent: before.version, area: area.value.id, at: world.now(), by: actor.name }
    return done(keepDecision(store, { ...next(before), ...told }))
  })
}

export const listDecisions = action({
  name: 'list-decisions',
  kind: 'look',
  allow: EMPLOYED_DUTIES,
  about: 'Lists the recorded decisions of an area with their versions.',
  example: './varhain list-decisions --area esimerkkila',
  input: z.object({ area: z.string().min(1) }),
  run: async ({ area: wanted }, { world }) => {
    const area = areaOf(world, wanted)
    if (!area.ok) return area
    const { store } = world.pool
    return done({
      area: area.value.id,
      decisions: decisionsOf(store, area.value.id),
      versions: decisionVersions(store, area.value.id),
    })
  },
})

export const DECISION_ACTIONS = [recordDecision, correctDecision, removeDecision, listDecisions]
