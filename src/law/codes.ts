/**
 * Official codes (koodistot): what is known of the national code lists of social care, by the tail of their OID.
 *
 * Sosmeta structures of THL, state of 26 May 2025, as `juntunen-ai/sosmeta` holds them. A code whose name is not known is
 * left out, so most lists are not whole: a county brings the rest in with `import-codes`, and what it brings wins.
 */
import type { Code, CodeList } from '#model/code.ts'

type Name = readonly [fi: string, sv: string, en: string]
interface Shipped {
  readonly name: Name
  readonly codes: Readonly<Record<string, Name>>
}

const LISTS: Readonly<Record<string, Shipped>> = {
  '1211': {
    name: ['Muutoksenhaun laji', 'Typ av ändringssökande', 'Kind of appeal'],
    codes: {
      '1': ['Oikaisuvaatimus', 'Begäran om omprövning', 'Request for administrative review'],
      '2': ['Valitus', 'Besvär', 'Appeal'],
    },
  },
  '1215': {
    name: ['Sijoituksen laji', 'Typ av placering', 'Kind of placement'],
    codes: {
      '1': ['Avohuollon sijoitus', 'Placering inom öppenvården', 'Open-care placement'],
      '6': ['Sijoitus yhdessä vanhemman kanssa', 'Placering tillsammans med förälder', 'Placed with a parent'],
      '7': ['Sijoitus ilman vanhempaa', 'Placering utan förälder', 'Placed without a parent'],
      '8': ['Sijoitus vankilan perheosastolle', 'Placering på fängelsets familjeavdelning', 'Prison family unit'],
    },
  },
  '1216': {
    name: ['Sijoituspaikka', 'Placeringsplats', 'Place'],
    codes: { '1': ['Sukulaisen tai läheisen perhe', 'Anhörigs eller närståendes familj', 'Kin or near family'] },
  },
  '1221': {
    name: ['Palvelutehtävä', 'Serviceuppgift', 'Service task'],
    codes: {
      '10': ['Lastensuojelu', 'Barnskydd', 'Child protection'],
      '15': ['Päihdehuolto', 'Missbrukarvård', 'Substance abuse services'],
      '20': ['Vammaispalvelut', 'Funktionshinderservice', 'Disability services'],
    },
  },
  '1222': {
    name: ['Sosiaalipalvelu', 'Socialservice', 'Social service'],
    codes: {
      '2': ['Ammatillinen perhehoito', 'Professionell familjevård', 'Professional foster care'],
      '24': ['Laitospalvelu', 'Institutionsservice', 'Institutional care'],
      '31': ['Perhehoito', 'Familjevård', 'Foster care'],
      '37': ['Päivätoiminta', 'Dagverksamhet', 'Day activities'],
      '46': ['Sosiaalityö', 'Socialt arbete', 'Social work'],
      '51': ['Tukisuhdetoiminta', 'Stödrelationsverksamhet', 'Support relationships'],
      '93': ['Asumisen tuki', 'Stöd för boende', 'Support for housing'],
      '94': ['Lapsen asumisen tuki', 'Stöd för barns boende', 'Support for the housing of a child'],
    },
  },
  '1242': {
    name: ['Vireilletulon tapa', 'Sätt på vilket ärendet inletts', 'How a matter became pending'],
    codes: {
      '3': ['Ilmoitus (koodi 3)', 'Anmälan (kod 3)', 'Notification (code 3)'],
      '5': ['Ilmoitus (koodi 5)', 'Anmälan (kod 5)', 'Notification (code 5)'],
    },
  },
  '1243': {
    name: ['Ilmoittaja', 'Anmälare', 'Who makes contact'],
    codes: {
      '1': ['Henkilö itse', 'Personen själv', 'The person'],
      '2': ['Samassa taloudessa asuva läheinen', 'Närstående i samma hushåll', 'Relative of the same household'],
      '3': ['Muu läheinen', 'Annan närstående', 'Other relative'],
      '4': ['Muu yksityishenkilö', 'Annan privatperson', 'Other private person'],
      '5': ['Edunvalvoja', 'Intressebevakare', 'Trustee'],
      '6': ['Sosiaalihuolto', 'Socialvården', 'Social care'],
      '7': ['Terveydenhuolto', 'Hälso- och sjukvården', 'Health care'],
      '8': ['Järjestö', 'Organisation', 'Non-governmental organisation'],
      '9': ['Työ- ja elinkeinopalvelut', 'Arbets- och näringstjänster', 'Employment services'],
      '10': ['Poliisi', 'Polisen', 'Police'],
      '11': ['Pelastustoimi', 'Räddningsväsendet', 'Rescue services'],
      '12': ['Hätäkeskus', 'Nödcentralen', 'Emergency centre'],
      '13': ['Varhaiskasvatus', 'Småbarnspedagogiken', 'Early childhood education'],
      '14': ['Aamu- ja iltapäivätoiminta', 'Morgon- och eftermiddagsverksamhet', 'Before- and after-school activities'],
      '15': ['Opetustoimi', 'Undervisningsväsendet', 'Education'],
      '16': ['Nuorisotoimi', 'Ungdomsväsendet', 'Youth services'],
      '17': ['Seurakunta', 'Församling', 'Church'],
      '18': ['Vastaanottokeskus', 'Förläggning', 'Reception centre'],
      '19': ['Rikosseuraamuslaitos', 'Brottspåföljdsmyndigheten', 'Prison and Probation Service'],
      '22': ['Muu taho', 'Annan instans', 'Other'],
      '23': ['Ulosotto', 'Utsökningen', 'Enforcement authority'],
      '24': ['Kela', 'FPA', 'Kela'],
    },
  },
  '1248': {
    name: ['Ratkaisu', 'Avgörande', 'Outcome of a decision'],
    codes: { '1': ['Myönteinen', 'Positivt', 'Granted'], '2': ['Kielteinen', 'Negativt', 'Refused'] },
  },
  '1250': {
    name: ['Asiointitapa', 'Sätt att uträtta ärenden', 'How a client was met'],
    codes: { '3': ['Käynti asiakkaan luona', 'Besök hos klienten', 'Visit at the client’s'] },
  },
  // Of 1 and 2 it is known only that they are more urgent than 3.
  '1252': {
    name: ['Kiireellisyys', 'Hur brådskande ärendet är', 'Urgency'],
    codes: {
      '1': ['Kiireellinen, luokka 1', 'Brådskande, klass 1', 'Urgent, class 1'],
      '2': ['Kiireellinen, luokka 2', 'Brådskande, klass 2', 'Urgent, class 2'],
      '3': ['Ei kiireellinen', 'Inte brådskande', 'Not urgent'],
    },
  },
  '1280': {
    name: ['Ilmoituksen laji', 'Typ av anmälan', 'Kind of notification'],
    codes: {
      '1': ['Poliisin ilmoitus', 'Polisens anmälan', 'Notification by the police'],
      '2': ['Yhteydenotto', 'Kontakt', 'Contact'],
      '3': ['Ilmoitus sosiaalihuollon tarpeesta', 'Anmälan om behov av socialvård', 'Notification of need'],
      '4': ['Lastensuojeluilmoitus', 'Barnskyddsanmälan', 'Child welfare notification'],
      '5': ['Ennakollinen lastensuojeluilmoitus', 'Föregripande barnskyddsanmälan', 'Anticipatory notification'],
    },
  },
  '1282': {
    name: ['Tuen tarve', 'Behov av stöd', 'Need of support'],
    codes: {
      '1': ['Jokapäiväisestä elämästä selviytyminen', 'Att klara sig i vardagen', 'Everyday life'],
      '2': ['Asuminen', 'Boende', 'Housing'],
      '3': ['Taloudellinen tuki', 'Ekonomiskt stöd', 'Financial support'],
      '4': ['Osallisuus', 'Delaktighet', 'Inclusion'],
      '5': ['Väkivalta tai kaltoinkohtelu', 'Våld eller illabehandling', 'Violence or maltreatment'],
      '6': ['Äkillinen kriisi', 'Akut kris', 'Crisis'],
      '7': ['Lapsen tasapainoinen kehitys', 'Barnets balanserade utveckling', 'Balanced development of the child'],
      '8': ['Päihteiden käyttö', 'Användning av rusmedel', 'Substance use'],
      '9': ['Mielenterveys', 'Mental hälsa', 'Mental health'],
      '10': ['Toimintakyky', 'Funktionsförmåga', 'Functional ability'],
      '11': ['Läheisen tuen tarve', 'Närståendes behov av stöd', 'Need of a near person'],
      '99': ['Muu tuen tarve', 'Annat behov av stöd', 'Other need'],
    },
  },
  '1284': {
    name: ['Rooli', 'Roll', 'Role'],
    codes: {
      '12': ['Vanhempi', 'Förälder', 'Parent'],
      '31': ['Huoltaja', 'Vårdnadshavare', 'Guardian'],
      '32': ['Edunvalvoja', 'Intressebevakare', 'Trustee'],
      '33': ['Edunvalvontavaltuutettu', 'Intressebevakningsfullmäktig', 'Holder of continuing power of attorney'],
      '34': ['Valtuutettu', 'Befullmäktigad', 'Authorised representative'],
    },
  },
}

const named = ([fi, sv, en]: Name) => ({ fi, sv, en })

export const CODE_LISTS: readonly CodeList[] = Object.entries(LISTS).map(([list, { name }]) => ({
  list,
  name: named(name),
}))

export const CODES: readonly Code[] = Object.entries(LISTS).flatMap(([list, { codes }]) =>
  Object.entries(codes).map(([code, name]) => ({ list, code, name: named(name), from: null, until: null })),
)
