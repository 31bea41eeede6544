/** The terminal and exported tables in Swedish. */
import type { terminal as fi } from '../fi/terminal.ts'

export const terminal: typeof fi = {
  figures: 'Siffror',
  notes: 'Anmärkningar',
  sources: 'Källor',
  lines: 'Beslut och ändringar',
  accounting: 'Vad summan består av',
  snapshot: 'Lägesbild',
  columns: {
    measure: 'Mätare',
    part: 'Fördelning',
    area: 'Område',
    unit: 'Enhet',
    period: 'Period',
    from: 'Början',
    to: 'Slut',
    value: 'Värde',
    mark: 'Status',
    note: 'Anmärkning',
    source: 'Källa',
    name: 'Namn',
    day: 'Dag',
    kind: 'Slag',
    effect: 'Verkan',
    publisher: 'Utgivare',
    euros: 'Euro',
    view: 'Vy',
  },
  press: 'Tidningssiffror, inte bokföring',
  invented: 'Påhittade siffror',
}
