/**
 * Brings a file in (tiedoston tuonti): a ledger export or a table of figures. Nothing is lost: rows accepted + rejected = rows read.
 *
 * The same file twice changes nothing. A file that is refused leaves the pool as it was.
 */
import { parseCents } from '#kernel/number-text.ts'
import { done, type Outcome } from '#kernel/outcome.ts'
import { LIST_KINDS } from '#model/import-report.ts'
import type { Profile } from '#model/profile.ts'
import { action, type Call, no, type Refusal } from './action.ts'
import { importEpisodes } from './import-episodes.ts'
import { type Imported, ImportInput } from './import-input.ts'
import { importLedger } from './import-ledger.ts'
import { importList } from './import-list.ts'
import { importTable } from './import-table.ts'
import { areaOf } from './known.ts'
import { findProfile } from './profiles.ts'

export const importFile = action({
  name: 'import-file',
  kind: 'change',
  isLong: true,
  allow: ['controller'],
  about: 'Brings in a ledger export or a table of figures and publishes the pool with it.',
  example:
    './varhain import-file --file kirjanpito-2024.csv --profile helsinki-2012 --area imatra --control-total "1 234 567,89"',
  input: ImportInput,
  run: async (input, call): Promise<Outcome<Imported, Refusal>> => {
    const list = LIST_KINDS.find((kind) => kind === input.kind)
    if (list) return importList(input, list, call)
    if (input.area === undefined) return no('bad-input', 'area: is needed: whose figures are these?', 'area')
    const area = areaOf(call.world, input.area)
    if (!area.ok) return area
    const control = controlCents(input.controlTotal)
    if (!control.ok) return control
    const known = { ...input, area: area.value.id, controlCents: control.value }
    if (input.kind === 'observations') return importTable(known, call)
    if (input.kind === 'episodes') return importEpisodes(known, call)
    const profile = await profileOf(input, call)
    return profile.ok ? importLedger({ ...known, profile: profile.value }, call) : profile
  },
})

async function profileOf({ profile }: ImportInput, call: Call): Promise<Outcome<Profile, Refusal>> {
  if (profile === undefined) {
    return no(
      'no-profile',
      'a ledger needs a profile: see "varhain guess-profile" and "varhain list-profiles"',
      'profile',
    )
  }
  if (typeof profile !== 'string') return done(profile)
  const found = findProfile(call.world, profile)
  return found
    ? done(found)
    : no('unknown-profile', `there is no profile "${profile}": see "varhain list-profiles"`, 'profile')
}

function controlCents(text: string | undefined): Outcome<number | null, Refusal> {
  if (text === undefined || text.trim() === '') return done(null)
  const forms = [{ decimal: ',', thousands: ' ' } as const, { decimal: '.', thousands: ' ' } as const]
  const read = forms.map((form) => parseCents(text, form)).find((outcome) => outcome.ok)
  return read?.ok
    ? done(read.value)
    : no('bad-input', `controlTotal: "${text}" is not an amount such as 1 234 567,89`, 'controlTotal')
}
