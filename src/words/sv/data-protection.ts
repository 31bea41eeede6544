/** Data-protection papers, in Swedish. */
import type { dataProtection as fi } from '../fi/data-protection.ts'

export const dataProtection: typeof fi = {
  titles: {
    processing: 'Register över behandling',
    access: 'Behörighetstabell',
    retention: 'Bevaringstider',
    log: 'Beskrivning av loggarna',
    risks: 'Underlag för konsekvensbedömning',
  },
  pageTitle: 'Hur skyddas uppgifterna?',
  pageHow:
    'Tabellerna görs av samma tabeller som produkten själv beslutar efter. De kan inte säga annat än vad den gör.',
  pdf: 'Skriv ut (PDF)',
  made: 'Gjort av produktens tabeller',
  workTasks: {
    'broad-responsibility': 'Brett klientansvar',
    'child-affairs': 'Socialarbetare som ansvarar för barnets angelägenheter',
    'leading-official': 'Ledande tjänsteinnehavare inom barnskyddet',
    organising: 'Ordnande av socialservice',
    delivery: 'Genomförande av socialservice',
  },
  relations: {
    held: 'Anteckningen är på eget ansvar, eller på den vikarierades',
    given: 'Anteckningen uppstod i en service som man själv ger',
    'own-matter': 'Något i ärendet är på eget ansvar',
    invited: 'Inbjuden till teamet, till inbjudans dag',
    'own-unit': 'Ärendet sköts i den egna enheten',
    desk: 'Har kommit till den egna enheten, inget ärende ännu',
    emergency: 'Nödöppning, högst tre timmar',
    county: 'I samma område',
  },
  classes: {
    normal: 'vanlig',
    mediation: 'medling i familjeärenden',
    shelter: 'skyddshem',
    therapeutic: 'terapeutiskt arbete',
    examination: 'undersökning av klienten',
  },
  otherData: {
    person: 'personuppgifter',
    relation: 'relationer',
    household: 'hushåll',
    event: 'händelser',
    due: 'tidsfrister',
    attachment: 'bilagor',
    search: 'sökning',
    'work-list': 'arbetslistor',
    statistic: 'antal',
    organisation: 'organisation',
    code: 'kodlistor',
    account: 'användarkonton',
    register: 'hela registret',
    log: 'loggar',
  },
  tables: {
    correction: 'rättelser',
    pause: 'avbrott i servicegarantin',
    hold: 'bevarandebeslut',
    emergency: 'nödöppningar',
    imported: 'det gamla systemets nummer',
    deed: 'loggradernas motiveringar',
    account: 'användarkonton',
    sign_in_identity: 'identiteter från inloggningstjänsten',
    session: 'sessioner',
    sign_in_request: 'påbörjade inloggningar',
    log_request: 'loggbegäranden',
  },
  logs: { use: 'användningslogg', disclosure: 'utlämnandelogg', refused: 'avvisade försök' },
  risks: {
    'read-without-right': {
      risk: 'En arbetstagare ser på klientuppgifter som inte hör till arbetet.',
      measure:
        'Behörigheten avgörs av en enda tabell och är ett villkor i varje sökning; klientrelationen kontrolleras tekniskt; varje titt loggas.',
    },
    'sealed-record-seen': {
      risk: 'En terapeutisk eller annan skyddad anteckning sprids.',
      measure:
        'En skyddad klass öppnas bara för den som gjort anteckningen och den tabellen nämner; nödöppning öppnar den inte.',
    },
    'home-found': {
      risk: 'Hemmet för en person med spärrmarkering avslöjas.',
      measure:
        'Adress, hemkommun och kontaktuppgifter utelämnas på varje skärm, utskrift och export, också för dem som bor i samma hushåll; telefonnumret hittar ingen.',
    },
    'reporter-told': {
      risk: 'En anmälare som bett om sekretess avslöjas.',
      measure: 'Anmälarens uppgifter, och namnet i andra texter, utelämnas ur det som lämnas ut.',
    },
    'guardian-told': {
      risk: 'En vårdnadshavare får uppgifter som den minderåriga förbjudit att ge.',
      measure: 'Ett antecknat förbud hindrar utskrift och export till vårdnadshavaren.',
    },
    'database-stolen': {
      risk: 'Databasen eller en säkerhetskopia hamnar i orätta händer.',
      measure:
        'Namn, personbeteckningar och fri text är krypterade med en nyckel som inte finns i databasen; nyckeln byts under drift.',
    },
    'log-changed': {
      risk: 'Loggen ändras eller rader tas bort.',
      measure: 'Databasens rättigheter förbjuder ändring, och raderna är kedjade med kontrollsummor som kontrolleras.',
    },
    'record-lost': {
      risk: 'En anteckning försvinner vid ett fel.',
      measure: 'En kvitterad anteckning finns på disk; återställning av säkerhetskopia kontrolleras.',
    },
    'kept-too-long': {
      risk: 'Uppgifter bevaras för länge.',
      measure:
        'Bevaringstiderna räknas per serviceuppgift; det som ska förstöras listas först och förstöringen antecknas.',
    },
    'broken-in': {
      risk: 'Någon tar sig in genom inmatning.',
      measure: 'Varje funktion prövas med fientlig inmatning; SQL-värden binds och webbläsarens källor begränsas.',
    },
  },
  everything: 'alla',
  ofUnit: 'enhetens serviceuppgifter',
  sharedNote: 'anteckning som delats med teamet',
  base: 'basuppgifter',
  processing: {
    controller: 'Personuppgiftsansvarig',
    controllerIs: 'Organisationen som tar produkten i bruk fyller i sitt namn och sitt dataskyddsombud här.',
    purpose: 'Ändamål och grund',
    purposeIs:
      'Ordnande och genomförande av socialvård för barnfamiljer: socialvårdslagen 1301/2014, barnskyddslagen 417/2007, kunduppgiftslagen 703/2023; dataskyddsförordningen art. 6.1 c och e, art. 9.2 g och h.',
    people: 'Om vem',
    peopleAre: [
      'barn och unga',
      'vårdnadshavare och andra närstående',
      'de som tar kontakt eller anmäler',
      'arbetstagare',
    ],
    data: 'Vilka uppgifter',
    kind: 'Slag av uppgift',
    sealed: 'Krypterade kolumner',
    recipients: 'Till vem uppgifter lämnas',
    recipientsAre: 'De här funktionerna lämnar ut uppgifter; varje utlämnande antecknas i utlämnandeloggen.',
    toNobody:
      'Uppgifter överförs inte utanför EU. För siffror publiceras händelser under pseudonym: utan namn, koder, adresser och fri text. Också pseudonymer är personuppgifter, och av dem räknas bara tal.',
    security: 'Skydd',
    securityIs: (columns) =>
      `Namn, beteckningar, kontaktuppgifter och fri text är krypterade i vila (AES-256-GCM, ${columns} kolumner). Nyckeln finns inte i databasen.`,
    action: 'Funktion',
    gives: 'Lämnar ut',
  },
  access: {
    intro:
      'Högst så här mycket ser varje arbetsuppgift (SHM:s förordning 825/2022). Det som ingen rad öppnar är stängt.',
    task: 'Arbetsuppgift',
    relation: 'Förhållande till klienten',
    kinds: 'Anteckningar',
    tasks: 'Serviceuppgifter',
    classes: 'Klasser',
    basis: 'Grund',
    duties: 'Uppdragens arbetsuppgifter',
    duty: 'Uppdrag',
    none: 'inga klientuppgifter',
    units: 'Enheternas serviceuppgifter',
    unit: 'Slag av enhet',
    inProtection: 'I en barnskyddsenhet ansvarar socialarbetaren för barnets angelägenheter.',
    glass: (hours) =>
      `Nödöppning: högst ${hours} timmar, motiveringen antecknas, den ansvariga arbetstagaren ser den och en chef granskar den. Skyddade klasser öppnas inte.`,
  },
  unitKinds: {
    guidance: 'servicehandledning',
    'family-social-work': 'socialt arbete för barnfamiljer',
    'home-services': 'tjänster i hemmet',
    'child-protection': 'barnskydd',
    clinic: 'välfärdsrådgivning',
    other: 'annan',
  },
  retention: {
    intro: 'När tiden är ute förstörs uppgifterna. Först listas de; på en myndighets order bevaras de.',
    of: 'Uppgifter',
    years: 'År',
    from: 'Räknat från',
    basis: 'Grund',
    inForce: 'Gäller från',
    base: 'klientens basuppgifter',
    log: 'loggar',
    kept: {
      'matter-closed': 'ärendets slut',
      'client-death': 'klientens död',
      'client-birth': 'barnets födelse',
      written: 'radens anteckning',
    },
    unknown:
      'Om dödsdagen eller födelsedagen inte är känd kan tiden inte räknas: uppgifterna bevaras och listan säger varför.',
  },
  log: {
    intro:
      'Varje användning och utlämnande lämnar en rad i samma transaktion (lag 703/2023, 10 §). Om raden inte kan skrivas visas och ändras ingenting.',
    fields: 'Radens uppgifter',
    fieldsAre: [
      'vilka uppgifter som användes eller lämnades ut, och vilket områdes de är',
      'vem: namn, nummer och uppdrag',
      'när och för vilket ändamål',
      'vid utlämnande också till vem och på vilken grund',
    ],
    never: 'Raden har varken klientens namn, adress eller fri text: bara nummer och ord.',
    request: 'Klientens loggbegäran',
    requestIs:
      'Klienten får logguppgifterna på skriftlig begäran utan avgift inom två månader, för två år om det inte finns särskilda skäl (11 §).',
    steps: (count) => `alla steg i arbetet (${count})`,
    action: 'Funktion',
    log: 'Logg',
    data: 'Slag av uppgifter',
  },
  riskHeadings: { risk: 'Risk', measure: 'Åtgärd', proof: 'Vad som visar det' },
  riskIntro:
    'Ett underlag som organisationen kompletterar med sina egna risker. Varje åtgärd har ett prov som körs före varje utgåva.',
}
