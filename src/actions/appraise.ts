/**
 * Appraises (ennakkoarvio): what a proposal would cost and save, or what choices would cost and give, from a file that is all data.
 *
 * For analysts; nothing of the register or the pool is touched.
 */
import { basename, resolve } from 'node:path'
import { z } from 'zod'
import { appraisalOf } from '#appraise/appraisal.ts'
import { done, type Outcome } from '#kernel/outcome.ts'
import { Appraisal, AppraisalQuestion } from '#model/appraisal.ts'
import { LANGUAGES } from '#model/named.ts'
import { Proposal } from '#model/proposal.ts'
import { ProposalAppraisal } from '#model/proposal-appraisal.ts'
import { ProposalAnswer } from '#model/proposal-comparison.ts'
import { action, type Call, no, type Refusal } from './action.ts'
import {
  comparedProposals,
  type LivedProposal,
  livedProposal,
  soughtGoals,
  toldProposal,
} from './appraise-proposals.ts'
import { asExpected, dataIn } from './data-file.ts'
import { listed } from './evaluate-input.ts'
import { goalsIn } from './goal-input.ts'

export const DrawingInput = z.object({
  draws: z.coerce.number().int().min(100).max(50_000).default(10_000),
  seed: z.coerce.number().int().min(0).max(2_147_483_647).default(1),
})

const Input = DrawingInput.extend({
  file: z.string().min(1).describe('A proposal, choices or a cash flow, as YAML or JSON.'),
  fileName: z.string().optional(),
  upload: z.string().optional(),
  /** Files of other proposals, divided by commas. */
  compare: z.string().trim().max(4000).optional(),
  /** `path: net 0` or `path: break-even 8 0.8`, divided by semicolons. */
  goal: z.string().trim().max(2000).optional(),
  language: z.enum(LANGUAGES).default('fi'),
})

type Answer = Appraisal | ProposalAppraisal | ProposalAnswer

export const appraise = action({
  name: 'appraise',
  kind: 'look',
  needsNothing: true,
  isLong: true,
  argument: 'file',
  allow: ['controller', 'service-manager'],
  about:
    'Tells what a proposal would cost and save, for whom, from when and how surely; or what choices or yearly amounts come to.',
  example: './varhain appraise docs/examples/imatra.yaml --draws 10000 --seed 1 --json',
  input: Input,
  output: z.union([Appraisal, ProposalAppraisal, ProposalAnswer]),
  run: async ({ file, fileName, ...asked }, call): Promise<Outcome<Answer, Refusal>> => {
    const name = fileName ?? basename(file)
    const data = await dataIn(resolve(file), name)
    if (!data.ok) return data
    if (!isProposal(data.value)) return questionAnswered(data.value, name)
    const proposal = asExpected(data.value, name, PROPOSAL)
    return proposal.ok ? await proposalAnswered(proposal.value, asked, call) : proposal
  },
})

const isProposal = (data: unknown): boolean =>
  typeof data === 'object' && data !== null && 'kind' in data && data.kind === 'proposal'

const WHAT = 'see docs/methods/appraisal.md'
const PROPOSAL = { schema: Proposal, why: 'bad-proposal', what: WHAT }

function questionAnswered(data: unknown, name: string): Outcome<Appraisal, Refusal> {
  const question = asExpected(data, name, { schema: AppraisalQuestion, why: 'bad-question', what: WHAT })
  if (!question.ok) return question
  const answer = appraisalOf(question.value)
  if (answer.ok) return answer
  const { why, name: twice } = answer.why
  return why === 'name-twice'
    ? no(why, `two choices are called "${twice}": give each a name of its own`, 'choices')
    : no(why, `a choice has no measure "${twice}": name the cost and the effect as its measures are named`, twice)
}

type Asked = Pick<z.output<typeof Input>, 'draws' | 'seed' | 'compare' | 'goal'>

async function proposalAnswered(
  proposal: Proposal,
  { compare, goal, ...drawing }: Asked,
  call: Call,
): Promise<Outcome<Answer, Refusal>> {
  const goals = goalsIn(goal)
  if (!goals.ok) return goals
  const lived: LivedProposal[] = []
  for (const one of [proposal, ...listed(compare)]) {
    const read = typeof one === 'string' ? await proposalIn(one) : done(one)
    if (!read.ok) return read
    const whole = await livedProposal(read.value, undefined, drawing, call)
    if (!whole.ok) return whole
    lived.push(whole.value)
  }
  const appraisals = lived.map((one) => toldProposal(one, drawing.seed))
  const [first] = lived
  const [only] = appraisals
  if (!first || !only) throw new Error(`no proposal: ${proposal.name}`)
  if (lived.length === 1 && goals.value.length === 0) return done(only)
  const compared = lived.length > 1 ? comparedProposals(lived, drawing.seed) : done(null)
  if (!compared.ok) return compared
  const found = await soughtGoals(first, goals.value, drawing.seed, call)
  if (!found.ok) return found
  return done({ kind: 'proposals', appraisals, comparison: compared.value, goals: found.value })
}

async function proposalIn(file: string): Promise<Outcome<Proposal, Refusal>> {
  const data = await dataIn(resolve(file), basename(file))
  return data.ok ? asExpected(data.value, basename(file), PROPOSAL) : data
}
