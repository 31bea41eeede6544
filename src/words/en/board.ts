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
    cost: 'Costs in all',
    net: 'Saving less cost',
    breakEven: 'Has paid for itself',
    never: 'not in this time',
    avoided: 'Placement years avoided',
    effect: 'Difference from what would have been',
    chance: 'Probability of chance',
  },
  sections: {
    payers: 'Who pays',
    shares: 'Early and corrective, own and bought',
    leftOut: 'What the sum does not hold',
    whoPays: 'Who pays and who saves',
    mustBeTrue: 'What must be true',
    conditions: 'Are Imatra’s three conditions kept',
    years: 'Cost and saving by year',
    waterfall: 'From today’s yearly cost to tomorrow’s',
    worth: 'If avoiding a placement is worth more than money',
    notCounted: 'What is not counted',
    judged: 'How the effect will be judged',
    assumptions: 'Assumptions and their sources',
    seen: 'What was seen',
    compared: 'Whom it was compared with, and whether chance would have done the same',
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
    draws: (draws: string, seed: string) =>
      `The reckoning has ${draws} draws (seed ${seed}): flows, effects, prices and capacity vary together.`,
    ownRates: (count: string) =>
      `${count} assumptions on moves and prices are measured from the area’s own figures. They are not listed, for only a few children may stand behind them.`,
    discount: (rate: string, year: string) =>
      `Sums are in the money of ${year}; later years are discounted by ${rate} a year.`,
  },
  between: (low: string, high: string) => `four times in five ${low} … ${high}`,
  until: (end: string) => `by the end of ${end}, present value`,
  probability: (share: string, end: string) => `probability ${share} by ${end}`,
  euros: (year: string) => `euros in the money of ${year}, means`,
  kept: { yes: 'kept', no: 'not kept', unknown: 'not known' },
  columns: { value: 'Value', low: 'At least', high: 'At most', source: 'Source', indicator: 'Figure' },
  grades: { measured: 'measured from the area’s own figures', published: 'published', judged: 'own judgement' },
  assumptionsOf: (count: string, sourced: string) => `${count} assumptions, of which ${sourced} have a source`,
  judged: {
    nothing:
      'No evaluation is agreed on. Agree before the start: what is measured, against whom, when, and which result means that the investment failed.',
    agreed: (day: string, hash: string) => `The plan was stored on ${day} with the hash ${hash}; it is run unchanged.`,
    everybody: 'all areas that can be compared with',
    failure:
      'If the difference from the comparison is no surer than the limit, or the figure went the wrong way, the investment did not bring what was promised.',
  },
  month: {
    nothing: (month: string) => `No figure changed more than chance makes: ${month}`,
    rose: (p: { what: string; now: string; before: string }) =>
      `${p.what}: ${p.now}, the month before ${p.before}. A larger rise than chance makes.`,
    fell: (p: { what: string; now: string; before: string }) =>
      `${p.what}: ${p.now}, the month before ${p.before}. A larger fall than chance makes.`,
    source: 'The own client register, published monthly figures; small figures are withheld',
  },
  year: {
    nothing: (year: string) => `No figure changed more than chance makes: ${year}`,
    rose: (p: { what: string; now: string; before: string }) =>
      `${p.what}: ${p.now}, the year before ${p.before}. A larger rise than chance makes.`,
    fell: (p: { what: string; now: string; before: string }) =>
      `${p.what}: ${p.now}, the year before ${p.before}. A larger fall than chance makes.`,
  },
  snapshot: (id: string, at: string) => `Snapshot ${id}, ${at}. The same snapshot always gives the same paper.`,
  table: 'Table',
  unit: (unit: string) => `Unit: ${unit}`,
  notesOf: (sources: string) => `Sources: ${sources}`,
  sheetFirst: 'Paper',
}
