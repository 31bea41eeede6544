/** Team of a life (moniammatillinen tiimi): a colleague invited for a time and a purpose, and a meeting with what was agreed. */
import type { Day } from '#kernel/day.ts'
import { begin, chance, go, holderOf, isOpen, type Life, later } from './life.ts'
import type { BookPart } from './population-page.ts'

export function meet(life: Life, matter: BookPart, on: Day): void {
  if (matter.state === 'closed') return
  const by = holderOf(life, matter, on)
  const clinic = life.roster.next('family-worker', life.roster.unit('clinic', life.part))
  const given = { invited: clinic.id, purpose: 'Tuen sovittaminen neuvolan kanssa', invitedUntil: later(on, 60) }
  const invitation = begin(life, 'invitation', 'make', { on, by, given }, { matter: matter.id })
  const topic = 'Tuen kokonaisuus'
  const meeting = begin(
    life,
    'meeting',
    'call',
    { on, by, given: { meetingOn: later(on, 10), topic, place: 'Perhekeskus' } },
    { matter: matter.id },
  )
  life.agenda.at(later(on, 10), (day) => hold(life, matter, meeting, day))
  if (chance(life, 0.2))
    life.agenda.at(later(on, 50), (day) => {
      if (!isOpen(invitation)) return
      const more = { invitedUntil: later(day, 60), purpose: 'Seuranta' }
      go(life, invitation, 'extend', { on: day, by: holderOf(life, matter, day), given: more })
    })
  life.agenda.at(later(on, 125), (day) => {
    if (isOpen(invitation)) go(life, invitation, 'end', { on: day, by: holderOf(life, matter, day) })
  })
}

function hold(life: Life, matter: BookPart, meeting: BookPart, on: Day): void {
  if (!isOpen(meeting)) return
  const by = holderOf(life, matter, on)
  if (chance(life, 0.07)) {
    go(life, meeting, 'cancel', { on, by, given: { cancelNote: 'Siirretään uuteen aikaan.' } })
    return
  }
  const attendance = [
    { name: life.family.guardians[0]?.givenNames ?? 'Huoltaja', role: 'huoltaja', wasPresent: true },
    { name: 'Esimerkkilän koulu', role: 'opettaja', wasPresent: chance(life, 0.8) },
    { name: 'Esimerkkilän neuvola', role: 'perhetyöntekijä', wasPresent: chance(life, 0.9) },
  ]
  const agreed = 'Sovittiin, kuka on perheen yhteyshenkilö, ja seuraava tapaaminen kahden kuukauden päähän.'
  go(life, meeting, 'hold', { on, by, given: { topic: 'Tuen kokonaisuus', attendance, agreed } })
}
