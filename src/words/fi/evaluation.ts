/** Evaluation (vaikutusarvio): warnings and the verdict in words; what stands in `about` comes already written as text. */
import type { DonorReason, EvaluationMethod, VerdictGrade, WarningCode } from '#model/evaluation.ts'

type About = readonly string[]

const warning: Record<WarningCode, (about: About) => string> = {
  'break-in-window': ([name, period]) =>
    `Lukujen merkitys muuttui tarkastelun aikana: ${name} (${period}). Muutos voi näyttää vaikutukselta tai peittää sen.`,
  'break-near-start': ([name, period]) =>
    `Lukujen merkitys muuttui samaan aikaan kuin toiminta: ${name} (${period}). Näitä kahta ei voi erottaa toisistaan.`,
  'no-comparison': () => 'Verrokkia ei ole: kaikki, mikä muuttui samaan aikaan, näyttää vaikutukselta.',
  'few-donors': ([count]) => `Verrokkeja on vain ${count}: sattumaa ei voi arvioida tarkasti.`,
  'one-donor-carries': ([unit, share]) => `Vertailu nojaa yhteen verrokkiin: ${unit} (paino ${share}).`,
  'poor-fit-before': ([share]) =>
    `Vertailukäyrä ei seurannut lukuja ennen alkua: ero on ${share} kertaa lukujen oma vaihtelu.`,
  'fit-too-good': ([donors, periods]) =>
    `Vertailukäyrä sopii ennen alkua täsmälleen, koska verrokkeja (${donors}) on enemmän kuin jaksoja (${periods}). Se ei kerro samankaltaisuudesta.`,
  'level-apart': () => 'Kohteen ja verrokkien tasot olivat kaukana toisistaan ennen alkua.',
  'overlapping-averages': ([years, before, after]) =>
    `Luvut ovat ${years} vuoden liukuvia keskiarvoja: peräkkäiset luvut ovat osin samoja. Toisistaan riippumattomia jaksoja on ennen alkua ${before} ja sen jälkeen ${after}.`,
  'mixed-periods-left-out': (periods) => `Jätetty pois jaksot, joihin alku osuu: ${periods.join(', ')}.`,
  'few-periods-before': ([count]) => `Jaksoja ennen alkua on vain ${count}.`,
  'few-periods-after': ([count]) => `Seuranta on lyhyt: jaksoja alun jälkeen on ${count}.`,
  'missing-periods': (periods) => `Jaksoja puuttuu, ja ne on jätetty pois: ${periods.join(', ')}.`,
  'uneven-periods': () => 'Jaksojen välissä on aukkoja.',
  'donors-left-out': (units) =>
    `Verrokeista on jätetty pois puutteellisten tai muuttuneiden lukujen takia: ${units.join(', ')}.`,
  'contaminated-donors': (units) => `Verrokeista on jätetty pois, koska muutos koski niitäkin: ${units.join(', ')}.`,
  'interval-leans-on-normal': ([count]) =>
    `Väli on laskettu vain ${count} lumevertailusta ja nojaa oletukseen normaalijakaumasta.`,
  'no-interval': () => 'Väliä ei voi laskea: vertailuja on liian vähän.',
  'region-moved-too': ([share]) =>
    `Myös saman seudun muut alueet muuttuivat samaan suuntaan: ${share} kertaa niin paljon kuin kohde. Muutos voi olla koko seudun.`,
  'effect-before-start': ([share]) =>
    `Sama laskelma antaa vaikutuksen jo ennen alkua: ${share} kertaa niin suuren kuin väitetty.`,
  'autocorrelation-left': ([p]) => `Peräkkäiset poikkeamat riippuvat yhä toisistaan (p = ${p}).`,
  overdispersed: ([ratio]) =>
    `Luvut vaihtelevat ${ratio} kertaa enemmän kuin puhdas sattuma; väli on levennetty sen mukaan.`,
  'specifications-disagree': ([share]) =>
    `Tulos riippuu valinnoista: vain ${share} laskutavoista antaa samansuuntaisen vaikutuksen.`,
  'small-numbers': () => 'Luvut ovat pieniä: muutaman lapsen ero voi olla sattumaa.',
  'outside-donors': () => 'Kohteen taso on verrokkien ulkopuolella: mikään niiden yhdistelmä ei ole sen kaltainen.',
  'slope-changed': ([slope]) => `Myös kehityksen suunta muuttui (${slope} jaksossa): vaikutus ei ole vakio.`,
  'outcomes-many': ([count]) => `Tarkasteltiin ${count} tulosta: p-arvot on korjattu Holmin menetelmällä.`,
  'plan-changed': (parts) => `Laskelma poikkeaa etukäteen sovitusta: ${parts.join(', ')}.`,
  'no-plan': () => 'Laskutavasta ei ole sovittu etukäteen: valinnat on voitu tehdä luvut nähden.',
}

/** By what is seen of the figures. */
const supported: Record<VerdictGrade, (told: { effect: string; interval: string; change: string }) => string> = {
  strong: ({ effect, interval, change }) =>
    `Luvut tukevat vaikutusta: tulos ${change} (${effect}, 95 %:n väli ${interval}).`,
  moderate: ({ effect, interval, change }) =>
    `Luvut tukevat vaikutusta varauksin: tulos ${change} (${effect}, 95 %:n väli ${interval}).`,
  weak: ({ effect, interval, change }) =>
    `Luvut viittaavat vaikutukseen, mutta eivät osoita sitä: tulos ${change} (${effect}, 95 %:n väli ${interval}).`,
  'no-sign': ({ effect, interval }) =>
    `Luvuista ei näy vaikutusta: ero ${effect} (95 %:n väli ${interval}) mahtuu siihen, mitä ilman muutostakin tapahtuu.`,
  'cannot-tell': ({ effect, interval }) =>
    `Luvuista ei voi sanoa, oliko vaikutusta. Laskettu ero on ${effect} (95 %:n väli ${interval}).`,
}

const howSure: Record<VerdictGrade, string> = {
  strong: 'Varmuus on hyvä: näin suuri ero syntyy sattumalta harvoin, eikä mikään varaus kumoa sitä.',
  moderate: 'Varmuus on kohtalainen: ero on suurempi kuin sattuma yleensä tekee, mutta varauksia jää.',
  weak: 'Varmuus on heikko: ero voi johtua muustakin.',
  'no-sign': 'Vaikutus voi silti olla olemassa: väli kertoo, kuinka suuri se voisi olla.',
  'cannot-tell': 'Varmuutta ei ole: asetelma tai luvut eivät riitä.',
}

const change: Record<'lower' | 'higher' | 'neither', string> = {
  lower: 'laski vertailuun nähden',
  higher: 'nousi vertailuun nähden',
  neither: 'ei muuttunut',
}

/** What would change the answer, by what lowered it. */
const remedy: Partial<Record<WarningCode, string>> = {
  'break-in-window': 'luvut, jotka on laskettu samalla määritelmällä molemmin puolin muutosta',
  'break-near-start': 'verrokit, joita lain tai tilastoinnin muutos koski samalla tavalla mutta toiminnan muutos ei',
  'no-comparison': 'luvut alueista, joissa toimintaa ei muutettu',
  'few-donors': 'useampia vertailualueita',
  'one-donor-carries': 'useampia kohteen kaltaisia vertailualueita',
  'poor-fit-before': 'verrokit, joiden kehitys muistutti kohdetta ennen alkua',
  'overlapping-averages': 'vuosittaiset luvut liukuvien keskiarvojen tilalle',
  'few-periods-before': 'pidempi aikasarja ennen alkua',
  'few-periods-after': 'pidempi seuranta',
  'missing-periods': 'puuttuvien jaksojen luvut',
  'small-numbers': 'suurempi alue tai useamman vuoden seuranta',
  'outside-donors': 'verrokit, joiden taso on kohteen kaltainen',
  'region-moved-too': 'selitys sille, miksi koko seutu muuttui samaan aikaan',
  'effect-before-start': 'selitys sille, miksi luvut erosivat jo ennen alkua',
  'specifications-disagree': 'peruste yhdelle laskutavalle, sovittuna ennen lukuja',
  'no-plan': 'etukäteen sovittu suunnitelma',
}

const cannotKnow: Record<EvaluationMethod, string> = {
  sdid: 'Muuttuiko kohteessa samaan aikaan jotain muuta, mitä verrokeissa ei muuttunut.',
  sc: 'Muuttuiko kohteessa samaan aikaan jotain muuta, mitä verrokeissa ei muuttunut.',
  did: 'Olisivatko kohde ja verrokit kehittyneet samaan suuntaan ilman muutosta.',
  'did-group-time': 'Olisivatko eri aikaan aloittaneet kehittyneet samaan suuntaan ilman muutosta.',
  its: 'Mikä osa muutoksesta johtuu kaikesta muusta, mikä tapahtui samaan aikaan.',
  bsts: 'Olisiko aiempi kehitys jatkunut samanlaisena ilman muutosta.',
  forecast: 'Olisiko ennuste toteutunut ilman muutosta.',
}

export const evaluation = {
  warning,
  supported,
  howSure,
  change,
  remedy,
  cannotKnow,
  cannotKnowChildren: 'Mitä kenellekin lapselle olisi käynyt ilman muutosta, ja mikä osa muutoksesta auttoi.',
  claimedNothing: 'Vaikutuksen suuruutta ei väitetty ennalta.',
  claimed: (told: { claim: string; effect: string }) => `Väitettiin ${told.claim}; laskettu ero on ${told.effect}.`,
  claimInside: 'Väitetty luku mahtuu väliin.',
  claimOutside: 'Väitetty luku ei mahdu väliin.',
  noInterval: 'ei laskettavissa',
  from: (low: string, high: string) => `${low} – ${high}`,
  heading: {
    period: 'jakso',
    observed: 'toteutunut',
    counterfactual: 'ilman muutosta',
    gap: 'ero',
    warnings: 'Varaukset',
    wouldChange: 'Vastausta muuttaisi',
    cannotKnow: 'Näistä luvuista ei voi tietää',
  },
  donorReason: {
    'not-chosen': 'ei valittu',
    'treated-too': 'muutos tehtiin sielläkin',
    contaminated: 'muutos koski sitäkin',
    'own-break': 'lukujen merkitys muuttui',
    'missing-cells': 'lukuja puuttuu',
  } satisfies Record<DonorReason, string> as Record<DonorReason, string>,
}
