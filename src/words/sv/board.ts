/** Board papers (beslutspapper): what decision makers get on paper, as slides, as a workbook and on the web. */
export const board = {
  menu: 'Papper',
  kinds: {
    picture: 'Kostnadsbild',
    forecast: 'Prognos',
    investment: 'Investeringsförslag',
    'follow-up': 'Uppföljning',
    month: 'Servicechefens månad',
    year: 'Barnfamiljetjänsternas år',
  },
  about: {
    picture: (area: string) => `Kostnadsbild · ${area}`,
    forecast: (area: string) => `Prognos · ${area}`,
    investment: (area: string) => `Investeringsförslag · ${area}`,
    'follow-up': (area: string) => `Uppföljning · ${area}`,
    month: (area: string) => `Månad · ${area}`,
    year: (area: string) => `År · ${area}`,
  },
  figures: {
    total: 'Alla kostnader',
    corrective: 'Korrigerande tjänster',
    early: 'Tidiga tjänster',
    earlyShare: 'De tidigas andel',
    last: 'Senast känt',
    expected: 'Prognos',
  },
  sections: {
    payers: 'Vem betalar',
    shares: 'Tidigt och korrigerande, eget och köpt',
    leftOut: 'Vad som inte ingår i summan',
    tables: 'Siffrorna som tabeller',
    trials: 'Hur väl metoden har träffat',
    sources: 'Källor och beräkningssätt',
    methods: 'Så har siffrorna räknats',
  },
  leftOut: {
    unmapped: (euros: string) => `${euros} är inte hänförda: de har inte räknats till någon tjänst.`,
    outside: (euros: string) => `${euros} har lämnats utanför bilden.`,
    eliminated: (euros: string) =>
      `Fakturering mellan organisationerna på ${euros} har tagits bort, så att varje euro räknas en gång.`,
  },
  methods: {
    gaps: 'En siffra som saknas saknas: den har inte uppskattats och inte satts till noll.',
  },
  snapshot: (id: string, at: string) => `Lägesbild ${id}, ${at}. Samma lägesbild ger alltid samma papper.`,
  table: 'Tabell',
  unit: (unit: string) => `Enhet: ${unit}`,
  notesOf: (sources: string) => `Källor: ${sources}`,
  sheetFirst: 'Papper',
}
