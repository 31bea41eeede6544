/**
 * Statistics sheets (tilastolomakkeet): what the national institute asks for, line by line, each an indicator of ours or a division.
 *
 * Processing times twice a year (1.4.–30.9. and 1.10.–31.3.), staffing on the second Tuesday of April and October, and the yearly
 * statistics of child welfare.
 */
import { addDays, type Day, day, weekday } from '#kernel/day.ts'
import { type Period, span, year as yearOf } from '#kernel/period.ts'
import type { Named } from '#model/named.ts'

export const SHEETS = ['processing-times', 'staffing', 'yearly'] as const
export type SheetId = (typeof SHEETS)[number]

export const HALVES = ['april-september', 'october-march'] as const
export type Half = (typeof HALVES)[number]

export interface SheetLine {
  readonly name: Named
  readonly indicator: string
  /** Which division of it; the whole where left out. */
  readonly by?: string
  readonly of?: string
}

const line = (indicator: string, fi: string, sv: string, en: string, by?: string, of?: string): SheetLine => ({
  indicator,
  name: { fi, sv, en },
  ...(by !== undefined && of !== undefined && { by, of }),
})

const PROCESSING: readonly SheetLine[] = [
  line('assessments-started', 'Aloitetut palvelutarpeen arvioinnit', 'Inledda bedömningar', 'Assessments started'),
  line('assessments-started-in-time', '– enintään 7 arkipäivässä', '– inom 7 vardagar', '– within 7 weekdays'),
  line('assessments-started-late', '– yli 7 arkipäivässä', '– efter över 7 vardagar', '– after more than 7 weekdays'),
  line(
    'assessments-waiting-over',
    'Aloittamatta yli 7 arkipäivää',
    'Inte inledda på över 7 vardagar',
    'Not started in more than 7 weekdays',
  ),
  line(
    'assessments-finished',
    'Valmistuneet palvelutarpeen arvioinnit',
    'Slutförda bedömningar',
    'Assessments finished',
  ),
  line('assessments-finished-in-time', '– enintään 3 kuukaudessa', '– inom 3 månader', '– within 3 months'),
  line('assessments-finished-late', '– yli 3 kuukaudessa', '– efter över 3 månader', '– after more than 3 months'),
]

const STAFFING: readonly SheetLine[] = [
  line('children-with-responsible', 'Asiakaslapsia', 'Klientbarn', 'Client children'),
  line(
    'responsible-workers',
    'Lapsen asioista vastaavia työntekijöitä',
    'Ansvariga arbetstagare',
    'Responsible workers',
  ),
]

const AGES = ['0-2', '3-6', '7-12', '13-15', '16-17']
const PLACES: readonly (readonly [string, string, string, string])[] = [
  ['kin-or-near', 'sukulainen tai läheinen', 'släkting eller närstående', 'kin or near'],
  ['foster-family', 'perhehoito', 'familjevård', 'foster family'],
  ['professional-family-home', 'ammatillinen perhekoti', 'professionellt familjehem', 'professional family home'],
  ['institution', 'laitoshoito', 'institutionsvård', 'institution'],
  ['reform-school', 'koulukoti', 'skolhem', 'reform school'],
  ['family-rehabilitation-unit', 'perhekuntoutusyksikkö', 'familjerehabilitering', 'family rehabilitation unit'],
  ['own-parent', 'oma vanhempi', 'egen förälder', 'own parent'],
  ['other', 'muu', 'annan', 'other'],
]
const DURATIONS: readonly (readonly [string, string, string, string])[] = [
  ['under-6-months', 'alle 6 kk', 'under 6 mån', 'under 6 months'],
  ['6-11-months', '6–11 kk', '6–11 mån', '6–11 months'],
  ['12-23-months', '12–23 kk', '12–23 mån', '12–23 months'],
  ['over-24-months', 'vähintään 24 kk', 'minst 24 mån', '24 months or more'],
]

const YEARLY: readonly SheetLine[] = [
  line(
    'child-welfare-notifications',
    'Lastensuojeluilmoitukset',
    'Barnskyddsanmälningar',
    'Child-welfare notifications',
  ),
  line('notified-children', 'Lapset, joista ilmoitus tehtiin', 'Barn om vilka anmälan gjorts', 'Children notified of'),
  line('open-care-clients', 'Avohuollon asiakkaat 0–17 v', 'Klienter i öppenvården 0–17 år', 'Open-care clients 0–17'),
  line(
    'child-protection-clients',
    'Avohuollon asiakkaat 18–20 v',
    'Klienter i öppenvården 18–20 år',
    'Open-care clients 18–20',
    'age',
    '18-20',
  ),
  line(
    'placed-children',
    'Sijoitetut 0–17 v vuoden aikana',
    'Placerade 0–17 år under året',
    'Placed 0–17 during the year',
  ),
  ...AGES.map((age) =>
    line(
      'placed-children',
      `– ${age.replace('-', '–')} v`,
      `– ${age.replace('-', '–')} år`,
      `– aged ${age}`,
      'age',
      age,
    ),
  ),
  ...PLACES.map(([of, fi, sv, en]) => line('placed-children', `– ${fi}`, `– ${sv}`, `– ${en}`, 'type', of)),
  line(
    'placed-children',
    'Avohuollon sijoituksena',
    'Placering i öppenvården',
    'Open-care placement',
    'ground',
    'open-care',
  ),
  line('urgently-placed-children', 'Kiireellisesti sijoitetut', 'Brådskande placerade', 'Urgently placed'),
  line('placed-children-at-end', 'Sijoitettuina 31.12.', 'Placerade 31.12', 'Placed on 31 December'),
  ...DURATIONS.map(([of, fi, sv, en]) =>
    line('placed-children-at-end', `– ${fi}`, `– ${sv}`, `– ${en}`, 'duration', of),
  ),
  line('new-placed-children', 'Uudet sijoitetut', 'Nya placerade', 'Newly placed'),
  line('children-in-care', 'Huostassa vuoden aikana', 'Omhändertagna under året', 'In care during the year'),
  line('taken-into-care', 'Uudet huostaanotot', 'Nya omhändertaganden', 'Newly taken into care'),
  line('aftercare-clients', 'Jälkihuollon asiakkaat', 'Klienter i eftervården', 'Aftercare clients'),
]

export const SHEET_LINES: Readonly<Record<SheetId, readonly SheetLine[]>> = {
  'processing-times': PROCESSING,
  staffing: STAFFING,
  yearly: YEARLY,
}

export interface SheetPeriod {
  readonly period: Period
  /** By which day the institute wants it. */
  readonly due: Day
}

/** The second Tuesday of a month. */
function secondTuesday(year: number, month: number): Day {
  const first = day(year, month, 1)
  return addDays(first, ((9 - weekday(first)) % 7) + 7)
}

/** @param half of the processing times and the staffing; the year is that in which it begins */
export function sheetPeriod(sheet: SheetId, year: number, half: Half): SheetPeriod {
  if (sheet === 'yearly') return { period: yearOf(year), due: day(year + 1, 2, 15) }
  const isSummer = half === 'april-september'
  if (sheet === 'staffing') {
    const on = isSummer ? secondTuesday(year, 4) : secondTuesday(year, 10)
    return { period: span(on, on), due: on }
  }
  return isSummer
    ? { period: span(day(year, 4, 1), day(year, 9, 30)), due: day(year, 10, 17) }
    : { period: span(day(year, 10, 1), day(year + 1, 3, 31)), due: day(year + 1, 4, 17) }
}
