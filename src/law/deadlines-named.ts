/**
 * Names of the deadlines (määräaikojen nimet) and of the events they are counted from, in the three languages.
 */
import type { DeadlineRule } from '#model/deadline.ts'
import type { Named } from '#model/named.ts'

export const DEADLINE_NAMES: Readonly<Record<DeadlineRule, Named>> = {
  'urgent-assessment': {
    fi: 'Kiireellisen avun tarpeen arviointi heti',
    sv: 'Bedömning av brådskande behov genast',
    en: 'Urgent need assessed at once',
  },
  'assessment-start': {
    fi: 'Palvelutarpeen arviointi aloitettu',
    sv: 'Bedömningen av servicebehovet inledd',
    en: 'Assessment of need started',
  },
  'assessment-finish': {
    fi: 'Palvelutarpeen arviointi valmis',
    sv: 'Bedömningen av servicebehovet slutförd',
    en: 'Assessment of need finished',
  },
  'decision-implementation': {
    fi: 'Päätös toimeenpantu',
    sv: 'Beslutet verkställt',
    en: 'Decision carried out',
  },
  'client-relationship-informed': {
    fi: 'Lastensuojelun asiakkuudesta ilmoitettu heti',
    sv: 'Klientskapet i barnskyddet meddelat genast',
    en: 'Family told at once of becoming a client of child protection',
  },
  'plan-review': {
    fi: 'Lapsen asiakassuunnitelma tarkistettu',
    sv: 'Barnets klientplan reviderad',
    en: "Child's client plan reviewed",
  },
  'open-care-placement-review': {
    fi: 'Avohuollon sijoituksen tarve arvioitu',
    sv: 'Behovet av placering inom öppenvården bedömt',
    en: 'Need of an open-care placement reviewed',
  },
  'emergency-placement-end': {
    fi: 'Kiireellinen sijoitus päättyy',
    sv: 'Den brådskande placeringen upphör',
    en: 'Emergency placement ends',
  },
  'emergency-placement-extended-end': {
    fi: 'Jatkettu kiireellinen sijoitus päättyy',
    sv: 'Den förlängda brådskande placeringen upphör',
    en: 'Extended emergency placement ends',
  },
  'custody-implementation': {
    fi: 'Huostaanoton toimeenpano aloitettu',
    sv: 'Verkställandet av omhändertagandet inlett',
    en: 'Carrying out of the custody decision begun',
  },
  'placed-with-parent-end': {
    fi: 'Sijoitus vanhemman luo päättyy',
    sv: 'Placeringen hos föräldern upphör',
    en: 'Placement with a parent ends',
  },
  'contact-restriction-end': {
    fi: 'Yhteydenpidon rajoitus päättyy viimeistään',
    sv: 'Begränsningen av kontakter upphör senast',
    en: 'Restriction of contact ends at the latest',
  },
  'custody-end': {
    fi: 'Huostassapito päättyy',
    sv: 'Omhändertagandet upphör',
    en: 'Custody ends',
  },
  'aftercare-end': {
    fi: 'Velvollisuus järjestää jälkihuoltoa päättyy',
    sv: 'Skyldigheten att ordna eftervård upphör',
    en: 'Duty to arrange aftercare ends',
  },
  'administrative-review': {
    fi: 'Oikaisuvaatimus tehtävä viimeistään',
    sv: 'Omprövning ska begäras senast',
    en: 'Last day to request administrative review',
  },
  'court-appeal': {
    fi: 'Valitus hallinto-oikeuteen tehtävä viimeistään',
    sv: 'Besvär hos förvaltningsdomstolen ska anföras senast',
    en: 'Last day to appeal to the administrative court',
  },
  'log-request': {
    fi: 'Lokitiedot annettu asiakkaalle',
    sv: 'Logguppgifterna lämnade till klienten',
    en: 'Log information given to the client',
  },
  'accessibility-feedback': {
    fi: 'Saavutettavuuspalautteeseen vastattu',
    sv: 'Tillgänglighetsresponsen besvarad',
    en: 'Accessibility feedback answered',
  },
}

export const EVENTS = {
  pending: { fi: 'Asian vireilletulo', sv: 'Ärendet blev anhängigt', en: 'The matter became pending' },
  clientship: {
    fi: 'Lastensuojelun asiakkuuden alkaminen',
    sv: 'Klientskapet i barnskyddet inleddes',
    en: 'Child became a client of child protection',
  },
  plan: {
    fi: 'Suunnitelman laatiminen tai edellinen tarkistus',
    sv: 'Planen gjordes eller reviderades senast',
    en: 'Plan made or last reviewed',
  },
  openCarePlacement: {
    fi: 'Avohuollon sijoituksen alku tai edellinen arviointi',
    sv: 'Placeringen inom öppenvården inleddes eller bedömdes senast',
    en: 'Open-care placement began or was last reviewed',
  },
  emergencyPlacement: {
    fi: 'Tosiasiallinen sijoituspäivä, tai päätöspäivä jos se on aiempi; päivä lasketaan mukaan',
    sv: 'Den faktiska placeringsdagen, eller beslutsdagen om den är tidigare; dagen räknas med',
    en: 'Actual day of placement, or of the decision if earlier; that day counts',
  },
  custodyFinal: {
    fi: 'Huostaanottopäätös sai lainvoiman',
    sv: 'Beslutet om omhändertagande vann laga kraft',
    en: 'Custody decision became final',
  },
  placedWithParent: {
    fi: 'Sijoitus vanhemman luo alkoi',
    sv: 'Placeringen hos föräldern inleddes',
    en: 'Placement with the parent began',
  },
  contactRestriction: {
    fi: 'Yhteydenpidon rajoitus alkoi',
    sv: 'Begränsningen av kontakter inleddes',
    en: 'Restriction of contact began',
  },
  birth: { fi: 'Lapsen syntymäpäivä', sv: 'Barnets födelsedag', en: 'Birth of the child' },
  lastClient: {
    fi: 'Viimeinen päivä lastensuojelun asiakkaana',
    sv: 'Sista dagen som klient i barnskyddet',
    en: 'Last day as a client of child protection',
  },
  service: { fi: 'Päätöksen tiedoksisaanti', sv: 'Delfående av beslutet', en: 'Service of the decision' },
  logRequest: { fi: 'Lokitietopyyntö saapui', sv: 'Begäran om logguppgifter kom in', en: 'Log request received' },
  feedback: { fi: 'Palaute saapui', sv: 'Responsen kom in', en: 'Feedback received' },
} as const satisfies Record<string, Named>
