/** Data of a person (henkilön tiedot): headings of what is given out, and why something is not. */
import type { Withheld } from '#model/person-export.ts'

const withheldOf: Readonly<Record<Withheld, (count: string) => string>> = {
  'reporter-asked-secrecy': (count) =>
    `Ilmoittaja pyysi salaamaan, kuka hän on. Häntä koskevia tietoja jätettiin pois: ${count}. Salaamisesta päätetään julkisuuslain 11 §:n mukaan.`,
  'contact-details-of-others': (count) => `Muiden ihmisten yhteystietoja jätettiin pois: ${count}.`,
  'own-address-protected': () =>
    'Henkilöllä on turvakielto: kotikuntaa, osoitetta ja yhteystietoja ei anneta (laki 661/2009, 36 §).',
  'minors-ban': (count) =>
    `Asioita, joiden tietoja lapsi on kieltänyt antamasta huoltajalle: ${count} (laki 703/2023, 51 §).`,
  'out-of-reach': (count) =>
    `Asioita tai yhteydenottoja, jotka eivät kuulu tämän tulosteen tekijän tehtäviin: ${count}.`,
  'log-older-than-two-years': (count) =>
    `Yli kaksi vuotta vanhoja lokitietoja jätettiin pois: ${count}. Ne annetaan vain erityisestä syystä (laki 703/2023, 11 §).`,
}

/** Deeds that are no steps of the work. */
const deeds: Readonly<Record<string, string>> = {
  'show-matter': 'Asia katsottu',
  'show-part': 'Tiedot katsottu',
  'list-timeline': 'Tapahtumat katsottu',
  'print-matter': 'Yhteenveto tulostettu',
  'print-part': 'Asiakirja tulostettu',
  'add-person': 'Henkilö lisätty',
  'change-person': 'Henkilön tiedot muutettu',
  'relate-people': 'Suhde lisätty',
  'end-relation': 'Suhde päätetty',
  'answer-same-person': 'Vastattu, onko sama henkilö',
  'join-household': 'Liitetty talouteen',
  'leave-household': 'Poistettu taloudesta',
  'correct-event': 'Kirjaus korjattu',
  'download-attachment': 'Liite ladattu',
  'export-person': 'Tiedot annettu ulos',
  'import-register': 'Tuotu vanhasta järjestelmästä',
  'send-contact': 'Lähetetty julkisella lomakkeella',
}

export const personExport = {
  title: (name: string) => `Rekisterissä olevat tiedot: ${name}`,
  withheld: 'Mitä on jätetty pois',
  withheldOf,
  number: 'Numero rekisterissä',
  identityCode: 'Henkilötunnus',
  phone: 'Puhelin',
  email: 'Sähköposti',
  address: 'Osoite',
  people: 'Läheiset',
  relatives: 'Henkilön läheiset',
  relativeOf: 'Kenen läheinen henkilö on',
  relation: 'Suhde',
  since: 'Alkoi',
  until: 'Päättyi',
  households: 'Kenen kanssa henkilö asuu tai on asunut',
  household: 'Talous',
  possiblySame: 'Tiedot, jotka voivat koskea samaa henkilöä',
  matter: (id: string) => `Asia ${id}`,
  contact: (id: string) => `Yhteydenotto ${id}`,
  state: 'Tila',
  opened: 'Avattu',
  closed: 'Päättynyt',
  unit: 'Yksikkö',
  dues: 'Määräajat',
  dueStates: {
    open: (_: string) => 'kulkee',
    met: (day: string) => `täyttyi ${day}`,
    void: (day: string) => `raukesi ${day}`,
  },
  pauses: 'Palvelutakuun keskeytykset',
  files: 'Liitteet',
  file: 'Tiedosto',
  fileType: 'Tyyppi',
  size: 'Koko (tavua)',
  sha256: 'Tarkiste (SHA-256)',
  log: 'Kuka on käsitellyt tietoja',
  logTable: 'Katselut ja muutokset kahden viime vuoden ajalta',
  at: 'Aika',
  who: 'Kuka',
  duty: 'Tehtävä',
  deed: 'Mitä',
  deeds,
}
