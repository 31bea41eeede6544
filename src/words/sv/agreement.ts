/** Agreeing on an evaluation, in Swedish. */
import type { agreement as finnish } from '../fi/agreement.ts'

export const agreement: typeof finnish = {
  unmeasured: {
    'no-effects':
      'Förslaget påstår inte att något förändras för barnen. Kostnader och priser syns i bokföringen, men det finns inget att mäta effekten av.',
    'no-outcome':
      'Av det som förslaget skulle förändra finns inget årligt tal från tiden före starten. Man kan komma överens om utvärderingen när talet har hämtats.',
    'other-effects': 'En del av effekterna gäller annat än det här talet: dem ser utvärderingen inte.',
    'no-claim': 'Löftet kan inte sägas i talets enhet, så det mäts inte om det hålls.',
    'counts-of-year':
      'Talet räknar alla som varit placerade under året, löftet däremot placeringsår. De följs åt men är inte samma sak.',
    alone: 'Det finns inga jämförelseområden: allt annat som förändras samtidigt ser ut som en effekt.',
    'few-before': 'Det finns tal för mindre än åtta år före starten: resultatet blir osäkert.',
    'too-small':
      'Den utlovade förändringen är mindre än vad som kan urskiljas i talet. Det troligaste resultatet är att det inte går att säga om löftet hölls.',
    'smallest-unknown':
      'Det går inte att räkna hur liten förändring som skulle urskiljas: det finns för få tal före starten.',
    begun: 'Startdagen har redan passerat: en plan som sparas nu är inte överenskommen på förhand.',
    money: 'Talet berättar inte hur mycket pengar som sparas: till det behövs årspriset för ett barn.',
  },
  standing: {
    kept: 'Den överenskomna gränsen nåddes: skillnaden är i hela sitt 95 %-intervall minst så stor som man kom överens om.',
    failed:
      'Investeringen gav inte det som man kom överens om: skillnaden når inte gränsen någonstans i sitt 95 %-intervall.',
    'cannot-tell': 'Det går inte att säga om löftet hölls: talen räcker inte till att avgöra det åt någondera hållet.',
  },
  proposed: 'Det här är ett förslag. Det binder ingen innan man har kommit överens om det.',
  late: (day) =>
    `Planen sparades ${day}, först efter att förändringen hade börjat. Inget är överenskommet på förhand, och det framgår av utvärderingen.`,
  changed: (count) =>
    `Planen har ändrats efter att den sparades, antal punkter: ${count}. Utvärderingen berättar om var och en.`,
  proposalChanged:
    'Förslaget har ändrats efter överenskommelsen och lovar nu något annat. Överenskommelsen är oförändrad.',
  what: 'Vad som mäts',
  whatFrom: ({ name, source, before }) => `${name}. Källa: ${source}. År före starten: ${before}.`,
  whom: 'Med vem det jämförs',
  whomAlike: (count, names) => `Områden som utvecklades på samma sätt före starten (${count}): ${names}`,
  nobody: 'Bara områdets egen tidsserie: det finns inga andra med samma tal.',
  when: 'När',
  whenSeen: ({ start, works, until }) =>
    `Förändringen börjar ${start}. Enligt förslaget borde den synas helt från ${works}. Talen granskas till och med år ${until}.`,
  whenAgreed: ({ start, from, until }) => `Förändringen börjar ${start}. Talen granskas för åren ${from}–${until}.`,
  how: 'På vilket sätt',
  promise: 'Vad som utlovas',
  promisedLess: ({ effect, children }) =>
    `Under uppföljningsåren är talet i genomsnitt ${effect} mindre än det annars skulle vara.${children === '' ? '' : ` Det är cirka ${children} färre barn.`}`,
  promisedMore: ({ effect, children }) =>
    `Under uppföljningsåren är talet i genomsnitt ${effect} större än det annars skulle vara.${children === '' ? '' : ` Det är cirka ${children} fler barn.`}`,
  notPromised: 'Någon storlek utlovas inte.',
  failure: 'Vad som är ett misslyckande',
  failureLess: (least) =>
    `Talet sjunker mindre än ${least} mot jämförelsen, och det är säkert: hela 95 %-intervallet ligger hitom gränsen. Om intervallet når på båda sidor om gränsen går det inte att säga.`,
  failureMore: (least) =>
    `Talet stiger mindre än ${least} mot jämförelsen, och det är säkert: hela 95 %-intervallet ligger hitom gränsen. Om intervallet når på båda sidor om gränsen går det inte att säga.`,
  failureChance: (times) =>
    `Talet förändras inte åt det bättre så att slumpen skulle göra detsamma mer sällan än ${times} gånger av hundra.`,
  limitFrom: 'Gränsen är löftets nedre gräns: nio av tio av förslagets egna dragningar lovar mer.',
  smallest: 'Vad som kan urskiljas',
  smallestSeen: (effect) => `Cirka ${effect}. En mindre förändring drunknar oftast i slumpen.`,
  price: 'Årspriset för ett barn',
  cannot: 'Vad som inte kan mätas',
  agree: 'Kom överens om utvärderingen',
  agreeHow:
    'Det överenskomna sparas med dagens datum och kan inte ändras obemärkt i efterhand. Det räknas när talen kommer.',
  change: 'Ändra före överenskommelsen',
  least: 'Gräns under vilken skillnaden är ett misslyckande',
  leastHow: 'I talets egen enhet. Minus om talet ska sjunka.',
  agreedNow: 'Utvärderingen är överenskommen.',
  toPlan: 'Plan och resultat',
  refusals: {
    'agreed-already':
      'Utvärderingen av det här förslaget är redan överenskommen. En ändring görs på planens sida som en ny version.',
    'nothing-to-judge': 'Det finns inget i talen där effekten av det här förslaget skulle synas.',
  },
  followed: 'Vad som utlovades och vad som sågs',
  promisedOn: ({ proposal, day }) => `Löftet är ur förslaget ”${proposal}” sådant det var ${day}.`,
  promisedThen: ({ proposal, day, title }) =>
    `Av förslaget ”${proposal}” sparades ett papper ${day} före beslutet. Där stod: ${title}`,
  notKept:
    'Det som utlovades finns inte sparat: till beslutet hör inget förslag vars utvärdering skulle vara överenskommen.',
  byYear: 'Utlovat per år',
  year: 'År',
  columns: {
    cost: 'Kostnad',
    released: 'Besparing i pengar',
    avoided: 'Undvikna placeringsår',
    between: 'Fyra gånger av fem',
  },
  soFar: 'Sammanlagt hittills',
  priceLevel: (year) => `€, i ${year} års pengar`,
  seenChildren: ({ years, mean, low, high }) =>
    `Den skillnad som sågs åren ${years} är i genomsnitt ${mean} färre barn om året (95 %-intervall ${low} … ${high}).`,
  seenMore: ({ years, mean, low, high }) =>
    `Den skillnad som sågs åren ${years} är i genomsnitt ${mean} fler barn om året (95 %-intervall ${low} … ${high}).`,
  promisedChildrenYears: (mean) => `För samma år utlovades i genomsnitt ${mean} färre barn om året.`,
  seenUnknown:
    'Skillnaden kan inte sägas i barn: planen berättar inte hur många barn en enhet är, eller så finns inget intervall.',
  costUnknown: 'Den verkliga kostnaden och besparingen har inte jämförts: utvärderingen mäter barn, inte bokföring.',
}
