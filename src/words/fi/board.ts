/** Board papers (päätöspaperit): what decision makers get on paper, as slides, as a workbook and on the web. */
export const board = {
  menu: 'Paperit',
  kinds: {
    picture: 'Kustannuskuva',
    forecast: 'Ennuste',
    investment: 'Investointiesitys',
    'follow-up': 'Seuranta',
    month: 'Palvelupäällikön kuukausi',
    year: 'Lapsiperhepalvelujen vuosi',
  },
  about: {
    picture: (area: string) => `Kustannuskuva · ${area}`,
    forecast: (area: string) => `Ennuste · ${area}`,
    investment: (area: string) => `Investointiesitys · ${area}`,
    'follow-up': (area: string) => `Seuranta · ${area}`,
    month: (area: string) => `Kuukausi · ${area}`,
    year: (area: string) => `Vuosi · ${area}`,
  },
  figures: {
    total: 'Kaikki menot',
    corrective: 'Korjaavat palvelut',
    early: 'Varhaiset palvelut',
    earlyShare: 'Varhaisten osuus',
    last: 'Viimeksi tiedossa',
    expected: 'Ennuste',
  },
  sections: {
    payers: 'Kuka maksaa',
    shares: 'Varhaista ja korjaavaa, omaa ja ostettua',
    leftOut: 'Mitä summassa ei ole',
    tables: 'Luvut taulukkoina',
    trials: 'Kuinka hyvin menetelmä on osunut',
    sources: 'Lähteet ja laskutavat',
    methods: 'Näin luvut on laskettu',
  },
  leftOut: {
    unmapped: (euros: string) => `Kohdistamatta on ${euros}: niitä ei ole laskettu mihinkään palveluun.`,
    outside: (euros: string) => `Kuvan ulkopuolelle on rajattu ${euros}.`,
    eliminated: (euros: string) =>
      `Organisaatioiden keskinäistä laskutusta on poistettu ${euros}, jotta kukin euro lasketaan kerran.`,
  },
  methods: {
    gaps: 'Puuttuva luku on puuttuva: sitä ei ole arvioitu eikä merkitty nollaksi.',
  },
  snapshot: (id: string, at: string) => `Tilannekuva ${id}, ${at}. Samasta tilannekuvasta saa aina saman paperin.`,
  table: 'Taulukko',
  unit: (unit: string) => `Yksikkö: ${unit}`,
  notesOf: (sources: string) => `Lähteet: ${sources}`,
  sheetFirst: 'Paperi',
}
