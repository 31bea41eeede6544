/** The case work in the administrative Swedish of Finland (klientarbetet). */
import type { WorkWords } from '../work-words.ts'
import { choices } from './work-choices.ts'
import { fields, hints } from './work-fields.ts'
import { states, steps } from './work-steps.ts'

const refusals: WorkWords['refusals'] = {
  'not-from-here': 'Detta kan inte göras i nuvarande läge. Se på tidslinjen vad som redan har gjorts.',
  'not-your-duty': 'Detta hör inte till din uppgift. Be en arbetstagare vars uppgift det är.',
  'before-pending': 'Datumet är före den dag då ärendet blev anhängigt. Kontrollera datumet.',
  'birth-needed-for-consent':
    'Barnets födelsedatum saknas. Det behövs eftersom ett barn som fyllt 12 år också självt ger sitt samtycke.',
  'child-is-twelve': 'Barnet har fyllt 12 år. Anteckna barnets egen ståndpunkt (barnskyddslagen 20 §).',
  'childs-consent-missing': 'Samtycke saknas från barnet som fyllt 12 år. Fråga barnet och anteckna samtycket.',
  'childs-view-missing':
    'Barnets åsikt saknas. Anteckna först hur den utreddes och vad den är, eller varför den inte kunde utredas (socialvårdslagen 32 §).',
  'client-already': 'Barnet har redan en sådan klientrelation i kraft. Ingen ny behövs.',
  'consent-in-the-future': 'Samtycket är daterat i framtiden. Rätta datumet.',
  'court-needed':
    'Vårdnadshavaren eller ett barn som fyllt 12 år motsätter sig eller någon har inte hörts. Ansök om omhändertagande hos förvaltningsdomstolen (barnskyddslagen 43 §).',
  'court-not-needed':
    'Alla har hörts och ingen motsätter sig. Den ledande tjänsteinnehavaren beslutar, ansökan behövs inte (barnskyddslagen 43 §).',
  'custody-needed':
    'Vård utom hemmet förutsätter ett omhändertagande i kraft. Besluta först om omhändertagande (barnskyddslagen 40 och 49 §).',
  'emergency-is-not-reviewed':
    'Behovet av en brådskande placering bedöms inte på detta sätt. Avsluta placeringen, förläng den eller bered omhändertagande (barnskyddslagen 38–39 §).',
  'ends-before-it-begins': 'Slutdatumet är före startdatumet. Rätta datumen.',
  'extended-already':
    'Den brådskande placeringen har redan förlängts en gång. Den kan inte förlängas på nytt (barnskyddslagen 38 a §).',
  'goals-needed': 'Målen för placeringen inom öppenvården saknas. Anteckna dem (barnskyddslagen 37 a §).',
  'ground-needed-without-consent':
    'Välj på vilken grund kontakt tas utan samtycke. På annan grund är det inte möjligt (socialvårdslagen 35 §).',
  'ground-only-without-consent':
    'Grunden hör bara till kontakt utan samtycke. Ta bort grunden eller byt typ av kontakt.',
  'guardians-consent-missing':
    'Vårdnadshavarens samtycke saknas. Anteckna varje vårdnadshavares samtycke: hur och när det gavs.',
  'hearing-missing': 'Hörandet saknas. Anteckna först vårdnadshavarens och barnets ståndpunkt (barnskyddslagen 42 §).',
  'item-missing': 'En punkt saknas i beredningen av omhändertagandet. Bered den och märk den (barnskyddslagen 44 §).',
  'length-needed':
    'Den beräknade längden för placeringen inom öppenvården saknas. Anteckna den (barnskyddslagen 37 a §).',
  'longer-than-a-year': 'Begränsningen kan vara högst ett år. Välj ett tidigare slutdatum (barnskyddslagen 63 §).',
  'name-needed': 'Barnets namn saknas. Skriv namnet eller välj att namnet inte berättas.',
  'no-name-without-identity': 'Konsultation begärs utan att berätta vem barnet är. Ta bort barnets namn.',
  'no-such-consent': 'Det finns inget samtycke i kraft med detta namn. Kontrollera namnet bland samtyckena.',
  'not-paused': 'Servicegarantins tid är inte avbruten och kan därför inte fortsättas.',
  'of-age': 'Barnet är myndigt och bestämmer själv till vem uppgifter ges.',
  'only-a-contact-replaces':
    'Bara en kontakt kan ersätta en barnskyddsanmälan. Ta bort märkningen eller byt typ av kontakt (socialvårdslagen 35 §).',
  'only-emergency-extends': 'Bara en brådskande placering kan förlängas på detta sätt (barnskyddslagen 38 a §).',
  'paused-already': 'Servicegarantins tid är redan avbruten. Fortsätt den innan du avbryter på nytt.',
  'provider-needed': 'Tjänsteproducenten saknas. Skriv av vem servicen köps.',
  'reasons-needed-to-replace':
    'Motiveringen saknas. En kontakt ersätter en barnskyddsanmälan bara om den är motiverad (socialvårdslagen 35 §).',
  'replaces-only-together':
    'En kontakt som ersätter en barnskyddsanmälan görs tillsammans med barnet eller vårdnadshavaren. Märk att den gjordes tillsammans, eller gör en anmälan (barnskyddslagen 25 a §).',
  'social-worker-needed':
    'Detta gör en socialarbetare, eftersom barnet behöver särskilt stöd eller barnskydd. Överför ärendet till en socialarbetare (socialvårdslagen 36 §, barnskyddslagen 26–27 §).',
  'still-running': 'Något i ärendet pågår ännu. Avsluta det först.',
  'two-workers-needed': 'Välj en annan arbetstagare. Två arbetstagare bereder omhändertagandet (barnskyddslagen 41 §).',
  'changed-meanwhile': 'Någon annan har ändrat detta under tiden. Ladda om och kontrollera vad som ändrades.',
  'unknown-part': 'Detta finns inte, eller så har du inte rätt att se det.',
  'unknown-matter': 'Ärendet finns inte, eller så har du inte rätt att se det.',
  'unknown-person': 'Personen hittas inte, eller du har inte rätt att se personen. Sök på nytt.',
  'unknown-worker': 'Arbetstagaren arbetar inte längre här. Välj en annan.',
  'unknown-unit': 'Enheten finns inte längre. Välj en annan.',
  'unknown-code': 'Koden finns inte i den officiella förteckningen. Välj en kod ur förteckningen.',
  'matter-needed': 'Detta antecknas alltid i ett ärende. Välj ett ärende eller öppna ett nytt.',
  'matter-closed': 'Ärendet är avslutat. Öppna det på nytt innan du fortsätter.',
  'in-the-future': 'Datumet är i framtiden. Anteckna den dag då detta hände.',
  'before-it-began': 'Datumet är innan detta började. Kontrollera datumet.',
  'unit-needed': 'Enheten saknas. Välj den enhet som tar hand om detta.',
  'child-not-identified': 'Barnet är ännu inte kopplat till en person. Koppla barnet först.',
  'bad-input': 'Någon uppgift saknas eller har fel form. Kontrollera fälten.',
  'not-allowed': 'Du har inte rätt till detta.',
}

export const work: WorkWords = {
  kinds: {
    matter: 'Ärende',
    contact: 'Kontakt',
    assessment: 'Bedömning av servicebehovet',
    service: 'Service',
    plan: 'Plan',
    visit: 'Besök',
    relationship: 'Klientrelation',
    placement: 'Placering',
    custody: 'Omhändertagande',
    restriction: 'Begränsning',
    consultation: 'Konsultationsbesök',
    invitation: 'Inbjudan till teamet',
    meeting: 'Möte',
    note: 'Anteckning',
    ban: 'Den minderårigas förbud',
    discussion: 'Föra barnen på tal-samtal',
    clinic: 'Välfärdsrådgivningens besök',
  },
  steps,
  states,
  fields,
  hints,
  choices,
  refusals,
  clocks: {
    'urgent-assessment': 'Bedömning av behovet av brådskande hjälp',
    'assessment-start': 'Inledande av bedömningen',
    'assessment-finish': 'Slutförande av bedömningen',
    'decision-implementation': 'Inledande av servicen enligt beslutet',
    'client-relationship-informed': 'Underrättelse om klientrelationen i barnskyddet',
    'plan-review': 'Årlig översyn av klientplanen',
    'open-care-placement-review': 'Bedömning av behovet av placering inom öppenvården',
    'emergency-placement-end': 'Den brådskande placeringen upphör',
    'emergency-placement-extended-end': 'Den förlängda brådskande placeringen upphör',
    'custody-implementation': 'Inledande av omhändertagandets verkställighet',
    'placed-with-parent-end': 'Placeringen hos föräldern upphör',
    'contact-restriction-end': 'Begränsningen av kontakter upphör',
    'custody-end': 'Omhändertagandet upphör',
    'aftercare-end': 'Eftervården upphör',
    'administrative-review': 'Begäran om omprövning',
    'court-appeal': 'Besvär hos förvaltningsdomstolen',
    'log-request': 'Utlämnande av logguppgifter till klienten',
    'accessibility-feedback': 'Svar på tillgänglighetsrespons',
    appointment: 'Avtalat möte',
    'review-agreed': 'Avtalad översyn av planen',
  },
  duties: {
    controller: 'Ekonomiexpert',
    viewer: 'Läsare',
    reporter: 'Den som tar kontakt',
    'guidance-worker': 'Servicehandledare',
    'social-worker': 'Socialarbetare',
    'leading-social-worker': 'Ledande tjänsteinnehavare',
    'family-worker': 'Familjearbetare',
    'service-manager': 'Servicechef',
    administrator: 'Huvudanvändare',
    'privacy-officer': 'Dataskyddsombud',
  },
  unitKinds: {
    guidance: 'Servicehandledning',
    'family-social-work': 'Socialt arbete för barnfamiljer',
    'home-services': 'Tjänster som ges i hemmet',
    'child-protection': 'Barnskydd',
    clinic: 'Välfärdsrådgivning',
    other: 'Annan enhet',
  },
  relations: {
    guardian: 'Vårdnadshavare',
    parent: 'Förälder',
    sibling: 'Syskon',
    spouse: 'Make, maka eller sambo',
    grandparent: 'Far- eller morförälder',
    'other-near': 'Annan närstående',
    trustee: 'Intressebevakare',
  },
}
