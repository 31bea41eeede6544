/** What stands on every screen, in Swedish. */
import type {
  areas as fiAreas,
  measures as fiMeasures,
  screen as fiScreen,
  sources as fiSources,
} from '../fi/screen.ts'

export const screen: typeof fiScreen = {
  product: 'Varhain',
  tagline: 'Vad sen hjälp kostar, och vad tidig hjälp förändrar.',
  skip: 'Hoppa till innehållet',
  menu: 'Huvudmeny',
  areas: 'Områden',
  imports: 'Importer',
  mapping: 'Hänföring',
  measures: 'Mätare',
  sources: 'Källor',
  accessibility: 'Tillgänglighet',
  language: 'Språk',
  languages: { fi: 'Suomeksi', sv: 'På svenska', en: 'In English' },
  titled: (title) => `${title} – Varhain`,
  loading: 'Hämtas …',
  failed: 'Uppgifterna kunde inte hämtas.',
  failedHow: 'Kontrollera förbindelsen och försök igen. Om felet upprepas, ge texten nedan till administratören.',
  retry: 'Försök igen',
  notFound: 'Här finns ingenting.',
  notFoundHow: 'Adressen är fel, innehållet har tagits bort eller du har inte rätt att se det.',
  forbidden: 'Du har inte tillgång till denna vy.',
  forbiddenHow: 'Den hör till en annan uppgift. Be administratören om rättighet.',
  toAreas: 'Alla områden',
  yes: 'Ja',
  areaPages: 'Områdets sidor',
  picture: 'Bild',
  stopJob: 'Avbryt',
  jobStopped: 'Arbetet avbröts.',
  no: 'Nej',
  save: 'Spara',
  cancel: 'Avbryt',
  edit: 'Redigera',
  remove: 'Ta bort',
  close: 'Stäng',
}

export const areas: typeof fiAreas = {
  title: 'Vilket områdes bild vill du se?',
  lead: 'Varhain samlar kostnaderna för korrigerande tjänster för barn och unga från olika organisationer i en bild.',
  press: 'Tidningssiffror',
  invented: 'Påhittat exempel',
  without: 'Områden som ännu saknar siffror',
  empty: 'Inget område har ännu siffror.',
  emptyHow: 'Importera först en bokföringsexport eller en mätartabell.',
  kinds: {
    municipality: 'Kommun',
    county: 'Välfärdsområde',
    'joint-authority': 'Samkommun',
    country: 'Land',
  },
}

export const measures: typeof fiMeasures = {
  title: 'Hur har siffrorna räknats?',
  lead: 'Varje siffra har ett kort: vad den är, hur den räknas och vad man ska se upp med.',
  empty: 'Det finns inga mätare.',
}

export const sources: typeof fiSources = {
  title: 'Varifrån kommer siffrorna?',
  lead: 'Alla källor som bildernas siffror bygger på.',
  empty: 'Det finns inga källor ännu.',
  kinds: {
    ledger: 'Bokföring',
    register: 'Eget klientregister',
    press: 'Tidningsartikel',
    statistics: 'Statistik',
    report: 'Rapport',
    reference: 'Grunduppgift',
    invented: 'Påhittad',
  },
  kind: 'Slag',
  publisher: 'Utgivare',
  published: 'Publicerad',
  fetched: 'Hämtad',
  licence: 'Villkor',
  address: 'Adress',
}
