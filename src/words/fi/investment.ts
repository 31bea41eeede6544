/** Investment in early help on the screen (investointi varhaiseen apuun näytöllä): its charts, its sentences, its list. */
import type {
  CONDITION_REASONS,
  CONDITIONS,
  NotCounted,
  ProposalNote,
  WATERFALL_STEPS,
} from '#model/proposal-appraisal.ts'
import type { ParameterName } from '#model/proposal-parameter.ts'

const refusals: Readonly<Record<string, string>> = {
  'unknown-proposal': 'Tätä esitystä ei ole.',
  'changed-meanwhile':
    'Samalla nimellä on jo tallennettu, tai joku on tallentanut välissä. Avaa uusin ja tee muutos siihen, tai anna toinen nimi.',
  'too-few-behind':
    'Tulosta ei näytetä: jonkin muutettavan siirtymän takana on liian vähän lapsia, ja tulos paljastaisi heistä.',
  'nothing-published':
    'Alueen työstä ei ole julkaistu lukuja, joten esityksen vaikutusta ei voi laskea. Päivitä luvut kuukausisivulta tai tuo jaksotiedosto.',
  'too-little-history': 'Laskelmaan tarvitaan vähintään vuoden jaksot.',
  'no-such-state': 'Yhtään lasta ei ole ollut siinä palvelussa, josta vaikutus alkaa.',
  'kept-name': 'Tämä nimi on varattu: anna toinen.',
  'no-flows': 'Laskelmaan tarvitaan tieto siitä, missä palveluissa lapset ovat ja miten he siirtyvät.',
  'unknown-state': 'Esitys nimeää palvelun, jota alueen luvuissa ei ole.',
  'never-moved': 'Yksikään lapsi ei ole siirtynyt niin kuin esitys olettaa: valitse siirtymä, joka tapahtuu.',
  'more-bought': 'Ostettu osuus kasvaisi: omaa tuotantoa ei silloin ehdoteta.',
  'before-law': 'Esityksen alkupäivältä ei tiedetä, kuka maksaa. Anna myöhempi alku.',
  'no-discount-rate': 'Esityksen alkupäivältä ei tunneta diskonttokorkoa.',
  'not-comparable': 'Vertailtavilla on oltava sama pituus, hintataso ja korko.',
  'no-such-assumption': 'Esityksessä ei ole tätä oletusta.',
  'no-parameter': 'Esityksessä ei ole tätä oletusta.',
  'too-few-named': 'Valitse vähintään kaksi esitystä.',
  'cannot-protect': 'Lukuja ei voi näyttää niin, ettei yksittäisiä lapsia paljastu.',
  'bad-input': 'Jokin lomakkeen tieto ei kelpaa.',
}

const parameters: Record<ParameterName, string> = {
  salary: 'Palkka',
  'on-costs': 'Sivukulut',
  premises: 'Tilat ja välineet',
  training: 'Perehdytys ja koulutus',
  'ramp-up': 'Käynnistyminen',
  turnover: 'Vaihtuvuus',
  vacancy: 'Vakanssi tyhjänä',
  'training-time': 'Uuden työntekijän perehtyminen',
  'hours-of-post': 'Työtunnit vakanssia kohti',
  'client-share': 'Asiakastyön osuus työajasta',
  visits: 'Käyntejä perhettä kohti',
  'hours-of-visit': 'Tunteja käyntiä kohti',
  'children-of-family': 'Lapsia perhettä kohti',
  amount: 'Palvelun määrä',
  'bought-share-now': 'Ostettu osuus nyt',
  'bought-share-then': 'Ostettu osuus sitten',
  'bought-price': 'Oston yksikköhinta',
  'own-price': 'Oman tuotannon yksikköhinta',
  'own-fixed': 'Oman tuotannon kiinteä kustannus',
  'notice-of-service': 'Ostosopimuksen irtisanomisaika',
  reduction: 'Vaikutus: siirtymistä jää pois',
  lag: 'Vaikutuksen viive',
  decay: 'Vaikutuksen heikkeneminen',
  duration: 'Vaikutuksen kesto',
  reachable: 'Tavoitettavien osuus',
  risk: 'Tavoitettujen vaara muihin verrattuna',
  'effect-scale': 'Vältettyjä sijoituksia tavoitettua perhettä kohti',
  deadweight: 'Olisi tapahtunut muutenkin',
  displacement: 'Siirtyy muualle',
  optimism: 'Yltiöoptimismi',
  'regression-to-mean': 'Paluu keskimääräiseen',
  notice: 'Sijoituspaikan irtisanomisaika',
  'price-of-day': 'Päivän hinta',
  'rate-of-move': 'Siirtymien yleisyys',
  'rate-of-entry': 'Tulojen yleisyys',
  discount: 'Diskonttokorko',
}

const units = {
  'euros-a-year': (amount: string, _: number) => `${amount}/v`,
  'euros-a-month': (amount: string, _: number) => `${amount}/kk`,
  'euros-a-day': (amount: string, _: number) => `${amount}/pv`,
  rate: (amount: string, _: number) => `${amount}/v`,
  months: (amount: string, _: number) => `${amount} kk`,
  years: (amount: string, _: number) => `${amount} v`,
  hours: (amount: string, _: number) => `${amount} h`,
}

const steps: Record<Exclude<(typeof WATERFALL_STEPS)[number], 'then'>, string> = {
  now: 'Nyt',
  flows: 'Muutos ilman esitystä',
  posts: 'Vakanssit',
  bought: 'Ostot ja oma tuotanto',
  released: 'Rahana säästyvä',
}

const notes: Record<ProposalNote, string> = {
  'no-sources': 'Esityksessä ei ole yhtään lähdettä: kaikki luvut ovat omia arvioita.',
  illustration: 'Tämä on esimerkki laskelmasta, ei tämän alueen esitys.',
  'some-without-source': 'Osa oletuksista on omia arvioita ilman lähdettä.',
  'no-interval': 'Osalla epävarmoista oletuksista ei ole väliä: tulos näyttää varmemmalta kuin on.',
  'no-effects': 'Lasten polkuihin ei oleteta muutosta: laskettu on vain kustannukset ja hinnat.',
  'no-honesty':
    'Mitään ei oleteta tapahtuvan muutenkin, siirtyvän muualle tai arvioidun liian hyväksi: tulos on liian hyvä.',
  'capacity-idle': 'Tavoitettavia lapsia on vähemmän kuin vakanssit ehtisivät auttaa.',
  'own-units-unknown':
    'Omien yksiköiden kokoa ei ole kerrottu: niiden säästö on laskettu vapautuvaksi työksi, ei rahaksi.',
  'prices-partial': 'Kaikilla palveluilla ei ole hintaa: niissä ei ole laskettu säästöä.',
  'no-placements': 'Virroissa ei ole sijoituksia.',
  'population-held': 'Lasten määrän on oletettu pysyvän.',
  'prices-held': 'Reaalisten hintojen ja palkkojen on oletettu pysyvän.',
  'entries-held': 'Palveluihin on oletettu tulevan lapsia yhtä usein kuin laskentavuosina.',
  'expected-flows': 'Väli kertoo siitä, mitä ei tiedetä. Yksittäisten lasten sattuma tulee sen päälle.',
  'short-horizon': 'Vaikutus kasvaa vielä, kun laskelma päättyy.',
}

const notCountedOf: Record<NotCounted, string> = {
  wellbeing: 'lasten ja perheiden oma hyvinvointi',
  'later-life': 'koulunkäynti, työ, terveys ja rikokset aikuisena',
  psychiatry: 'lasten- ja nuorisopsykiatria',
  school: 'koulun ja varhaiskasvatuksen erityinen tuki',
  'taxes-benefits': 'verot ja etuudet',
  siblings: 'sisarukset, joita ei ole laskettu tavoitetuiksi',
  'contract-terms': 'yksittäisten ostosopimusten vähimmäismäärät',
}

type About = string

const conditions: Record<(typeof CONDITIONS)[number], string> = {
  'permanent-money': 'Pysyvä raha kerralla',
  'permanent-posts': 'Pysyvät vakanssit',
  'nothing-taken': 'Korjaavista ei oteta',
}

const becauseOf: Record<(typeof CONDITION_REASONS)[number], (about: About) => string> = {
  'permanent-at-once': () => 'Raha on pysyvä ja annetaan kerralla.',
  project: (about) => (about === '' ? 'Raha on hankerahaa.' : `Raha on hankerahaa ja loppuu ${about}.`),
  'by-year': () => 'Raha päätetään vuosi kerrallaan.',
  'all-permanent': () => 'Kaikki vakanssit ovat pysyviä.',
  'fixed-term': (about) => `Määräaikaisia: ${about}.`,
  'no-posts': () => 'Esityksessä ei ole vakansseja.',
  'said-untouched': (about) => `Ennallaan pysyvät: ${about}.`,
  'taken-from-corrective': (about) => `Rahaa otetaan korjaavista palveluista: ${about}.`,
  'taken-from-other': (about) => `Rahaa otetaan muualta: ${about}.`,
  'not-told': () => 'Esitys ei kerro, mihin ei kosketa.',
}

export const investment = {
  menu: 'Investointi',
  question: (area: string) => `Kannattaako investoida varhaiseen apuun? ${area}`,
  questionOf: (name: string, area: string) => `Kannattaako? ${name}, ${area}`,
  /** A list as a sentence. */
  sentence: (list: string) => `${list.charAt(0).toUpperCase()}${list.slice(1)}.`,
  proposal: 'Esitys',
  assumption: 'Oletus',
  refusals,
  running: 'Lasketaan …',
  runningAgain: 'Lasketaan uudelleen …',

  list: {
    lead: 'Esitykset, joista voi päättää: mitä maksavat, mitä säästävät ja mistä se riippuu.',
    none: 'Alueella ei ole vielä esityksiä.',
    noneHow: 'Aloita tyhjästä tai esimerkistä.',
    back: 'Kaikki esitykset',
    make: 'Uusi esitys',
    own: 'Alueen esitykset',
    illustrations: 'Esimerkit',
    illustrationsHow:
      'Esimerkit näyttävät, miten laskelma tehdään. Ne nojaavat lehtitietoihin ja arvioihin, eivätkä ole tämän alueen esityksiä.',
    illustration: 'Esimerkki',
    /** Who saved it and when. */
    saved: (by: string, day: string) => `${by}, ${day}`,
    posts: (count: string, value: number) => (value === 1 ? '1 vakanssi' : `${count} vakanssia`),
    from: (day: string) => `${day} alkaen`,
    effects: (value: number) =>
      value === 0 ? 'ei oletettuja vaikutuksia' : value === 1 ? '1 oletettu vaikutus' : `${value} oletettua vaikutusta`,
    compare: 'Vertaa valittuja',
    choose: (name: string) => `Ota vertailuun: ${name}`,
    chooseHow: 'Valitse vähintään kaksi.',
    remove: (name: string) => `Poista ${name}`,
    edit: 'Muokkaa',
    copy: 'Tee tästä oma esitys',
    compared: 'Vertailu',
    sameChance: 'Kaikki on laskettu samoilla sattumilla, joten erot ovat esitysten eroja.',
  },

  comparison: {
    title: 'Esitykset rinnakkain',
    cost: 'Maksaa yhteensä',
    saved: 'Säästää yhteensä',
    net: 'Säästö miinus kustannus',
    avoided: 'Vältetyt sijoitusvuodet',
    breakEven: 'Maksaa itsensä takaisin',
    probability: 'Todennäköisyys',
    never: 'ei jakson aikana',
    difference: 'Erot',
    pair: 'Verrattavat',
    interval: '80 %:n väli',
    better: 'Parempi todennäköisyydellä',
    against: (name: string, other: string) => `${name} verrattuna: ${other}`,
    answer: {
      best: (name: string, share: string) => `Suurimman nettosäästön antaa todennäköisimmin ${name} (${share}).`,
      nothing: (share: string) => `Pelkkänä rahana ei mikään esityksistä voita sitä, ettei tehdä mitään (${share}).`,
      open: 'Vertailu ei erota esityksiä: mikään niistä ei ole paras useammin kuin joka toinen kerta.',
      dominated: (name: string) => `${name} on huonompi kuin jokin toinen sekä kustannuksiltaan että vaikutukseltaan.`,
    },
  },

  /** A share of the draws that rounds to none or to all. */
  chance: { below: 'alle 1 %', above: 'yli 99 %' },
  /** The first sentences: what it costs and whether it pays. */
  answer: {
    noSource: 'Esityksessä ei ole yhtään lähdettä: kaikki luvut ovat omia arvioita.',
    costs: (money: string) => `Maksaa ${money} vuodessa.`,
    costsUntil: (money: string, until: string) => `Maksaa ${money} vuodessa ${until} asti.`,
    costsNothing: 'Ei lisää kustannuksia.',
    pays: {
      veryLikely: (p: { year: string; share: string; end: string }) =>
        `Säästää hyvin todennäköisesti enemmän kuin maksaa, keskimäärin vuodesta ${p.year}; todennäköisyys ${p.share} vuoteen ${p.end}.`,
      likely: (p: { year: string; share: string; end: string }) =>
        `Säästää todennäköisesti enemmän kuin maksaa, keskimäärin vuodesta ${p.year}; todennäköisyys ${p.share} vuoteen ${p.end}.`,
      open: (p: { share: string; end: string }) =>
        `Ei voi sanoa, säästääkö se enemmän kuin maksaa: todennäköisyys on ${p.share} vuoteen ${p.end}.`,
      unlikely: (p: { share: string; end: string }) =>
        `Ei todennäköisesti säästä enempää kuin maksaa: todennäköisyys on ${p.share} vuoteen ${p.end}.`,
      veryUnlikely: (p: { share: string; end: string }) =>
        `Ei juuri missään laskelmassa säästä enempää kuin maksaa: todennäköisyys on ${p.share} vuoteen ${p.end}.`,
    },
    noEffect: 'Säästöstä ei voi sanoa mitään: esityksessä ei ole oletettuja vaikutuksia eikä säästöjä.',
    noSaving: 'Laskelmassa ei synny säästöä.',
    net: (p: { mean: string; low: string; high: string; end: string }) =>
      `Vuoteen ${p.end} mennessä säästö miinus kustannus on keskimäärin ${p.mean}, neljällä kerralla viidestä ${p.low} … ${p.high}.`,
    tie: 'Väli ulottuu nollan yli: voitto tai tappio ei ole varma.',
    avoided: (p: { years: string; low: string; high: string }) =>
      `Sijoitusvuosia vältetään keskimäärin ${p.years}, neljällä kerralla viidestä ${p.low} … ${p.high}.`,
    costPerYear: (money: string) => `Vältetty sijoitusvuosi maksaa ${money}, kun säästöä ei vähennetä.`,
    tiny: (children: string) =>
      `Tavoitettuja lapsia on vain ${children} vuodessa: yhden lapsen kohtalo muuttaa tuloksen.`,
    reached: (p: { families: string; children: string }) =>
      `Apua saa vuodessa keskimäärin ${p.families} perhettä ja ${p.children} lasta.`,
    project: 'Raha on hankerahaa: vaikutus loppuu, kun raha loppuu.',
    illustration: 'Tämä on esimerkki laskelmasta, ei tämän alueen esitys.',
    assumption: 'Tulos kertoo, mitä seuraa jos oletukset pitävät. Se ei kerro, pitävätkö ne.',
  },

  parameters,
  units,
  notes,
  notCountedOf,
  payers: { county: 'Hyvinvointialue', municipality: 'Kunta', state: 'Valtio' } as Readonly<Record<string, string>>,
  who: {
    pays: (list: string) => `Maksaja: ${list}`,
    saves: (list: string) => `Säästäjä: ${list}`,
    nobody: 'Säästäjä: ei kukaan',
    otherPays: 'Eniten säästää joku muu kuin se, joka maksaa eniten.',
  },

  cumulative: {
    title: 'Kertynyt säästö miinus kustannus',
    path: 'Keskimäärin',
    breakEven: (year: string) => `Maksanut itsensä takaisin ${year}`,
    probability: 'Todennäköisyys, että on maksanut itsensä takaisin',
    described: (p: { year: string; mean: string; low: string; high: string }) =>
      `${p.year}: keskimäärin ${p.mean}, 95 %:n väli ${p.low} – ${p.high}.`,
    note: (rate: string, level: string) =>
      `Nollan alapuolella esitys on maksanut enemmän kuin säästänyt. Vuoden ${level} rahassa, myöhemmät vuodet diskontattu ${rate} vuodessa.`,
  },
  payerFlow: {
    title: 'Kuka maksaa, kuka säästää',
    note: (years: string) =>
      `${years} vuoden summat nykyarvoina, samassa mittakaavassa. Viivoitettu: vapauttaa työtä tai paikkoja, ei rahaa.`,
    pays: 'Maksaa',
    saves: 'Säästää',
    nobody: 'Säästöä ei synny',
    freedOf: (payer: string) => `${payer}, ei rahana`,
    payer: 'Maksaja',
    cost: 'Kustannus',
    released: 'Rahana säästyvä',
    freed: 'Vapautuu, ei rahana',
    net: 'Säästö miinus kustannus',
    described: (p: { payer: string; cost: string; released: string; freed: string }) =>
      `${p.payer}: maksaa ${p.cost}, säästää rahaa ${p.released}, vapauttaa ${p.freed}.`,
  },
  tornado: {
    title: 'Mistä tulos riippuu eniten',
    note: 'Säästö miinus kustannus, kun yksi oletus on alimmillaan (viivoitettu) tai ylimmillään (täysi) ja muut ennallaan.',
    now: (value: string) => `nyt ${value}`,
    base: (value: string) => `Kaikki oletukset ennallaan: ${value}.`,
    low: 'Alin arvo',
    high: 'Ylin arvo',
    netAtLow: 'Tulos alimmalla',
    netAtHigh: 'Tulos ylimmällä',
    described: (p: { name: string; low: string; high: string; netAtLow: string; netAtHigh: string }) =>
      `${p.name}: arvolla ${p.low} tulos ${p.netAtLow}, arvolla ${p.high} tulos ${p.netAtHigh}.`,
  },
  waterfall: {
    title: 'Vuosimeno nyt ja viimeisenä vuonna',
    note: 'Mitä nykyisestä vuosimenosta tulee esityksen jälkeen, askel kerrallaan.',
    step: 'Askel',
    euros: 'Euroa vuodessa',
    steps,
    last: 'Viimeisenä vuonna',
  },
  acceptability: {
    title: 'Todennäköisyys, että esitys on hintansa väärti',
    titleOfSeveral: 'Todennäköisyys, että esitys on paras',
    note: 'Sen mukaan, minkä arvoisena vältettyä sijoitusvuotta pidetään rahansäästön lisäksi.',
    noteOfSeveral:
      'Sen mukaan, minkä arvoisena vältettyä sijoitusvuotta pidetään rahansäästön lisäksi. Mukana myös se, ettei tehdä mitään.',
    across: 'Vältetyn sijoitusvuoden arvo',
    up: 'Todennäköisyys',
    worth: 'Arvo',
    probability: 'Todennäköisyys',
  },
  frontier: {
    title: 'Kustannus ja vaikutus',
    note: 'Viiva yhdistää esitykset, joita mikään muu ei voita. Ontto piste: jokin muu antaa enemmän halvemmalla.',
    across: 'Vältetyt sijoitusvuodet',
    up: (unit: string) => `Kustannus miinus säästö, ${unit}`,
    cost: 'Kustannus miinus säästö',
    avoided: 'Vältetyt sijoitusvuodet',
    standing: 'Asema',
    nothing: 'Ei tehdä mitään',
    standings: {
      frontier: 'rintamalla',
      dominated: 'toinen on parempi',
      'extendedly-dominated': 'toisten yhdistelmä on parempi',
    },
    described: (p: { name: string; cost: string; avoided: string; standing: string }) =>
      `${p.name}: kustannus miinus säästö ${p.cost}, vältettyjä sijoitusvuosia ${p.avoided}, ${p.standing}.`,
  },

  switching: {
    title: 'Mitä täytyy olla totta',
    lead: 'Esitys säästää enemmän kuin maksaa, kun muut oletukset pysyvät ennallaan ja',
    none: 'Mikään yksittäinen oletus ei mahdollisten arvojensa rajoissa käännä tulosta.',
    each: 'Kukin luku on laskettu niin, että vain se muuttuu.',
    least: (name: string, value: string, now: string) => `${name} on vähintään ${value} (oletus ${now})`,
    most: (name: string, value: string, now: string) => `${name} on enintään ${value} (oletus ${now})`,
    reductionLeast: (p: { move: string; count: string; now: string }) =>
      `tavoitetuilta jää pois vähintään ${p.count} sadasta siirtymästä: ${p.move} (oletus ${p.now})`,
    reductionMost: (p: { move: string; count: string; now: string }) =>
      `tavoitetuilta jää pois enintään ${p.count} sadasta siirtymästä: ${p.move} (oletus ${p.now})`,
    familiesLeast: (count: string, now: string) =>
      `sijoituksia jää pois vähintään ${count} sataa tavoitettua perhettä kohti (oletuksilla ${now})`,
    always: (names: string) => `Näiden arvosta riippumatta esitys säästää enemmän kuin maksaa: ${names}.`,
    never: (names: string) => `Näistä mikään ei yksin riitä kääntämään tulosta: ${names}.`,
  },
  conditionsTitle: 'Imatran ehdot',
  conditionsHow:
    'Imatralla ehtoina olivat pysyvä ja kerralla annettu raha, pysyvät vakanssit ja se, ettei korjaavista palveluista oteta mitään.',
  conditions,
  kept: { yes: 'toteutuu', no: 'ei toteudu', unknown: 'ei tiedossa' },
  becauseOf,

  assumptions: {
    title: (all: string, sourced: string, own: string) =>
      `Oletukset (${all}): ${sourced} lähteellä, ${own} omaa arviota`,
    flows: (count: string) => `Lasten virroista laskettuja lukuja: ${count}`,
    flowsHow:
      'Siirtymien ja tulojen yleisyys ja päivien hinnat on laskettu alueen omista tiedoista. Niiden arvoja ei kerrota, koska ne voisivat kertoa yksittäisistä lapsista.',
    caption: 'Oletukset',
    value: 'Arvo',
    range: '95 %:n väli',
    source: 'Lähde',
    date: 'Ajalta',
    grade: 'Laatu',
    grades: { measured: 'mitattu', published: 'julkaistu', judged: 'oma arvio' },
    noSource: 'ei lähdettä',
    noRange: 'ei annettu',
    withheld: 'ei kerrota',
  },

  results: {
    money: 'Raha vuosittain',
    year: 'Vuosi',
    cost: 'Kustannus',
    released: 'Rahana säästyvä',
    freed: 'Vapautuu, ei rahana',
    net: 'Säästö miinus kustannus',
    probability: 'Maksanut itsensä takaisin',
    avoided: 'Vältetyt sijoitusvuodet',
    yearsEnd: (day: string) => `Laskelman vuosi päättyy ${day}`,
    releasedAndFreed: (released: string, freed: string) =>
      `Säästöstä ${released} on rahaa, joka jää budjettiin. ${freed} vapautuu työnä tai paikkoina, ja muuttuu rahaksi vasta kun niistä luovutaan.`,
    information: 'Mitä kannattaa selvittää ensin',
    informationHow: 'Näin paljon enintään kannattaisi maksaa siitä, että asia tiedettäisiin varmasti ennen päätöstä.',
    perfect: (money: string) => `Kaiken tietäminen: ${money}.`,
    informationNone: 'Lisätieto ei muuttaisi päätöstä: mikään oletuksista ei käännä sitä.',
    worth: 'Tiedon arvo enintään',
    own: 'Oma tuotanto vai ostaminen',
    ownPays: (p: { service: string; units: string; taken: string; share: string }) =>
      `${p.service}: oma tuotanto on halvempaa, kun määrä on yli ${p.units}. Omaksi otetaan ${p.taken}; se riittää todennäköisyydellä ${p.share}.`,
    ownNever: (service: string, share: string) =>
      `${service}: oma tuotanto ei ole ostoa halvempaa millään määrällä (todennäköisyys ${share}).`,
    ownUnits: {
      hour: (count: string) => `${count} tuntia vuodessa`,
      client: (count: string) => `${count} asiakasta vuodessa`,
      day: (count: string) => `${count} päivää vuodessa`,
    },
    notCounted: 'Mitä ei ole laskettu',
    how: 'Näin on laskettu',
    drawn: (draws: string, seed: string) => `${draws} arvontaa, siemenluku ${seed}.`,
    discounted: (rate: string, source: string) => `Diskonttokorko ${rate} (${source}).`,
    more: 'Lisää tuloksia',
  },

  whatIf: {
    title: 'Entä jos',
    lead: 'Muuta oletusta ja katso, mitä tulokselle käy. Osoite säilyttää muutokset; esitys ei muutu.',
    given: (value: string) => `esityksessä ${value}`,
    between: (low: string, high: string) => `väli ${low} … ${high}`,
    run: 'Laske uudelleen',
    reset: 'Palauta esityksen arvot',
    changed: (count: number) =>
      count === 1 ? 'Yksi oletus on muutettu esityksestä.' : `${count} oletusta on muutettu esityksestä.`,
    percent: '%',
  },

  goal: {
    title: 'Mikä arvo riittäisi',
    parameter: 'Oletus',
    kind: 'Tavoite',
    net: 'Säästö vähintään yhtä suuri kuin kustannus',
    breakEven: 'Maksaa itsensä takaisin',
    year: 'Vuonna',
    probability: 'Todennäköisyys, %',
    run: 'Etsi',
    until: (year: string) => `Tavoite on vuoteen ${year} ulottuvalle laskelmalle, yksi oletus kerrallaan.`,
    found: {
      above: (p: { name: string; value: string; now: string }) =>
        `Tavoite toteutuu, kun ${p.name} on vähintään ${p.value} (nyt ${p.now}).`,
      below: (p: { name: string; value: string; now: string }) =>
        `Tavoite toteutuu, kun ${p.name} on enintään ${p.value} (nyt ${p.now}).`,
    },
    reached: (name: string, now: string) => `Tavoite toteutuu jo nykyisellä arvolla: ${name}, ${now}.`,
    out: (name: string) => `Tavoite ei toteudu millään arvolla, jonka ${name} voi saada.`,
    noMatter: (name: string) => `${name} ei vaikuta tavoitteeseen.`,
  },
}
