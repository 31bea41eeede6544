/** A small Sotkanet of our own for tests: three years of two indicators, with every oddness of the real one. */
import { type Answer, type Asked, type Service, serviceAt } from './service.ts'

export interface SmallIndicator {
  readonly description: Record<string, unknown>
  readonly rows: readonly Record<string, unknown>[]
}

/** Ids are Sotkanet's own and say nothing; counties under a new number, a sub-region, a region of nobody. */
export const REGIONS = [
  region(658, 'MAA', '358', 'Koko maa', 'Hela landet', 'Whole country'),
  region(55, 'KUNTA', '153', 'Imatra'),
  region(152, 'KUNTA', '286', 'Kouvola'),
  region(65, 'KUNTA', '091', 'Helsinki', 'Helsingfors', 'Helsinki'),
  region(999, 'KUNTA', '044', 'Elimäki'),
  region(1010, 'HYVINVOINTIALUE', 'HVA10', 'Kymenlaakson hyvinvointialue'),
  region(1011, 'HYVINVOINTIALUE', '30', 'Etelä-Karjalan HVA'),
  region(1090, 'HYVINVOINTIALUE', '90', 'Helsingin kaupunki', 'Helsingfors stad', 'City of Helsinki'),
  region(1091, 'HYVINVOINTIALUE', '92', 'HUS-yhtymä'),
  region(494, 'MAAKUNTA', '08', 'Kymenlaakso'),
]

function region(id: number, category: string, code: string, fi: string, sv = fi, en = fi) {
  return { id, code, category, title: { fi, sv, en }, memberOf: [658], uri: '' }
}

export const row = (region: number, year: number, value?: number, absValue?: number, gender = 'total') => ({
  indicator: 191,
  region,
  year,
  gender,
  ...(value === undefined ? {} : { value }),
  ...(absValue === undefined ? {} : { absValue }),
})

export const PLACED: SmallIndicator = {
  description: {
    id: 191,
    'data-updated': '2025-06-10',
    range: { start: 2021, end: 2024 },
    title: {
      fi: 'Kodin ulkopuolelle sijoitetut 0 - 17-vuotiaat, % vastaavanik&auml;isest&auml; v&auml;est&ouml;st&auml;',
      sv: 'Placerade utanför hemmet 0 - 17-åringar, %',
      en: 'Children aged 0-17 placed outside the home, %',
    },
    description: { fi: 'Indikaattori ilmaisee …<p id=suhteutus>Väestösuhteutus.</p>', sv: '', en: '' },
    limits: { fi: 'Alle viiden tapauksen tietoja ei julkaista.', sv: '', en: '' },
    notices: { fi: 'Vuoden 2024 tiedot ovat <b>ennakkotietoja</b>.<br/>', sv: '', en: '' },
    primaryValueType: { code: 'PERCENT' },
    classifications: { sex: { title: {}, values: ['male', 'female', 'total'] } },
  },
  rows: [
    row(55, 2021, 1.1, 42),
    row(55, 2023, undefined, 38), // the share is missing where the number stands
    row(55, 2024, 0.9, 33),
    row(152, 2021, 2.1, 300),
    row(152, 2022, 2, 290),
    row(152, 2023, 1.9, 280),
    row(152, 2024, 1.8, 270),
    row(658, 2021, 1.2, 12_700),
    row(658, 2022, 1.2, 12_600),
    row(658, 2023, 1.2, 12_500),
    row(658, 2024, 1.2, 12_400),
    row(1010, 2023, 1.8, 626),
    row(1010, 2024, 1.8, 619),
    row(1011, 2023, 0.6, 170),
    row(1090, 2023, 1.1, 1931),
    row(65, 2024, 1.1, 1934),
    row(1090, 2024, 1.2, 1999), // the city as a municipality is believed
    row(494, 2024, 1.8, 619), // a region of a category that is not ours
    row(999, 2021, 3, 10), // a municipality that was merged
    row(1091, 2024, 1.1, 2500), // no area of ours
  ],
}

export type SmallSotkanet = Map<number, SmallIndicator>

/** Answers as the real one does, from what the map holds now. */
export function answering(held: SmallSotkanet): (asked: Asked) => Answer {
  return ({ path, search }) => {
    if (path === '/regions') return { json: REGIONS }
    const id = Number(/^\/indicators\/(\d+)$/.exec(path)?.[1] ?? search.get('indicator'))
    const indicator = held.get(id)
    if (!indicator) return { status: 404, text: '<html>404</html>' }
    if (path.startsWith('/indicators')) return { json: indicator.description }
    const years = search.getAll('years').map(Number)
    const genders = search.getAll('genders')
    return {
      json: indicator.rows.filter(
        ({ year, gender }) => years.includes(Number(year)) && genders.includes(String(gender)),
      ),
    }
  }
}

export async function smallSotkanet(): Promise<Service & { readonly held: SmallSotkanet }> {
  const held: SmallSotkanet = new Map([[191, PLACED]])
  const service = await serviceAt('/rest/1.1', answering(held))
  return Object.assign(service, { held })
}
