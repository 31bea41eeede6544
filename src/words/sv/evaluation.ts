/** Evaluation in Swedish. */
import type { evaluation as fi } from '../fi/evaluation.ts'

export const evaluation: typeof fi = {
  warning: {
    'break-in-window': ([name, period]) =>
      `Talens betydelse ändrades under perioden: ${name} (${period}). Ändringen kan se ut som en effekt eller dölja den.`,
    'break-near-start': ([name, period]) =>
      `Talens betydelse ändrades samtidigt som verksamheten: ${name} (${period}). De två kan inte skiljas åt.`,
    'no-comparison': () => 'Det finns ingen jämförelse: allt som ändrades samtidigt ser ut som en effekt.',
    'few-donors': ([count]) => `Det finns bara ${count} att jämföra med: slumpen kan inte bedömas noggrant.`,
    'one-donor-carries': ([unit, share]) => `Jämförelsen vilar på ett område: ${unit} (vikt ${share}).`,
    'poor-fit-before': ([share]) =>
      `Jämförelsen följde inte talen före starten: avvikelsen är ${share} gånger talens egen variation.`,
    'fit-too-good': ([donors, periods]) =>
      `Jämförelsen stämmer exakt före starten, för områdena (${donors}) är fler än perioderna (${periods}). Det säger inget om likhet.`,
    'level-apart': () => 'Nivåerna låg långt från varandra före starten.',
    'overlapping-averages': ([years, before, after]) =>
      `Talen är glidande medeltal över ${years} år: tal efter varandra är delvis samma. Oberoende perioder är ${before} före starten och ${after} efter den.`,
    'mixed-periods-left-out': (periods) => `Perioder som starten infaller i har utelämnats: ${periods.join(', ')}.`,
    'few-periods-before': ([count]) => `Före starten finns bara ${count} perioder.`,
    'few-periods-after': ([count]) => `Uppföljningen är kort: ${count} perioder efter starten.`,
    'missing-periods': (periods) => `Perioder saknas och har utelämnats: ${periods.join(', ')}.`,
    'uneven-periods': () => 'Det finns luckor mellan perioderna.',
    'donors-left-out': (units) =>
      `Ur jämförelsen har utelämnats, för att talen är bristfälliga eller har ändrats: ${units.join(', ')}.`,
    'contaminated-donors': (units) =>
      `Ur jämförelsen har utelämnats, för att ändringen gällde också dem: ${units.join(', ')}.`,
    'interval-leans-on-normal': ([count]) =>
      `Intervallet bygger på bara ${count} placebojämförelser och på antagandet om normalfördelning.`,
    'no-interval': () => 'Intervallet kan inte räknas ut: jämförelserna är för få.',
    'region-moved-too': ([share]) =>
      `Också de andra områdena i samma region förändrades åt samma håll: ${share} gånger så mycket som området. Förändringen kan vara hela regionens.`,
    'effect-before-start': ([share]) =>
      `Samma beräkning ger en effekt redan före starten: ${share} gånger så stor som den påstådda.`,
    'autocorrelation-left': ([p]) => `Avvikelser efter varandra beror ännu på varandra (p = ${p}).`,
    overdispersed: ([ratio]) => `Talen varierar ${ratio} gånger mer än ren slump; intervallet har breddats enligt det.`,
    'specifications-disagree': ([share]) =>
      `Resultatet beror på valen: bara ${share} av beräkningssätten ger en effekt åt samma håll.`,
    'small-numbers': () => 'Talen är små: några barns skillnad kan vara slump.',
    'outside-donors': () => 'Områdets nivå ligger utanför jämförelsens: ingen blandning av dem liknar det.',
    'slope-changed': ([slope]) =>
      `Också utvecklingens riktning ändrades (${slope} per period): effekten är inte konstant.`,
    'outcomes-many': ([count]) => `${count} utfall granskades: p-värdena har korrigerats med Holms metod.`,
    'plan-changed': (parts) => `Beräkningen avviker från det som avtalades på förhand: ${parts.join(', ')}.`,
    'no-plan': () => 'Beräkningssättet avtalades inte på förhand: valen kan ha gjorts med talen i sikte.',
  },
  supported: {
    strong: ({ effect, interval, change }) =>
      `Talen stöder en effekt: utfallet ${change} (${effect}, 95 % intervall ${interval}).`,
    moderate: ({ effect, interval, change }) =>
      `Talen stöder en effekt med förbehåll: utfallet ${change} (${effect}, 95 % intervall ${interval}).`,
    weak: ({ effect, interval, change }) =>
      `Talen tyder på en effekt men visar den inte: utfallet ${change} (${effect}, 95 % intervall ${interval}).`,
    'no-sign': ({ effect, interval }) =>
      `Talen visar ingen effekt: skillnaden ${effect} (95 % intervall ${interval}) ryms i det som händer också utan ändringen.`,
    'cannot-tell': ({ effect, interval }) =>
      `Av talen går det inte att säga om det fanns en effekt. Den uträknade skillnaden är ${effect} (95 % intervall ${interval}).`,
  },
  howSure: {
    strong: 'Säkerheten är god: slumpen gör sällan en så stor skillnad, och inget förbehåll upphäver den.',
    moderate: 'Säkerheten är måttlig: skillnaden är större än slumpen brukar göra, men förbehåll återstår.',
    weak: 'Säkerheten är svag: skillnaden kan bero på annat.',
    'no-sign': 'En effekt kan ändå finnas: intervallet säger hur stor den kunde vara.',
    'cannot-tell': 'Någon säkerhet finns inte: upplägget eller talen räcker inte.',
  },
  change: {
    lower: 'sjönk jämfört med jämförelsen',
    higher: 'steg jämfört med jämförelsen',
    neither: 'ändrades inte',
  },
  remedy: {
    'break-in-window': 'tal med samma definition på båda sidor om ändringen',
    'break-near-start':
      'jämförelseområden som lagen eller statistiken ändrades för på samma sätt men inte verksamheten',
    'no-comparison': 'tal från områden där verksamheten inte ändrades',
    'few-donors': 'fler jämförelseområden',
    'one-donor-carries': 'fler jämförelseområden som liknar området',
    'poor-fit-before': 'jämförelseområden vars utveckling liknade områdets före starten',
    'overlapping-averages': 'årliga tal i stället för glidande medeltal',
    'few-periods-before': 'en längre serie före starten',
    'few-periods-after': 'en längre uppföljning',
    'missing-periods': 'talen för de perioder som saknas',
    'small-numbers': 'ett större område eller uppföljning under flera år',
    'outside-donors': 'jämförelseområden på områdets nivå',
    'region-moved-too': 'en förklaring till varför hela regionen förändrades samtidigt',
    'effect-before-start': 'en förklaring till att talen skilde sig redan före starten',
    'specifications-disagree': 'grund för ett beräkningssätt, avtalat före talen',
    'no-plan': 'en plan avtalad på förhand',
  },
  cannotKnow: {
    sdid: 'Om något annat samtidigt ändrades i området som inte ändrades i jämförelsen.',
    sc: 'Om något annat samtidigt ändrades i området som inte ändrades i jämförelsen.',
    did: 'Om området och jämförelsen hade utvecklats åt samma håll utan ändringen.',
    'did-group-time': 'Om de som började vid olika tid hade utvecklats åt samma håll utan ändringen.',
    its: 'Vilken del av ändringen som beror på allt annat som hände samtidigt.',
    bsts: 'Om den tidigare utvecklingen hade fortsatt likadan utan ändringen.',
    forecast: 'Om prognosen hade slagit in utan ändringen.',
  },
  cannotKnowChildren: 'Vad som hade hänt varje barn utan ändringen, och vilken del av ändringen som hjälpte.',
  claimedNothing: 'Ingen storlek på effekten påstods på förhand.',
  claimed: ({ claim, effect }) => `Påståendet var ${claim}; den uträknade skillnaden är ${effect}.`,
  claimInside: 'Det påstådda talet ryms i intervallet.',
  claimOutside: 'Det påstådda talet ryms inte i intervallet.',
  noInterval: 'kan inte räknas ut',
  from: (low, high) => `${low} – ${high}`,
  heading: {
    period: 'period',
    observed: 'utfall',
    counterfactual: 'utan ändringen',
    gap: 'skillnad',
    warnings: 'Förbehåll',
    wouldChange: 'Svaret skulle ändras av',
    cannotKnow: 'Ur dessa tal går det inte att veta',
  },
  donorReason: {
    'not-chosen': 'inte vald',
    'treated-too': 'ändringen gjordes också där',
    contaminated: 'ändringen gällde också den',
    'own-break': 'talens betydelse ändrades',
    'missing-cells': 'tal saknas',
  },
}
