/** Prints a guarantee sheet (palvelutakuun kuukausiseuranta): how a promise was kept in a month; nobody is named. */
import { z } from 'zod'
import { guaranteeRule, guaranteeState } from '#casework/guarantee-clock.ts'
import { localMoment } from '#kernel/day.ts'
import { done, type Outcome } from '#kernel/outcome.ts'
import { LANGUAGES } from '#model/named.ts'
import { deedRow } from '#register/deed.ts'
import { guarantees } from '#register/guarantee.ts'
import { promisesBegun } from '#register/promise.ts'
import type { Log, Read } from '#register/register.ts'
import { units } from '#register/worker.ts'
import type { Paper } from '#report/paper.ts'
import { guaranteePaper } from '#report/paper-guarantee.ts'
import { nameIn, wordsOf } from '#words/dictionary.ts'
import { action, type Download, no, type Refusal, type World } from './action.ts'
import { IdInput } from './form-input.ts'
import { authorOf } from './print-base.ts'
import { pdfFile } from './print-file.ts'
import { stepIn } from './print-words.ts'
import { type AtWork, atWork, deedOf, PEOPLE_DUTIES } from './worker-call.ts'

const SheetInput = z.strictObject({
  /** The promise, by its number. */
  id: IdInput,
  /** The unit of the worker where left out. */
  unit: IdInput.optional(),
  /** `2026-03`; this month where left out. */
  month: z
    .string()
    .regex(/^\d{4}-(0[1-9]|1[0-2])$/, 'is a month such as 2026-03')
    .optional(),
  language: z.enum(LANGUAGES).default('fi'),
})
export type SheetInput = z.output<typeof SheetInput>

export const printGuarantee = action({
  name: 'print-guarantee',
  kind: 'look',
  allow: PEOPLE_DUTIES,
  about: 'Prints how a promise was kept in a month as an accessible PDF; nobody is named.',
  example: './varhain print-guarantee --id 1 --month 2026-03 --as 1 > takuu.pdf',
  input: SheetInput,
  run: async (asked, call): Promise<Outcome<Download, Refusal>> => {
    const at = atWork(call)
    const paper = await call.world.register.look((db) => paperOfGuarantee(db, asked, at, call.world.areas))
    return paper.ok ? pdfFile(paper.value, `guarantee-${asked.id}`, at.now) : paper
  },
})

/** The tree of what `print-guarantee` prints. */
export async function paperOfGuarantee(
  db: Read & Log,
  asked: SheetInput,
  at: AtWork,
  areas: World['areas'],
): Promise<Outcome<Paper, Refusal>> {
  const { id, language, month = at.today.slice(0, 7) } = asked
  const promise = (await guarantees(db)).find((one) => one.id === id)
  if (!promise) return no('unknown-guarantee', `there is no guarantee ${id}`, 'id')
  const number = asked.unit ?? at.worker?.unit
  const unit = (await units(db)).find((one) => one.id === number)
  if (!unit) return no('unknown-unit', `there is no unit ${number ?? ''}: say which`, 'unit')
  const begun = await promisesBegun(db, { rule: guaranteeRule(id), unit: unit.id, month, until: at.today })
  const words = wordsOf(language)
  const area = areas.find((one) => one.id === unit.area)
  await db.log(deedRow(deedOf(at, { action: 'print-guarantee', detail: { guarantee: id, unit: unit.id, month } })))
  const sheet = {
    sender: [area ? nameIn(words, area.name) : unit.area, nameIn(words, unit.name)],
    unit: nameIn(words, unit.name),
    month,
    asOf: at.today,
    rule: {
      name: nameIn(words, promise.name),
      span: promise.span,
      start: stepIn(words, promise.fromEvent),
      end: stepIn(words, promise.toEvent),
      basis: promise.decision,
    },
    author: authorOf(at),
    madeAt: localMoment(at.now),
    promises: begun.map(({ matter, from, due, met }) => ({
      matter: matter === null ? words.paper.none : String(matter),
      start: from,
      due,
      ...(met === null ? {} : { done: met }),
      state: guaranteeState(due, met, at.today),
    })),
  }
  return done(guaranteePaper(sheet, language))
}
