/** Prognoser: vad som står bredvid en solfjäder, varför en fil avvisades, rubriker. */
import type { ForecastMethod, ForecastNote, IntervalKind, Reconciliation } from '#model/forecast.ts'

const notes: Record<ForecastNote, string> = {
  'too-few-points': 'Färre än tre värden är kända: ingen prognos kan ges.',
  'very-short': 'Färre än fem värden är kända: det sista värdet antas fortsätta.',
  'other-method': 'Serien är för kort för den begärda metoden: en enklare användes.',
  gaps: 'Serien har perioder utan värde. De har inte fyllts i.',
  'part-year-left-out': 'Värdet för en ofullständig period togs inte med, eftersom det inte gäller en hel period.',
  'ends-in-missing': 'De sista perioderna saknar värde: prognosen börjar genast efter det sista kända.',
  'starts-in-missing': 'De första perioderna saknar värde och lämnades bort.',
  'no-variation': 'Alla värden är lika: intervallets bredd är tagen från jämna serier på annat håll.',
  'all-zero': 'Alla värden är noll: inget visar hur fel en prognos kan bli.',
  'pool-too-small': 'Jämförbara serier har för få fel: intervallet bygger på felen i offentliga serier.',
  'beyond-table': 'Så långt fram har inga fel mätts: intervallet växer med kvadratroten av tiden.',
  'floored-at-zero': 'Talet kan inte vara negativt: solfjädern är avskuren vid noll.',
  'break-adjusted': 'Värdena före definitionsändringen har flyttats till den nya nivån.',
  'break-cut': 'Bara värdena efter definitionsändringen har använts.',
  'break-ignored': 'För få värden är kända kring definitionsändringen, och den har inte kunnat beaktas.',
  'log-scale': 'Räknat i logaritmer: mittlinjen är en median.',
  'log-refused': 'Logaritmer kan inte tas, eftersom alla värden inte är större än noll.',
  'no-back-test': 'Serien är för kort för att metoden ska kunna prövas på dess egen historia.',
  'few-origins': 'Prövningen bakåt har färre än fem utgångspunkter: dess tal är riktgivande.',
  'regressors-used': 'Kända orsaker har beaktats.',
  'regressors-unused': 'Den här metoden använder inga kända orsaker.',
  reconciled: 'Prognoserna har anpassats så att delarna utgör helheten.',
  'not-reconciled': 'Delarna utgör inte helheten i alla kända perioder, så prognoserna har inte anpassats.',
  'part-without-forecast': 'En del har för få värden: prognoserna för de andra utgör inte helheten.',
  'own-interval': 'Intervallet är metodens eget. För korta serier är det för smalt.',
}

const methods: Record<ForecastMethod, string> = {
  naive: 'det sista värdet fortsätter',
  'seasonal-naive': 'samma säsong året innan fortsätter',
  ses: 'exponentiell utjämning',
  holt: 'Holts trend',
  damped: 'avtagande trend',
  theta: 'theta',
  'theta-classic': 'klassisk theta',
  ets: 'ETS',
  'ets-weighted': 'vägd ETS',
  'local-level': 'lokal nivå',
  'local-trend': 'lokal trend',
  'theta-damped': 'medelvärdet av theta och avtagande trend',
  'theta-ets': 'medelvärdet av theta och vägd ETS',
  'theta-ets-damped': 'medelvärdet av theta, vägd ETS och avtagande trend',
}

const intervals: Record<IntervalKind, string> = {
  pooled: 'av felen i jämförbara serier',
  frozen: 'av felen i offentliga serier',
  model: 'metodens eget',
}

const reconciliations: Record<Reconciliation, string> = {
  none: 'inte anpassade',
  'bottom-up': 'helheten är summan av delarna',
  wls: 'vägda minsta kvadrater',
  'mint-shrink': 'minsta totala fel, krympt',
}

const refusals = {
  'no-file': (file: string) => `Filen ${file} finns inte. Kontrollera sökvägen.`,
  'no-table': (_row: string, text: string) => `Filen kan inte läsas som en tabell: ${text}.`,
  'no-column': (_row: string, text: string) =>
    `Kolumnen ${text} saknas. Kolumnerna är series (frivillig), period och value; i orsakernas tabell period och orsakerna.`,
  'not-a-number': (row: string, text: string) => `Rad ${row}: ”${text}” är inget tal. Lämna ett värde som saknas tomt.`,
  'too-many-cells': (row: string, text: string) =>
    `Rad ${row}: en cell för mycket, ”${text}”. Om decimaler skrivs med komma ska kolumnerna skiljas med semikolon.`,
  'no-cause': (row: string, text: string) => `Rad ${row}: orsaken ${text} saknar värde. Fyll i det.`,
  'not-a-period': (row: string, text: string) =>
    `Rad ${row}: ”${text}” är ingen period. Skriv 2019, 2019-Q3 eller 2019-07.`,
  'other-frequency': (row: string, text: string) =>
    `Rad ${row}: perioden ${text} har en annan frekvens. Välj --frequency yearly, quarterly eller monthly därefter, eller dela serierna i olika filer.`,
  'period-twice': (row: string, text: string) =>
    `Rad ${row}: perioden ${text} finns två gånger i samma serie. Ta bort den ena eller ge serierna namn.`,
  'too-long': (row: string, text: string) => `Rad ${row}: serien ${text} är för lång. Kontrollera årtalen.`,
  'no-values': () => 'Filen har inget känt värde. Lägg till värden.',
  'too-few-values': (_row: string, text: string) =>
    `Kända värden: ${text}. En prognos behöver minst tre: lägg till tidigare perioder.`,
  'not-a-break': (_row: string, text: string) =>
    `”${text}” är ingen tid för en definitionsändring. Skriv 2015, 2015-Q2 eller 2015-04.`,
  'causes-too-short': (_row: string, text: string) =>
    `Kända orsaker saknas för perioden ${text}. De ska nå från det första värdet till prognosens slut.`,
  'no-causes': (_row: string, text: string) =>
    `Serien ${text} har inga kända orsaker. Lägg till dem eller lämna bort filen.`,
  'not-a-tree': (_row: string, text: string) =>
    `Serierna bildar inget träd: ${text}. Namnge delarna som stigar, till exempel allt/barnskydd.`,
}

export const forecast = {
  notes,
  methods,
  intervals,
  reconciliations,
  refusals,
  title: (series: string) => (series === '' ? 'Prognos' : `Prognos: ${series}`),
  made: (method: string, interval: string) => `Metod: ${method}. Intervall: ${interval}.`,
  columns: { period: 'Period', mean: 'Prognos', narrow: '80 %-intervall', wide: '95 %-intervall', naive: 'Naiv' },
  tested: (origins: string, smape: string, coverage: string) =>
    `Prövning bakåt: ${origins} utgångspunkter, genomsnittligt relativt fel (sMAPE) ${smape}, 95 %-intervallet höll ${coverage} av gångerna.`,
  ninth: (horizon: string, percent: string, count: string) =>
    `${horizon} ${horizon === '1' ? 'period' : 'perioder'} framåt har metoden tidigare haft fel med högst ${percent} nio gånger av tio (${count} försök).`,
  half: (horizon: string, percent: string, count: string) =>
    `${horizon} ${horizon === '1' ? 'period' : 'perioder'} framåt har hälften av felen tidigare varit högst ${percent} (${count} försök).`,
}
