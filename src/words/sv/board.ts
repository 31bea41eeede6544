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
    cost: 'Kostar sammanlagt',
    net: 'Besparing minus kostnad',
    breakEven: 'Har betalat sig',
    never: 'inte under perioden',
    avoided: 'Undvikna placeringsår',
    effect: 'Skillnad mot vad som hade varit',
    chance: 'Sannolikhet för slump',
  },
  sections: {
    payers: 'Vem betalar',
    shares: 'Tidigt och korrigerande, eget och köpt',
    leftOut: 'Vad som inte ingår i summan',
    whoPays: 'Vem betalar och vem sparar',
    mustBeTrue: 'Vad som måste stämma',
    conditions: 'Uppfylls Imatras tre villkor',
    years: 'Kostnad och besparing per år',
    waterfall: 'Från dagens årskostnad till den kommande',
    worth: 'Om en undviken placering har annat värde än pengar',
    notCounted: 'Vad som inte har räknats',
    judged: 'Hur effekten bedöms',
    assumptions: 'Antaganden och deras källor',
    seen: 'Vad som sågs',
    compared: 'Med vem det jämfördes, och om slumpen hade gjort detsamma',
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
    draws: (draws: string, seed: string) =>
      `Beräkningen har ${draws} dragningar (frö ${seed}): flöden, effekter, priser och kapacitet varierar tillsammans.`,
    ownRates: (count: string) =>
      `${count} antaganden om flöden och priser är mätta ur områdets egna tal. De räknas inte upp, eftersom det kan vara bara några barn bakom dem.`,
    discount: (rate: string, year: string) =>
      `Beloppen är i ${year} års penningvärde; senare år har diskonterats med ${rate} per år.`,
  },
  between: (low: string, high: string) => `fyra gånger av fem ${low} … ${high}`,
  until: (end: string) => `till och med ${end}, nuvärde`,
  probability: (share: string, end: string) => `sannolikhet ${share} till och med ${end}`,
  euros: (year: string) => `euro i ${year} års penningvärde, medeltal`,
  kept: { yes: 'uppfylls', no: 'uppfylls inte', unknown: 'okänt' },
  columns: { value: 'Värde', low: 'Minst', high: 'Högst', source: 'Källa', indicator: 'Tal' },
  grades: { measured: 'mätt ur områdets egna tal', published: 'publicerat', judged: 'egen bedömning' },
  assumptionsOf: (count: string, sourced: string) => `${count} antaganden, varav ${sourced} har en källa`,
  judged: {
    nothing:
      'Ingen utvärdering är överenskommen. Kom överens före starten: vad som mäts, med vem det jämförs, när, och vilket resultat som betyder att investeringen inte lyckades.',
    agreed: (day: string, hash: string) => `Planen sparades ${day} med kondensatet ${hash}; den körs oförändrad.`,
    everybody: 'alla jämförbara områden',
    failure:
      'Om skillnaden mot jämförelsen inte är säkrare än gränsen, eller talet gick åt fel håll, gav investeringen inte det som utlovades.',
  },
  month: {
    nothing: (month: string) => `Inget tal förändrades mer än slumpen gör: ${month}`,
    rose: (p: { what: string; now: string; before: string }) =>
      `${p.what}: ${p.now}, månaden före ${p.before}. Ökningen är större än slumpen gör.`,
    fell: (p: { what: string; now: string; before: string }) =>
      `${p.what}: ${p.now}, månaden före ${p.before}. Minskningen är större än slumpen gör.`,
    source: 'Det egna klientregistret, publicerade månadstal; små tal är dolda',
  },
  year: {
    nothing: (year: string) => `Inget tal förändrades mer än slumpen gör: ${year}`,
    rose: (p: { what: string; now: string; before: string }) =>
      `${p.what}: ${p.now}, året före ${p.before}. Ökningen är större än slumpen gör.`,
    fell: (p: { what: string; now: string; before: string }) =>
      `${p.what}: ${p.now}, året före ${p.before}. Minskningen är större än slumpen gör.`,
  },
  snapshot: (id: string, at: string) => `Lägesbild ${id}, ${at}. Samma lägesbild ger alltid samma papper.`,
  table: 'Tabell',
  unit: (unit: string) => `Enhet: ${unit}`,
  notesOf: (sources: string) => `Källor: ${sources}`,
  sheetFirst: 'Papper',
}
