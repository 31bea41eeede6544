/** Access (pääsy): a matter that is not open to the reader, break-glass, and its review. */
import type { EmergencyFinding } from '#model/access.ts'

const findings: Readonly<Record<EmergencyFinding, string>> = {
  justified: 'Perusteltu',
  'not-justified': 'Ei perusteltu',
}

export const access = {
  closedTitle: 'Tämä asia ei ole sinulle auki.',
  closedHow:
    'Näet vain, että asiakkuus on ja kuka siitä vastaa. Pyydä vastuutyöntekijää kutsumaan sinut tai siirtämään asia.',
  breakGlass: 'Hätäavaus',
  breakGlassHow:
    'Kiireellisessä tilanteessa voit avata asian itse, enintään kolmeksi tunniksi. Vastuutyöntekijä näkee avauksen ja esihenkilö tarkistaa sen. Suojatut kirjaukset eivät avaudu.',
  reason: 'Miksi asia on avattava nyt?',
  hours: 'Kuinka pitkäksi ajaksi?',
  hoursOf: (hours: number) => (hours === 1 ? '1 tunti' : `${hours} tuntia`),
  open: 'Avaa asia',
  openUntil: (by: string, from: string, until: string) => `Hätäavaus: ${by}, ${from}–${until}.`,
  onYourMatters: 'Asioitasi on avattu hätäavauksella',
  matter: (id: number) => `Asia ${id}`,
  reviewTitle: (open: number) =>
    open === 0 ? 'Hätäavauksia ei ole tarkistettavana.' : `Tarkistettavana ${open} hätäavaus${open === 1 ? '' : 'ta'}.`,
  reviewHow: 'Lue peruste ja se, mitä asiassa katsottiin. Omaa avausta ei voi tarkistaa.',
  did: 'Mitä tehtiin',
  nothingDone: 'Asiaa ei katsottu.',
  finding: 'Arvio',
  findings,
  note: 'Perustelu',
  save: 'Kirjaa tarkistus',
  reviewed: (finding: string, by: string) => `${finding} (${by})`,
}
