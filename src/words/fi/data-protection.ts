/** Data-protection papers (tietosuoja-asiakirjat): their headings and sentences; every table in them is made from the product's own. */
import type { Relation, WorkTask } from '#model/access.ts'
import type { DataClass } from '#model/data-class.ts'
import type { DataProtectionPaper, Risk } from '#model/data-protection.ts'
import type { LogKind, OTHER_DATA } from '#model/log.ts'

const titles: Readonly<Record<DataProtectionPaper, string>> = {
  processing: 'Seloste käsittelytoimista',
  access: 'Käyttöoikeustaulukko',
  retention: 'Säilytysajat',
  log: 'Lokien kuvaus',
  risks: 'Vaikutustenarvioinnin pohja',
}

const workTasks: Readonly<Record<WorkTask, string>> = {
  'broad-responsibility': 'Laaja asiakasvastuu',
  'child-affairs': 'Lapsen asioista vastaava sosiaalityöntekijä',
  'leading-official': 'Lastensuojelun johtava viranhaltija',
  organising: 'Sosiaalipalvelun järjestäminen',
  delivery: 'Sosiaalipalvelun toteutus',
}

const relations: Readonly<Record<Relation, string>> = {
  held: 'Kirjaus on itsellä vastuulla, tai sijaistettavalla',
  given: 'Kirjaus syntyi palvelussa, jota itse antaa',
  'own-matter': 'Asiassa on jotakin omalla vastuulla',
  invited: 'Kutsuttu tiimiin, kutsun päivään asti',
  'own-unit': 'Asiaa hoidetaan omassa yksikössä',
  desk: 'Saapunut omaan yksikköön, ei vielä asiaa',
  emergency: 'Hätäavaus, enintään kolme tuntia',
  county: 'Samalla alueella',
}

const classes: Readonly<Record<DataClass, string>> = {
  normal: 'tavallinen',
  mediation: 'perheasioiden sovittelu',
  shelter: 'turvakoti',
  therapeutic: 'terapeuttinen työskentely',
  examination: 'asiakkaalle tehty tutkimus',
}

const otherData: Readonly<Record<(typeof OTHER_DATA)[number], string>> = {
  person: 'henkilötiedot',
  relation: 'suhteet',
  household: 'taloudet',
  event: 'tapahtumat',
  due: 'määräpäivät',
  attachment: 'liitteet',
  search: 'haku',
  'work-list': 'työlistat',
  statistic: 'lukumäärät',
  organisation: 'organisaatio',
  code: 'koodistot',
  account: 'käyttäjätilit',
  register: 'koko rekisteri',
  log: 'lokit',
}

const logs: Readonly<Record<LogKind, string>> = {
  use: 'käyttöloki',
  disclosure: 'luovutusloki',
  refused: 'torjutut yritykset',
}

const risks: Readonly<Record<Risk, { readonly risk: string; readonly measure: string }>> = {
  'read-without-right': {
    risk: 'Työntekijä katsoo asiakkaan tietoja, jotka eivät kuulu hänen työhönsä.',
    measure:
      'Käyttöoikeus päätetään yhdestä taulukosta ja viedään jokaisen haun ehdoksi; asiakassuhde varmistetaan teknisesti; jokainen katselu on lokissa.',
  },
  'sealed-record-seen': {
    risk: 'Terapeuttinen tai muu suojattu kirjaus leviää.',
    measure: 'Suojattu luokka avautuu vain tekijälleen ja sille, jonka taulukko nimeää; hätäavaus ei avaa sitä.',
  },
  'home-found': {
    risk: 'Turvakiellon alaisen koti paljastuu.',
    measure:
      'Osoite, kotikunta ja yhteystiedot jätetään pois jokaiselta näytöltä, tulosteelta ja viennistä, myös samassa taloudessa asuvilta; puhelinnumerolla ei löydy.',
  },
  'reporter-told': {
    risk: 'Salaamista pyytänyt ilmoittaja paljastuu.',
    measure: 'Ilmoittajan tiedot ja nimi muissakin teksteissä jätetään pois annettavista tiedoista.',
  },
  'guardian-told': {
    risk: 'Huoltaja saa tiedon, jonka alaikäinen on kieltänyt antamasta.',
    measure: 'Kirjattu kielto estää tulosteen ja viennin huoltajalle.',
  },
  'database-stolen': {
    risk: 'Tietokanta tai varmuuskopio joutuu vääriin käsiin.',
    measure:
      'Nimet, henkilötunnukset ja vapaa teksti on salattu avaimella, joka ei ole tietokannassa; avain vaihdetaan käytön aikana.',
  },
  'log-changed': {
    risk: 'Lokia muutetaan tai siitä poistetaan.',
    measure: 'Tietokannan oikeudet kieltävät muuttamisen, ja rivit on ketjutettu tiivisteillä, jotka tarkistetaan.',
  },
  'record-lost': {
    risk: 'Kirjaus katoaa häiriössä.',
    measure: 'Kuitattu kirjaus on levyllä; varmuuskopion palautus tarkistetaan.',
  },
  'kept-too-long': {
    risk: 'Tietoja säilytetään liian kauan.',
    measure: 'Säilytysajat lasketaan palvelutehtävittäin; hävitettävä luetteloidaan ensin ja hävittäminen kirjataan.',
  },
  'broken-in': {
    risk: 'Järjestelmään murtaudutaan syötteellä.',
    measure:
      'Jokaista toimintoa koetellaan vihamielisellä syötteellä; SQL-arvot sidotaan, selaimen sallimat lähteet rajataan.',
  },
}

export const dataProtection = {
  titles,
  pageTitle: 'Miten tietoja suojataan?',
  pageHow: 'Taulukot tehdään samoista taulukoista, joista tuote itse päättää. Ne eivät voi kertoa muuta kuin se tekee.',
  pdf: 'Tulosta (PDF)',
  made: 'Tehty tuotteen taulukoista',
  workTasks,
  relations,
  classes,
  otherData,
  /** Tables of the register that are no kind of data by themselves. */
  tables: {
    correction: 'korjaukset',
    pause: 'palvelutakuun keskeytykset',
    hold: 'säilyttämismääräykset',
    emergency: 'hätäavaukset',
    imported: 'vanhan järjestelmän tunnukset',
    deed: 'lokirivien perustelut',
    account: 'käyttäjätilit',
    sign_in_identity: 'tunnistuspalvelun tunnukset',
    session: 'istunnot',
    sign_in_request: 'keskeneräiset kirjautumiset',
    log_request: 'lokipyynnöt',
  },
  logs,
  risks,
  everything: 'kaikki',
  ofUnit: 'yksikön palvelutehtävät',
  sharedNote: 'tiimille jaettu kirjaus',
  base: 'perustiedot',
  processing: {
    controller: 'Rekisterinpitäjä',
    controllerIs: 'Organisaatio, joka ottaa tuotteen käyttöön, täyttää tähän nimensä ja tietosuojavastaavansa.',
    purpose: 'Tarkoitus ja peruste',
    purposeIs:
      'Sosiaalihuollon järjestäminen ja toteuttaminen lapsiperheille: sosiaalihuoltolaki 1301/2014, lastensuojelulaki 417/2007, asiakastietolaki 703/2023; tietosuoja-asetus 6 art. 1 c ja e, 9 art. 2 g ja h.',
    people: 'Keistä',
    peopleAre: ['lapset ja nuoret', 'huoltajat ja muut läheiset', 'yhteydenottajat ja ilmoittajat', 'työntekijät'],
    data: 'Mitä tietoja',
    kind: 'Tietolaji',
    sealed: 'Salattuja sarakkeita',
    recipients: 'Kenelle tietoja annetaan',
    recipientsAre: 'Nämä toiminnot antavat tietoja ulos; jokaisesta jää rivi luovutuslokiin.',
    toNobody:
      'Tietoja ei siirretä EU:n ulkopuolelle. Lukuja varten julkaistaan tapahtumia salanimin: ilman nimiä, tunnuksia, osoitteita ja vapaata tekstiä. Salanimetkin ovat henkilötietoja, ja niistä vain lasketaan.',
    security: 'Suojaus',
    securityIs: (columns: string) =>
      `Nimet, tunnukset, yhteystiedot ja vapaa teksti on salattu levossa (AES-256-GCM, ${columns} saraketta). Avain ei ole tietokannassa.`,
    action: 'Toiminto',
    gives: 'Antaa',
  },
  access: {
    intro: 'Enintään näin paljon kukin työtehtävä näkee (STM asetus 825/2022). Mitä mikään rivi ei avaa, on kiinni.',
    task: 'Työtehtävä',
    relation: 'Suhde asiakkuuteen',
    kinds: 'Kirjaukset',
    tasks: 'Palvelutehtävät',
    classes: 'Luokat',
    basis: 'Peruste',
    duties: 'Tehtävien työtehtävät',
    duty: 'Tehtävä',
    none: 'ei asiakastietoja',
    units: 'Yksiköiden palvelutehtävät',
    unit: 'Yksikön laji',
    inProtection: 'Lastensuojelun yksikössä sosiaalityöntekijä on lapsen asioista vastaava sosiaalityöntekijä.',
    glass: (hours: string) =>
      `Hätäavaus: enintään ${hours} tuntia, perustelu kirjataan, vastuutyöntekijä näkee sen ja esihenkilö tarkistaa sen. Suojatut luokat eivät avaudu.`,
  },
  unitKinds: {
    guidance: 'palveluohjaus',
    'family-social-work': 'lapsiperheiden sosiaalityö',
    'home-services': 'kotiin vietävät palvelut',
    'child-protection': 'lastensuojelu',
    clinic: 'hyvinvointineuvola',
    other: 'muu',
  },
  retention: {
    intro:
      'Ajan päätyttyä tiedot hävitetään. Ennen hävittämistä ne luetteloidaan; viranomaisen määräyksestä ne säilytetään.',
    of: 'Tiedot',
    years: 'Vuotta',
    from: 'Mistä lukien',
    basis: 'Peruste',
    inForce: 'Voimassa alkaen',
    base: 'asiakkuuden perustiedot',
    log: 'lokit',
    kept: {
      'matter-closed': 'asian päättymisestä',
      'client-death': 'asiakkaan kuolemasta',
      'client-birth': 'lapsen syntymästä',
      written: 'rivin kirjaamisesta',
    },
    unknown:
      'Jos kuolin- tai syntymäpäivää ei tunneta, aikaa ei voi laskea: tiedot säilytetään ja luettelo kertoo syyn.',
  },
  log: {
    intro:
      'Jokaisesta käytöstä ja luovutuksesta jää rivi samassa tapahtumassa (laki 703/2023, 10 §). Jos riviä ei voi kirjoittaa, mitään ei näytetä eikä muuteta.',
    fields: 'Rivin tiedot',
    fieldsAre: [
      'mitä tietoja käytettiin tai luovutettiin, ja kenen alueen tietoja ne ovat',
      'kuka: nimi, numero ja tehtävä',
      'milloin ja mihin tarkoitukseen',
      'luovutuksesta myös kenelle ja millä perusteella',
    ],
    never: 'Rivillä ei ole asiakkaan nimeä, osoitetta eikä vapaata tekstiä: vain numerot ja sanat.',
    request: 'Asiakkaan lokipyyntö',
    requestIs:
      'Asiakas saa lokitiedot kirjallisesta pyynnöstä maksutta kahdessa kuukaudessa, kahden vuoden ajalta ellei ole erityistä syytä (11 §).',
    steps: (count: string) => `kaikki työn vaiheet (${count})`,
    action: 'Toiminto',
    log: 'Loki',
    data: 'Tietolajit',
  },
  riskHeadings: { risk: 'Riski', measure: 'Keino', proof: 'Mikä sen osoittaa' },
  riskIntro:
    'Pohja, jota organisaatio täydentää omilla riskeillään. Joka keinolla on koe, joka ajetaan ennen jokaista julkaisua.',
}
