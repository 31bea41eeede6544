/** Agreeing on an evaluation (arvioinnista sopiminen): what is proposed, what was agreed, what was promised and what came of it. */
import type { PromiseStanding } from '#model/promise.ts'
import type { Unmeasured } from '#model/proposed-evaluation.ts'

const unmeasured: Record<Unmeasured, string> = {
  'no-effects':
    'Esitys ei väitä minkään muuttuvan lapsille. Kustannukset ja hinnat näkyvät kirjanpidosta, mutta vaikutusta ei ole mistä mitata.',
  'no-outcome':
    'Siitä, mitä esitys muuttaisi, ei ole vuosittaista lukua ajalta ennen alkua. Arvioinnista voi sopia, kun luku on tuotu.',
  'other-effects': 'Osa vaikutuksista kohdistuu muuhun kuin tähän lukuun: niitä tämä arvio ei näe.',
  'no-claim': 'Lupausta ei voi sanoa tämän luvun yksikössä, joten sen pitämistä ei mitata.',
  'counts-of-year':
    'Luku laskee kaikki vuoden aikana sijoitetut, lupaus taas sijoitusvuosia. Ne kulkevat yhdessä mutta eivät ole sama asia.',
  alone: 'Vertailualueita ei ole: kaikki muu samaan aikaan muuttunut näyttää vaikutukselta.',
  'few-before': 'Ennen alkua on alle kahdeksan vuotta lukuja: tulos jää epävarmaksi.',
  'too-small':
    'Luvattu muutos on pienempi kuin mitä tästä luvusta voidaan erottaa. Todennäköisin tulos on, ettei voi sanoa, pitikö lupaus.',
  'smallest-unknown': 'Sitä, kuinka pieni muutos erottuisi, ei voi laskea: ennen alkua on liian vähän lukuja.',
  begun: 'Muutoksen alkupäivä on jo ohi: nyt tallennettu suunnitelma ei ole etukäteen sovittu.',
  money: 'Säästynyttä rahaa luku ei kerro: siihen tarvitaan yhden lapsen vuosihinta.',
}

const standing: Record<PromiseStanding, string> = {
  kept: 'Sovittu raja ylittyi: ero on koko 95 %:n välillään vähintään niin suuri kuin sovittiin.',
  failed: 'Investointi ei tuottanut sitä, mitä sovittiin: ero jää koko 95 %:n välillään rajasta.',
  'cannot-tell': 'Ei voi sanoa, pitikö lupaus: luvut eivät riitä ratkaisemaan sitä suuntaan eikä toiseen.',
}

export const agreement = {
  unmeasured,
  standing,
  proposed: 'Tämä on ehdotus. Se ei sido ketään ennen kuin siitä on sovittu.',
  late: (day: string) =>
    `Suunnitelma on tallennettu ${day}, vasta muutoksen alettua. Etukäteen ei ole sovittu mistään, ja arvio kertoo sen.`,
  changed: (count: string) => `Suunnitelmaa on muutettu tallentamisen jälkeen, kohtia ${count}. Arvio kertoo jokaisen.`,
  proposalChanged: 'Esitys on muuttunut sopimisen jälkeen ja lupaa nyt muuta. Sopimus on ennallaan.',
  what: 'Mitä mitataan',
  whatFrom: (p: { name: string; source: string; before: string }) =>
    `${p.name}. Lähde: ${p.source}. Vuosia ennen alkua: ${p.before}.`,
  whom: 'Keneen verrataan',
  whomAlike: (count: string, names: string) => `Ennen alkua samaan tapaan kehittyneet alueet (${count}): ${names}`,
  nobody: 'Vain alueen oma aikasarja: muita, joilla olisi samat luvut, ei ole.',
  when: 'Milloin',
  whenSeen: (p: { start: string; works: string; until: string }) =>
    `Muutos alkaa ${p.start}. Esityksen mukaan sen pitäisi näkyä täysin ${p.works} alkaen. Luvut katsotaan vuoteen ${p.until} asti.`,
  whenAgreed: (p: { start: string; from: string; until: string }) =>
    `Muutos alkaa ${p.start}. Luvut katsotaan vuosilta ${p.from}–${p.until}.`,
  how: 'Millä tavalla',
  promise: 'Mitä luvataan',
  promisedLess: (p: { effect: string; children: string }) =>
    `Luku on seurantavuosina keskimäärin ${p.effect} pienempi kuin se muuten olisi.${p.children === '' ? '' : ` Se on noin ${p.children} lasta vähemmän.`}`,
  promisedMore: (p: { effect: string; children: string }) =>
    `Luku on seurantavuosina keskimäärin ${p.effect} suurempi kuin se muuten olisi.${p.children === '' ? '' : ` Se on noin ${p.children} lasta enemmän.`}`,
  notPromised: 'Suuruutta ei luvata.',
  failure: 'Mikä on epäonnistuminen',
  failureLess: (least: string) =>
    `Luku laskee vertailuun nähden vähemmän kuin ${least}, ja se on varmaa: koko 95 %:n väli jää rajasta. Jos väli ulottuu rajan molemmin puolin, ei voi sanoa.`,
  failureMore: (least: string) =>
    `Luku nousee vertailuun nähden vähemmän kuin ${least}, ja se on varmaa: koko 95 %:n väli jää rajasta. Jos väli ulottuu rajan molemmin puolin, ei voi sanoa.`,
  failureChance: (times: string) =>
    `Luku ei muutu parempaan suuntaan niin, että sattuma tekisi saman harvemmin kuin ${times} kertaa sadasta.`,
  limitFrom: 'Raja on lupauksen alaraja: yhdeksän kymmenestä esityksen omista arvonnoista lupaa enemmän.',
  smallest: 'Mitä voidaan erottaa',
  smallestSeen: (effect: string) => `Noin ${effect}. Tätä pienempi muutos hukkuu useimmiten sattumaan.`,
  price: 'Yhden lapsen vuosihinta',
  cannot: 'Mitä ei voi mitata',
  agree: 'Sovi arvioinnista',
  agreeHow:
    'Sovittu tallennetaan tälle päivälle, eikä sitä voi jälkikäteen muuttaa huomaamatta. Se lasketaan, kun luvut tulevat.',
  change: 'Muuta ennen sopimista',
  least: 'Raja, jota heikompi ero on epäonnistuminen',
  leastHow: 'Luvun omassa yksikössä. Miinus, jos luvun pitää laskea.',
  agreedNow: 'Arvioinnista on sovittu.',
  toPlan: 'Suunnitelma ja tulos',
  refusals: {
    'agreed-already':
      'Tämän esityksen arvioinnista on jo sovittu. Muutos tehdään suunnitelman sivulla uutena versiona.',
    'nothing-to-judge': 'Luvuissa ei ole mitään, mistä tämän esityksen vaikutus näkyisi.',
  } as Readonly<Record<string, string>>,
  followed: 'Mitä luvattiin ja mitä nähtiin',
  promisedOn: (p: { proposal: string; day: string }) =>
    `Lupaus on esityksestä ”${p.proposal}”, sellaisena kuin se oli ${p.day}.`,
  promisedThen: (p: { proposal: string; day: string; title: string }) =>
    `Esityksestä ”${p.proposal}” talletettiin paperi ${p.day} ennen päätöstä. Siinä sanottiin: ${p.title}`,
  notKept: 'Mitä luvattiin, sitä ei ole tallessa: päätökseen ei kuulu esitystä, jonka arvioinnista olisi sovittu.',
  byYear: 'Luvattu vuosittain',
  year: 'Vuosi',
  columns: {
    cost: 'Kustannus',
    released: 'Säästö rahana',
    avoided: 'Vältetyt sijoitusvuodet',
    between: 'Neljällä kerralla viidestä',
  },
  soFar: 'Yhteensä tähän mennessä',
  priceLevel: (year: string) => `€, vuoden ${year} rahaa`,
  seenChildren: (p: { years: string; mean: string; low: string; high: string }) =>
    `Vuosina ${p.years} nähty ero on keskimäärin ${p.mean} lasta vähemmän vuodessa (95 %:n väli ${p.low} … ${p.high}).`,
  seenMore: (p: { years: string; mean: string; low: string; high: string }) =>
    `Vuosina ${p.years} nähty ero on keskimäärin ${p.mean} lasta enemmän vuodessa (95 %:n väli ${p.low} … ${p.high}).`,
  promisedChildrenYears: (mean: string) => `Samoille vuosille luvattiin keskimäärin ${mean} lasta vähemmän vuodessa.`,
  seenUnknown:
    'Eroa ei voi sanoa lapsina: suunnitelmassa ei ole, kuinka monta lasta yksi yksikkö on, tai väliä ei ole.',
  costUnknown: 'Toteutunutta kustannusta ja säästöä ei ole verrattu: tämä arvio mittaa lapsia, ei kirjanpitoa.',
}
