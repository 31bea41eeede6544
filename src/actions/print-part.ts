/** Prints a part (osan tulostus): a decision or a plan as an accessible PDF, for the one it is sent to. */
import { z } from 'zod'
import { done, type Outcome } from '#kernel/outcome.ts'
import { LANGUAGES } from '#model/named.ts'
import type { Part } from '#model/part.ts'
import { deedRow } from '#register/deed.ts'
import { duesOf } from '#register/due.ts'
import { partOf } from '#register/part.ts'
import type { Reach } from '#register/reach.ts'
import type { Log, Read } from '#register/register.ts'
import type { Paper } from '#report/paper.ts'
import { decisionPaper } from '#report/paper-decision.ts'
import { planPaper } from '#report/paper-plan.ts'
import { wordsOf } from '#words/dictionary.ts'
import { action, type Download, no, type Refusal } from './action.ts'
import { DISCLOSURE, disclosed, refusedDisclosure } from './disclosure-input.ts'
import { IdInput } from './form-input.ts'
import { type PrintCall, type Printed, printedMatter, recipientOf, refusedRecipient } from './print-base.ts'
import { decidingEvent, decisionInput } from './print-decision.ts'
import { pdfFile } from './print-file.ts'
import { planInput } from './print-plan.ts'
import { atWork, deedOf, PEOPLE_DUTIES, reachIn } from './worker-call.ts'

const PrintInput = z.strictObject({
  id: IdInput,
  language: z.enum(LANGUAGES).default('fi'),
  /** The person it is sent to, by number: the child or somebody in relation to it. */
  to: IdInput.optional(),
  ...DISCLOSURE,
})
export type PrintInput = z.output<typeof PrintInput>

const PRINTED: readonly string[] = ['service', 'placement', 'custody', 'restriction', 'plan']

export const printPart = action({
  name: 'print-part',
  kind: 'look',
  allow: PEOPLE_DUTIES,
  about: 'Prints a decision or a plan as an accessible PDF with the instructions of appeal.',
  example: './varhain print-part --id 12 --language sv --as 1 > beslut.pdf',
  input: PrintInput,
  run: async (asked, call): Promise<Outcome<Download, Refusal>> => {
    const at = atWork(call)
    const paper = await call.world.register.look(async (db) =>
      paperOfPart(db, asked, { at, areas: call.world.areas, reach: await reachIn(db, at) }),
    )
    return paper.ok ? pdfFile(paper.value.paper, `${paper.value.kind}-${asked.id}`, at.now) : paper
  },
})

/** The tree of what `print-part` prints; the deed is in the log before anything is shown. */
export async function paperOfPart(
  db: Read & Log,
  asked: PrintInput,
  call: PrintCall,
): Promise<Outcome<{ readonly paper: Paper; readonly kind: string }, Refusal>> {
  const { id, language, to } = asked
  const unfounded = refusedDisclosure(asked)
  if (unfounded) return unfounded
  const part = await partOf(db, id, call.reach)
  if (!part || part.matter === null) return no('unknown-part', `there is nothing to print with number ${id} here`, 'id')
  if (!PRINTED.includes(part.kind)) return no('not-printable', `a ${part.kind} is neither a decision nor a plan`, 'id')
  const printed = await printedMatter(db, part.matter, call, id)
  const refused = refusedRecipient(printed, to)
  if (refused) return refused
  const recipient = recipientOf(printed, to)
  const made = await treeOf(db, printed, part, { ...asked, reach: call.reach })
  if (!made.ok) return made
  const { at } = call
  const detail = { part: id, language, to: recipient?.id ?? null }
  const told = disclosed(asked, printed.child.id)
  const about = { matter: part.matter, person: printed.child.id }
  await db.log(deedRow(deedOf(at, { action: 'print-part', ...about, data: [part.kind, 'person'], detail, told })))
  return done({ paper: made.value, kind: part.kind })
}

async function treeOf(
  db: Read,
  printed: Printed,
  { id, kind }: Part,
  { language, to, reach }: PrintInput & { readonly reach: Reach },
): Promise<Outcome<Paper, Refusal>> {
  const part = printed.parts.find((one) => one.id === id)
  if (!part) throw new Error(`no part: ${id}`)
  const asked = { recipient: recipientOf(printed, to), words: wordsOf(language) }
  if (kind === 'plan') {
    const written = printed.events.find((one) => one.part === id && one.kind !== 'plan.end')
    if (!written) throw new Error(`no event: plan ${id}`)
    return done(
      planPaper(planInput(printed, part, written, { ...asked, dues: await duesOf(db, { part: id }, reach) }), language),
    )
  }
  const event = decidingEvent(printed.events, id)
  return event
    ? done(decisionPaper(decisionInput(printed, part, event, asked), language))
    : no('nothing-decided', `nothing is decided in this ${kind} yet`, 'id')
}
