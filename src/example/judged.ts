/** Judged (oma arvio): an assumption of an example that no source tells, with a wide interval and the reason for it. */
import type { Assumption } from '#model/assumption.ts'

export const judged = (value: number, low: number, high: number, note?: string): Assumption => ({
  ...{ value, low, high, grade: 'judged' },
  ...(note === undefined ? {} : { note }),
})

/** What the product's two articles tell, and from what it is reckoned. */
export const published = (
  value: number,
  [low, high]: readonly [number, number],
  source: string,
  date: string,
  note?: string,
): Assumption => ({
  ...{ value, low, high, source, date, grade: 'published' },
  ...(note === undefined ? {} : { note }),
})

/** What visits to homes take, unless something better is known: nobody has told of these cities. */
export const HOME_VISITS = {
  hoursPerPost: judged(1600, 1500, 1700),
  clientShare: judged(0.6, 0.45, 0.75, 'Loput: matkat toimistolle, kirjaaminen, palaverit, koulutus.'),
  visitsPerFamily: judged(20, 10, 35),
  hoursPerVisit: judged(2, 1.5, 3, 'Matka mukana.'),
  childrenPerFamily: judged(1.6, 1.2, 2.1),
}

/** What is taken off told effects where nothing is known of it: much, and surely not nothing. */
export const USUAL_HONESTY = {
  deadweight: judged(0.2, 0.05, 0.4, 'Osa sijoituksista jäisi tapahtumatta muutenkin.'),
  displacement: judged(0.05, 0.01, 0.15),
  optimism: judged(0.2, 0.05, 0.4, 'Julkaistut vaikutukset ovat suurempia kuin toistetut.'),
  regressionToMean: judged(0.15, 0.02, 0.35, 'Pahimmillaan tavatut voivat myöhemmin paremmin ilman apuakin.'),
}
