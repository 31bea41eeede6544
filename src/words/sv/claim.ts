/** Claims in Swedish. */
import type { claim as fi } from '../fi/claim.ts'

export const claim: typeof fi = {
  caution: {
    'one-period-each-side':
      'Före och efter finns ett tal vardera. Av ett tal syns inte om utvecklingen redan gick åt samma håll eller om utgångsåret var ovanligt.',
    'break-between':
      'Mellan talen ändrades lagen eller statistiken. Dess andel kan inte skiljas från reformens utan ett område som bara lagen gällde.',
    'part-year':
      'Talet för en del av året är inget årstal: det ska ställas i relation till månaderna före jämförelsen.',
    'no-comparison-before':
      'För jämförelseområdena angavs inte tal före och efter: det är okänt om samma sak hade hänt också annanstans.',
    'price-times-part':
      'Det påstådda beloppet är inte skillnaden gånger årspriset. Det motsvarar en del av året: barnen skulle ha omhändertagits vid olika tider.',
    'later-course':
      'Senare offentliga tal visar om ändringen fortsatte; de är medeltal av tre år och överlappar varandra.',
    'small-numbers': 'Talen är små: några barns skillnad kan vara slump.',
  },
  supports: {
    fewer: ({ before, after, fewer }) => `Talen var ${before} före och ${after} efter: ${fewer} färre.`,
    chance: ({ p }) =>
      `En så stor skillnad mellan två tal är sällsynt av slump (p = ${p}), om utgångsåret var ett vanligt år.`,
    noChance: ({ p }) => `Skillnaden ryms i slumpen (p = ${p}).`,
    fullYear: ({ fewer, price, euros }) => `Under ett helt år skulle ${fewer} × ${price} vara ${euros}.`,
    childYears: ({ claimed, years }) => `Det påstådda ${claimed} motsvarar ${years} barnår till detta pris.`,
    part: ({ value, months, annualised }) =>
      `Talet ${value} för en del av året (${months} mån.) är ${annualised} på ett år.`,
  },
  cannotSupport: [
    'Att reformen orsakade ändringen: också annat ändrades samtidigt.',
    'Att ändringen är bestående: ett år räcker inte för det.',
    'Att hela summan sparades: utfallet har inte jämförts med vad kostnaderna hade varit utan reformen.',
  ],
  grade: 'Av talen går det inte att säga om ändringen berodde på reformen.',
}
