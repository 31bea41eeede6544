/**
 * Appraises (ennakkoarvio): what choices would cost and give, from a file that is all data.
 *
 * For analysts; nothing of the register or the pool is touched.
 */
import { readFile, stat } from 'node:fs/promises'
import { basename, resolve } from 'node:path'
import { z } from 'zod'
import { appraisalOf } from '#appraise/appraisal.ts'
import { done, type Outcome } from '#kernel/outcome.ts'
import { Appraisal, AppraisalQuestion } from '#model/appraisal.ts'
import { PLANNING_DUTIES } from '#model/duty.ts'
import { action, no, type Refusal } from './action.ts'

const LARGEST = 20_000_000

export const appraise = action({
  name: 'appraise',
  kind: 'look',
  needsNothing: true,
  allow: PLANNING_DUTIES,
  about:
    'Tells what choices would cost and give: cohorts that move among states, or amounts by year, brought to one moment.',
  example: './varhain appraise --file vaihtoehdot.json --json',
  input: z.object({ file: z.string().min(1), fileName: z.string().optional(), upload: z.string().optional() }),
  output: Appraisal,
  run: async ({ file, fileName }) => {
    const question = await questionIn(resolve(file), fileName ?? basename(file))
    if (!question.ok) return question
    const answer = appraisalOf(question.value)
    if (answer.ok) return answer
    const { why, name } = answer.why
    return why === 'name-twice'
      ? no(why, `two choices are called "${name}": give each a name of its own`, 'choices')
      : no(why, `a choice has no measure "${name}": name the cost and the effect as its measures are named`, name)
  },
})

async function questionIn(path: string, name: string): Promise<Outcome<AppraisalQuestion, Refusal>> {
  const found = await stat(path).catch(() => null)
  if (!found?.isFile()) return no('no-file', `${name}: there is no such file`, 'file')
  if (found.size > LARGEST) return no('too-large', `${name}: a file of more than 20 MB`, 'file')
  const parsed = AppraisalQuestion.safeParse(jsonIn(await readFile(path, 'utf8')))
  if (parsed.success) return done(parsed.data)
  const [first] = parsed.error.issues
  const where = first?.path.join('.') ?? ''
  return no('bad-question', `${name}: ${where} ${first?.message ?? ''}: see docs/methods/appraisal.md`.trim(), where)
}

function jsonIn(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}
