/** The terminal and exported tables in English. */
import type { terminal as fi } from '../fi/terminal.ts'

export const terminal: typeof fi = {
  figures: 'Figures',
  notes: 'Notes',
  sources: 'Sources',
  lines: 'Decisions and changes',
  accounting: 'What the sum is made of',
  snapshot: 'Snapshot',
  columns: {
    measure: 'Measure',
    part: 'Part',
    area: 'Area',
    unit: 'Unit',
    period: 'Period',
    from: 'From',
    to: 'To',
    value: 'Value',
    mark: 'State',
    note: 'Note',
    source: 'Source',
    name: 'Name',
    day: 'Day',
    kind: 'Kind',
    effect: 'Effect',
    publisher: 'Publisher',
    euros: 'Euros',
    view: 'View',
  },
  press: 'Press figures, not accounts',
  invented: 'Invented figures',
}
