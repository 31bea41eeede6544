/** Forecast on the screen (ennuste näytöllä): the fan, its sentences and the choices beside it. */

export const fan = {
  menu: 'Ennuste',
  past: 'Toteutunut',
  path: 'Ennuste',
  band80: '80 %:n väli',
  band95: '95 %:n väli',
  yardstick: 'Jos viimeinen luku jatkuisi',
  described: (period: string, mean: string, low: string, high: string) =>
    `${period}: ennuste ${mean}, 95 %:n väli ${low} – ${high}.`,
  question: (area: string) => `Mihin menot ovat menossa? ${area}`,
  questionOf: (what: string, area: string) => `Mihin luku on menossa? ${what}, ${area}`,
  costs: 'Palvelujen menot yhteensä',
  /** The answer: what is expected, and between what it most likely is. */
  answer: (p: { what: string; at: string; mean: string; low: string; high: string }) =>
    `${p.what} ${p.at} noin ${p.mean}, jos mikään ei muutu. Neljällä kerralla viidestä luku on välillä ${p.low} – ${p.high}.`,
  rises: (last: string, at: string) => `Se on enemmän kuin ${at} (${last}): kasvu on todennäköinen.`,
  falls: (last: string, at: string) => `Se on vähemmän kuin ${at} (${last}): lasku on todennäköinen.`,
  open: (last: string, at: string) => `Luku ${last} ${at} mahtuu väliin: kasvua tai laskua ei voi luvata.`,
  none: 'Ennustetta ei voi antaa.',
  past90: (p: { years: string; percent: string; count: string }) =>
    `Menneisyydessä tämä menetelmä on ${p.years} päähän erehtynyt enintään ${p.percent} yhdeksällä kerralla kymmenestä (${p.count} kokeilua).`,
  past50: (p: { years: string; percent: string; count: string }) =>
    `Menneisyydessä tämän menetelmän virhe ${p.years} päähän on ollut puolessa kokeiluista enintään ${p.percent} (${p.count} kokeilua).`,
  held: (share: string, count: string) => `95 %:n väli piti ${share} kerroista (${count} kokeilua).`,
  against: {
    better: (share: string) => `Menetelmä erehtyi ${share} vähemmän kuin jos viimeisen luvun olisi oletettu jatkuvan.`,
    worse: (share: string) => `Menetelmä erehtyi ${share} enemmän kuin jos viimeisen luvun olisi oletettu jatkuvan.`,
    same: 'Menetelmä erehtyi saman verran kuin jos viimeisen luvun olisi oletettu jatkuvan.',
  },
  fewTrials: (count: string) =>
    `Kokeiluja tähän sarjaan on vain ${count}: menetelmän tarkkuudesta ei voi sanoa paljoa.`,
  untested: 'Menetelmää ei voi kokeilla tähän sarjaan: lukuja on liian vähän.',
  /** One or two: sentences are told of no more. */
  yearsAhead: (years: 1 | 2): string => (years === 1 ? 'yhden vuoden' : 'kahden vuoden'),
  how: 'Näin ennuste on laskettu',
  method: (method: string, interval: string) => `Menetelmä: ${method}. Väli: ${interval}.`,
  parts: 'Osat',
  sums: (how: string) => `Osat ovat yhteensä kokonaisuus: ${how}.`,
  prices: 'Hinnat',
  nominal: 'Nimelliset',
  real: 'Reaaliset',
  horizon: 'Kuinka pitkälle',
  years: (count: number) => (count === 1 ? '1 vuosi' : `${count} vuotta`),
  what: 'Mitä ennustetaan',
  tested: 'Takautuva koe',
  testedHow:
    'Ennuste on tehty uudelleen jokaisesta menneestä vuodesta, josta se on voitu tehdä, niillä luvuilla jotka silloin olivat. Näin paljon se on erehtynyt.',
  ahead: 'Vuotta eteenpäin',
  origins: 'Kokeiluja',
  median: 'Puolet virheistä enintään',
  ninetieth: 'Yhdeksän kymmenestä enintään',
  inBand80: '80 %:n väli piti',
  inBand95: '95 %:n väli piti',
  ownSeries: 'Tämä sarja',
  allSeries: 'Kaikki sarjat yhdessä',
  nothing: 'Alueelta ei ole lukuja, joista ennusteen voisi tehdä.',
  nothingHow: 'Ennuste tarvitsee vähintään kolmen vuoden luvut.',
}
