/** Access, in Swedish. */
import type { access as fi } from '../fi/access.ts'

export const access: typeof fi = {
  closedTitle: 'Det här ärendet är inte öppet för dig.',
  closedHow:
    'Du ser bara att klientrelationen finns och vem som ansvarar för den. Be den ansvariga arbetstagaren bjuda in dig eller överföra ärendet.',
  breakGlass: 'Nödöppning',
  breakGlassHow:
    'I ett brådskande läge kan du själv öppna ärendet, för högst tre timmar. Den ansvariga arbetstagaren ser öppningen och en chef granskar den. Skyddade anteckningar öppnas inte.',
  reason: 'Varför måste ärendet öppnas nu?',
  hours: 'För hur lång tid?',
  hoursOf: (hours) => (hours === 1 ? '1 timme' : `${hours} timmar`),
  open: 'Öppna ärendet',
  openUntil: (by, from, until) => `Nödöppning: ${by}, ${from}–${until}.`,
  onYourMatters: 'Dina ärenden har nödöppnats',
  matter: (id) => `Ärende ${id}`,
  reviewTitle: (open) =>
    open === 0
      ? 'Inga nödöppningar att granska.'
      : `${open} ${open === 1 ? 'nödöppning' : 'nödöppningar'} att granska.`,
  reviewHow: 'Läs grunden och vad som granskades i ärendet. Egna öppningar kan inte granskas.',
  did: 'Vad som gjordes',
  nothingDone: 'Ärendet granskades inte.',
  finding: 'Bedömning',
  findings: { justified: 'Motiverad', 'not-justified': 'Inte motiverad' },
  note: 'Motivering',
  save: 'Anteckna granskningen',
  reviewed: (finding, by) => `${finding} (${by})`,
}
