/** Forecasts (ennusteet): what stands beside a fan, why a file was refused, headings of the table. */
import type { ForecastMethod, ForecastNote, IntervalKind, Reconciliation } from '#model/forecast.ts'

const notes: Record<ForecastNote, string> = {
  'too-few-points': 'Tunnettuja arvoja on alle kolme: ennustetta ei voi antaa.',
  'very-short': 'Tunnettuja arvoja on alle viisi: viimeisen arvon oletetaan jatkuvan.',
  'other-method': 'Sarja on liian lyhyt pyydetylle menetelmälle: käytettiin yksinkertaisempaa.',
  gaps: 'Sarjassa on jaksoja ilman arvoa. Niitä ei ole täytetty.',
  'part-year-left-out': 'Vajaan jakson arvo jätettiin pois, koska se ei ole kokonaisen jakson arvo.',
  'ends-in-missing': 'Viimeisillä jaksoilla ei ole arvoa: ennuste alkaa heti viimeisen tunnetun jälkeen.',
  'starts-in-missing': 'Ensimmäisillä jaksoilla ei ole arvoa: ne jätettiin pois.',
  'no-variation': 'Kaikki arvot ovat samat: vaihteluväli on otettu muualta, tasaisista sarjoista.',
  'all-zero': 'Kaikki arvot ovat nollia: mistään ei voi päätellä, paljonko ennuste voi erehtyä.',
  'pool-too-small': 'Vertailukelpoisten sarjojen virheitä on liian vähän: väli perustuu julkisten sarjojen virheisiin.',
  'beyond-table': 'Näin kauas ei ole mitattu virheitä: väli levenee ajan neliöjuuren mukaan.',
  'floored-at-zero': 'Luku ei voi olla negatiivinen: viuhka on katkaistu nollaan.',
  'break-adjusted': 'Määritelmän muutosta edeltävät arvot on siirretty uudelle tasolle.',
  'break-cut': 'Vain määritelmän muutoksen jälkeisiä arvoja on käytetty.',
  'break-ignored': 'Määritelmän muutoksen ympärillä on liian vähän arvoja, eikä sitä ole voitu ottaa huomioon.',
  'log-scale': 'Laskettu logaritmeina: keskiura on mediaani.',
  'log-refused': 'Logaritmeja ei voi ottaa, koska kaikki arvot eivät ole nollaa suurempia.',
  'no-back-test': 'Sarja on liian lyhyt, jotta menetelmää voisi kokeilla sen omaan menneisyyteen.',
  'few-origins': 'Takautuvassa kokeessa on alle viisi lähtökohtaa: sen luvut ovat viitteellisiä.',
  'regressors-used': 'Tunnetut syyt on otettu huomioon.',
  'regressors-unused': 'Tämä menetelmä ei käytä tunnettuja syitä.',
  reconciled: 'Ennusteet on sovitettu niin, että osat ovat yhteensä kokonaisuus.',
  'not-reconciled': 'Osat eivät ole kaikkina tunnettuina jaksoina kokonaisuus, joten ennusteita ei ole sovitettu.',
  'part-without-forecast': 'Jollakin osalla on liian vähän arvoja: muiden osien ennusteet eivät ole kokonaisuus.',
  'own-interval': 'Väli on menetelmän oma. Lyhyillä sarjoilla se on liian kapea.',
}

const methods: Record<ForecastMethod, string> = {
  naive: 'viimeinen arvo jatkuu',
  'seasonal-naive': 'edellisen vuoden sama kausi jatkuu',
  ses: 'eksponentiaalinen tasoitus',
  holt: 'Holtin trendi',
  damped: 'vaimeneva trendi',
  theta: 'theeta',
  'theta-classic': 'klassinen theeta',
  ets: 'ETS',
  'ets-weighted': 'painotettu ETS',
  'local-level': 'paikallinen taso',
  'local-trend': 'paikallinen trendi',
  'theta-damped': 'theetan ja vaimenevan trendin keskiarvo',
  'theta-ets': 'theetan ja painotetun ETS:n keskiarvo',
  'theta-ets-damped': 'theetan, painotetun ETS:n ja vaimenevan trendin keskiarvo',
}

const intervals: Record<IntervalKind, string> = {
  pooled: 'vertailukelpoisten sarjojen virheistä',
  frozen: 'julkisten sarjojen virheistä',
  model: 'menetelmän oma',
}

const reconciliations: Record<Reconciliation, string> = {
  none: 'ei sovitettu',
  'bottom-up': 'kokonaisuus on osien summa',
  wls: 'painotettu pienin neliösumma',
  'mint-shrink': 'pienin kokonaisvirhe, kutistettu',
}

const refusals = {
  'no-file': (file: string) => `Tiedostoa ${file} ei ole. Tarkista polku.`,
  'no-table': (_row: string, text: string) => `Tiedostoa ei voi lukea taulukkona: ${text}.`,
  'no-column': (_row: string, text: string) =>
    `Saraketta ${text} ei ole. Sarakkeet ovat series (vapaaehtoinen), period ja value; syiden taulukossa period ja syyt.`,
  'not-a-number': (row: string, text: string) => `Rivi ${row}: ”${text}” ei ole luku. Jätä puuttuva arvo tyhjäksi.`,
  'too-many-cells': (row: string, text: string) =>
    `Rivi ${row}: ylimääräinen solu ”${text}”. Jos desimaalit ovat pilkulla, erota sarakkeet puolipisteellä.`,
  'no-cause': (row: string, text: string) => `Rivi ${row}: syyllä ${text} ei ole arvoa. Täydennä se.`,
  'not-a-period': (row: string, text: string) =>
    `Rivi ${row}: ”${text}” ei ole ajanjakso. Kirjoita 2019, 2019-Q3 tai 2019-07.`,
  'other-frequency': (row: string, text: string) =>
    `Rivi ${row}: ajanjakso ${text} ei ole pyydettyä tiheyttä. Valitse --frequency yearly, quarterly tai monthly sen mukaan tai erota sarjat eri tiedostoihin.`,
  'period-twice': (row: string, text: string) =>
    `Rivi ${row}: ajanjakso ${text} on samassa sarjassa kahdesti. Poista toinen tai anna sarjoille nimet.`,
  'too-long': (row: string, text: string) => `Rivi ${row}: sarja ${text} on liian pitkä. Tarkista vuosiluvut.`,
  'no-values': () => 'Tiedostossa ei ole yhtään tunnettua arvoa. Lisää arvoja.',
  'too-few-values': (_row: string, text: string) =>
    `Tunnettuja arvoja on ${text}. Ennuste tarvitsee vähintään kolme: lisää aiempia jaksoja.`,
  'not-a-break': (_row: string, text: string) =>
    `”${text}” ei ole määritelmän muutoksen aika. Kirjoita 2015, 2015-Q2 tai 2015-04.`,
  'causes-too-short': (_row: string, text: string) =>
    `Tunnetut syyt puuttuvat jaksolta ${text}. Niiden on ulotuttava ensimmäisestä arvosta ennusteen loppuun.`,
  'no-causes': (_row: string, text: string) =>
    `Sarjalla ${text} ei ole tunnettuja syitä. Lisää ne tai jätä tiedosto pois.`,
  'not-a-tree': (_row: string, text: string) =>
    `Sarjat eivät ole puu: ${text}. Nimeä osat polkuina, kuten kaikki/lastensuojelu.`,
}

export const forecast = {
  notes,
  methods,
  intervals,
  reconciliations,
  refusals,
  title: (series: string) => (series === '' ? 'Ennuste' : `Ennuste: ${series}`),
  made: (method: string, interval: string) => `Menetelmä: ${method}. Väli: ${interval}.`,
  columns: { period: 'Jakso', mean: 'Ennuste', narrow: '80 %:n väli', wide: '95 %:n väli', naive: 'Naiivi' },
  tested: (origins: string, smape: string, coverage: string) =>
    `Takautuva koe: ${origins} lähtökohtaa, keskimääräinen suhteellinen virhe (sMAPE) ${smape}, 95 %:n väli piti ${coverage} kerroista.`,
  ninth: (horizon: string, percent: string, count: string) =>
    `${horizon} jakson päähän menetelmä on menneisyydessä erehtynyt enintään ${percent} yhdeksällä kerralla kymmenestä (${count} kokeilua).`,
  half: (horizon: string, percent: string, count: string) =>
    `${horizon} jakson päähän puolet menneisyyden virheistä on ollut enintään ${percent} (${count} kokeilua).`,
}
