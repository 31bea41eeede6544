/**
 * Exports everything about one person (henkilön tietojen vienti): for machines as JSON, for people as text or PDF; what may not be
 * told is left out with a word that says so.
 */
import { z } from 'zod'
import { isOfAge } from '#casework/age.ts'
import { codesWith } from '#casework/known-code.ts'
import { type Day, localMoment } from '#kernel/day.ts'
import { done, type Outcome } from '#kernel/outcome.ts'
import type { Area } from '#model/area.ts'
import type { Code } from '#model/code.ts'
import { LANGUAGES } from '#model/named.ts'
import type { Person } from '#model/person.ts'
import type { PersonExport } from '#model/person-export.ts'
import { codesBroughtIn } from '#register/code.ts'
import { deedRow } from '#register/deed.ts'
import { personById, relativesOf } from '#register/person.ts'
import { isPersonWithin } from '#register/person-reach.ts'
import type { Reach } from '#register/reach.ts'
import type { Read } from '#register/register.ts'
import { paperText } from '#report/paper-text.ts'
import { action, type Download, no, type Refusal } from './action.ts'
import { DISCLOSURE, disclosed, refusedDisclosure } from './disclosure-input.ts'
import { personContent } from './export-person-content.ts'
import { personPaper } from './export-person-paper.ts'
import { IdInput } from './form-input.ts'
import { pdfFile } from './print-file.ts'
import { type AtWork, atWork, deedOf, PEOPLE_DUTIES, reachIn, wholeReach } from './worker-call.ts'

const ExportInput = z.strictObject({
  id: IdInput,
  format: z.enum(['json', 'text', 'pdf']).default('json'),
  /** With the content of every file, in base64; JSON only. */
  attachments: z.preprocess((given) => given === true || given === 'true', z.boolean()).meta({ type: 'boolean' }),
  language: z.enum(LANGUAGES).default('fi'),
  /** To whom it is given, by number, where it is not the person: a guardian of a child. */
  to: IdInput.optional(),
  ...DISCLOSURE,
})
type ExportInput = z.output<typeof ExportInput>

export const exportPerson = action({
  name: 'export-person',
  kind: 'look',
  allow: [...PEOPLE_DUTIES, 'administrator'],
  about: 'Everything that the register holds about one person, as JSON, text or PDF.',
  example: './varhain export-person --id 1 --format pdf --as 1 > henkilo.pdf',
  input: ExportInput,
  run: async (asked, call): Promise<Outcome<Download, Refusal>> => {
    const at = atWork(call)
    const unfounded = refusedDisclosure(asked)
    if (unfounded) return unfounded
    const loaded = await call.world.register.look(async (db) => {
      const reach = await exportReach(db, at)
      const person = (await isPersonWithin(db, asked.id, reach)) ? await personById(db, asked.id) : undefined
      if (!person) return no('unknown-person', `there is no person ${asked.id} here`, 'id')
      if (asked.to !== undefined && !(await isGuardianOf(db, person, asked.to, at.today)))
        return no('not-a-guardian', `person ${asked.to} is no guardian of this child today`, 'to')
      const attachments = asked.attachments && asked.format === 'json' ? 'with content' : 'by name'
      const content = await personContent(db, person, { at, reach, attachments, to: asked.to })
      const { id: _, recipient: __, basis: ___, ...detail } = asked
      const deed = { action: 'export-person', person: person.id, purpose: 'export', detail }
      await db.log(deedRow(deedOf(at, { ...deed, told: disclosed(asked, person.id) })))
      return done({ content, codes: codesWith(await codesBroughtIn(db)) })
    })
    return loaded.ok ? fileOf({ ...loaded.value, areas: call.world.areas }, asked, at) : loaded
  },
})

/** Whoever speaks for a child that is not of age. */
async function isGuardianOf(db: Read, child: Person, to: number, today: Day): Promise<boolean> {
  if (child.birth !== null && isOfAge(child.birth, today)) return false
  const relatives = await relativesOf(db, child.id)
  return relatives.some(
    ({ kind, until, person }) => kind === 'guardian' && person.id === to && (until === null || until >= today),
  )
}

/** An administrator gives anybody's data out, but for what is sealed; others what they see. */
async function exportReach(db: Read, at: AtWork): Promise<Reach> {
  return at.duty === 'administrator' ? wholeReach(db, at, ['normal']) : reachIn(db, at)
}

interface Loaded {
  readonly content: PersonExport
  readonly codes: readonly Code[]
  readonly areas: readonly Area[]
}

function fileOf(
  { content, ...names }: Loaded,
  { id, format, language }: ExportInput,
  at: AtWork,
): Promise<Outcome<Download, Refusal>> | Outcome<Download, Refusal> {
  const name = `person-${id}`
  if (format === 'json')
    return done({
      fileName: `${name}.json`,
      type: 'application/json',
      content: `${JSON.stringify(content, null, 2)}\n`,
    })
  const paper = personPaper(content, { language, ...names, madeAt: localMoment(at.now) })
  if (format === 'pdf') return pdfFile(paper, name, at.now)
  return done({ fileName: `${name}.txt`, type: 'text/plain; charset=utf-8', content: paperText(paper) })
}
