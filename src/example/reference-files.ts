/**
 * Reference files of the example (esimerkin viitetiedostot): what stands beside the ledgers, as text ready to be written.
 *
 * Volumes by quarter, population, a price index, the area, who says so (nobody: it is invented) and a README.
 */
import { Source } from '#model/source.ts'
import type { Course, Delivery } from './course.ts'
import { EXAMPLE_AREA } from './mapping-book.ts'
import { EXAMPLE_MUNICIPALITIES } from './municipalities.ts'

const decimal = (value: number): string => String(value).replace('.', ',')

export function volumesText(deliveries: readonly Delivery[]): string {
  const rows = deliveries.flatMap(({ service, year, production, units }) => {
    const key = `${EXAMPLE_AREA};${service.category};${production};${service.measure}`
    if (service.measure === 'clients') return [`${key};${year};${Math.round(sum(units))};;`]
    return [1, 2, 3, 4].map((q) => `${key};${year}-Q${q};${sum(units.slice(q * 3 - 3, q * 3))};;`)
  })
  return lines('area;service;production;measure;period;value;unit;note', rows)
}

export function populationText({ years, children, inhabitants }: Course): string {
  return lines(
    'area;year;children;inhabitants;note',
    years.map((year) => `${EXAMPLE_AREA};${year};${children.get(year)};${inhabitants.get(year)};keksitty`),
  )
}

export const priceIndexText = ({ years, index }: Course): string =>
  lines(
    'area;index;year;value;note',
    years.map(
      (year) => `${EXAMPLE_AREA};esimerkkilan-hintaindeksi;${year};${decimal(index.get(year) ?? 100)};keksitty`,
    ),
  )

export const areasText = (): string =>
  lines('id;code;kind;name_fi;name_sv;name_en;part_of;invented', [
    `${EXAMPLE_AREA};;county;Esimerkkilä (keksitty);Exempelbygden (påhittad);Esimerkkilä (invented);;1`,
    ...EXAMPLE_MUNICIPALITIES.map(
      ({ id, name: { fi, sv, en } }) =>
        `${id};;municipality;${fi} (keksitty);${sv} (påhittad);${en} (invented);${EXAMPLE_AREA};1`,
    ),
  ])

export const sourceOf = (seed: number): Source =>
  Source.parse({
    id: 'esimerkkila',
    kind: 'invented',
    title: {
      fi: 'Esimerkkilä, keksitty esimerkkialue',
      sv: 'Exempelbygden, ett påhittat exempelområde',
      en: 'Esimerkkilä, an invented example county',
    },
    note: {
      fi: `Kaikki luvut ovat keksittyjä: ne tekee ohjelma siemenluvusta ${seed}. Ne eivät kuvaa mitään todellista aluetta.`,
      sv: `Alla tal är påhittade: programmet gör dem av frötalet ${seed}. De beskriver inget verkligt område.`,
      en: `Every figure is invented: the program makes them from the seed ${seed}. They describe no real area.`,
    },
  })

/** The invented statistic is a source of its own: another says it of the county's own ledgers. */
export const comparisonSourceOf = (seed: number): Source =>
  Source.parse({
    id: 'esimerkin-vertailutilasto',
    kind: 'invented',
    title: {
      fi: 'Keksitty vertailutilasto',
      sv: 'Påhittad jämförelsestatistik',
      en: 'Invented comparison statistic',
    },
    note: {
      fi: `Kaikki alueet ja luvut ovat keksittyjä: ohjelma tekee ne siemenluvusta ${seed}. Esimerkkilän lukuihin on istutettu tunnettu vaikutus.`,
      sv: `Alla områden och tal är påhittade: programmet gör dem av frötalet ${seed}. I talen för Exempelbygden finns en känd, inplanterad effekt.`,
      en: `Every area and figure is invented: the program makes them from the seed ${seed}. An effect of known size is planted in those of Esimerkkilä.`,
    },
  })

export const readmeText = (seed: number, { years, investment, reform }: Course): string => `# Esimerkkilä

Keksitty alue, siemenluku ${seed}, vuodet ${years[0]}–${years.at(-1)}. Mikään luku ei kuvaa todellista kuntaa, aluetta tai yritystä.
Påhittat område. Inget tal beskriver en verklig kommun, ett verkligt område eller företag.
An invented county. No figure describes a real municipality, county or firm.

| file | is |
|---|---|
| \`hyvinvointialue.csv\` | the county's ledger from ${reform}, profile \`county-erp-wide\` |
| \`kunta.csv\` | the municipality's ledger, profile \`kunta.profile.json\` |
| \`sairaanhoitopiiri.csv\` | the hospital district's ledger until ${reform - 1}, profile \`sairaanhoitopiiri.profile.json\` |
| \`mapping.json\` | organisations, divided cost centres and mapping rules |
| \`volumes.csv\`, \`population.csv\`, \`price-index.csv\`, \`areas.csv\`, \`source.json\` | what stands beside the ledgers |
| \`comparison.csv\`, \`comparison-areas.csv\`, \`comparison-indicator.csv\`, \`comparison-source.json\` | an invented statistic of the county and of twenty others |
| \`example.json\` | the list of ledgers, for a program |

The story in it: early help is invested in in ${investment}; services move to the county in ${reform}; until then the municipality
pays the hospital district for psychiatry, so the same euros stand in two ledgers; the projects are left unmapped.
`

const lines = (heading: string, rows: readonly string[]): string => `${[heading, ...rows].join('\n')}\n`

const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0)
