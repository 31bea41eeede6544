/** Month sheet (månadsbladet): what the service manager looks at once a month. */
import type { month as fi } from '../fi/month.ts'

export const month: typeof fi = {
  link: 'Månaden i siffror',
  title: (name) => `Hur gick ${name}?`,
  lead: 'Hela områdets arbete under månaden: vad som hände och hur läget var den sista dagen. Tal under fem är dolda.',
  answer: (contacts, started, inTime) =>
    `Det kom ${contacts} kontakter. ${started} bedömningar inleddes, ${inTime} av dem i tid.`,
  withheld: 'ett dolt antal',
  choose: 'Månad',
  indicator: 'Nyckeltal',
  before: 'Föregående månad',
  yearBefore: 'För ett år sedan',
  publish: 'Uppdatera talen',
  publishing: 'Talen uppdateras …',
  publishedAt: (at) => `Talen räknades ${at}.`,
  withheldNote: '– = dolt, för få människor står bakom talet',
}
