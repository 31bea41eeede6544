/** Board papers: what decision makers get on paper, as slides, as a workbook and on the web. */
export const board = {
  menu: 'Papers',
  kinds: {
    picture: 'Picture of costs',
    forecast: 'Forecast',
    investment: 'Investment proposal',
    'follow-up': 'Follow-up',
    month: 'The service manager’s month',
    year: 'The year of services for families',
  },
  about: {
    picture: (area: string) => `Picture of costs · ${area}`,
    forecast: (area: string) => `Forecast · ${area}`,
    investment: (area: string) => `Investment proposal · ${area}`,
    'follow-up': (area: string) => `Follow-up · ${area}`,
    month: (area: string) => `Month · ${area}`,
    year: (area: string) => `Year · ${area}`,
  },
  figures: {
    total: 'All costs',
    corrective: 'Corrective services',
    early: 'Early services',
    earlyShare: 'Share of early help',
    last: 'Last known',
    expected: 'Forecast',
  },
  sections: {
    payers: 'Who pays',
    shares: 'Early and corrective, own and bought',
    leftOut: 'What the sum does not hold',
    tables: 'The figures as tables',
    trials: 'How well the method has done',
    sources: 'Sources and methods',
    methods: 'How the figures were reckoned',
  },
  leftOut: {
    unmapped: (euros: string) => `${euros} are not mapped: they are counted to no service.`,
    outside: (euros: string) => `${euros} were left outside the picture.`,
    eliminated: (euros: string) =>
      `Invoices of ${euros} between the organisations were taken away, so that each euro is counted once.`,
  },
  methods: {
    gaps: 'A missing figure is missing: it was neither estimated nor set to zero.',
  },
  snapshot: (id: string, at: string) => `Snapshot ${id}, ${at}. The same snapshot always gives the same paper.`,
  table: 'Table',
  unit: (unit: string) => `Unit: ${unit}`,
  notesOf: (sources: string) => `Sources: ${sources}`,
  sheetFirst: 'Paper',
}
