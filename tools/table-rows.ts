/**
 * Table rows (taulukoiden rivit): what one row of each table of figures holds, with an example that its reader accepts.
 *
 * Tables are UTF-8 or windows-1252 text with `;`, `,` or tab between cells and headings on the first row.
 */
import { z } from 'zod'
import { EPISODE_KINDS } from '../src/model/episode.ts'
import { PEOPLE_ROWS } from './people-rows.ts'

interface TableRow {
  readonly title: string
  readonly schema: z.ZodObject
  readonly example: Readonly<Record<string, string>>
}

const area = z.string().describe('Id, official code or name of the area; may be left out where the importer names it')
const period = z.string().describe('2012, 2012-08, 2012-Q3, 31.8.2012 or 1.1.2017-30.4.2017')
const value = z.string().describe('A Finnish number: 1 234,5. Empty or -- is missing, not zero')
const unit = z.string().describe('children, days, visits, clients, EUR, percent …; milj. € is scaled to euros')
const category = z.string().describe('A path of the category tree: early/family-services/family-work')
const production = z.string().describe('own, bought or unknown')
const note = z.string().describe('Anything the reader should know; shown beside the figure')
const year = z.string().regex(/^\d{4}$/)

export const TABLE_ROWS: Readonly<Record<string, TableRow>> = {
  indicators: {
    title: 'A row of an indicator table in long form',
    schema: z.object({ area, indicator: z.string(), period, value, unit: unit.optional(), note: note.optional() }),
    example: { area: 'imatra', indicator: 'placed', period: '31.8.2012', value: '71', unit: 'children', note: '' },
  },
  'indicators-wide': {
    title: 'A row of an indicator table in wide form: a column a year',
    schema: z
      .object({ indicator: z.string(), area: area.optional(), unit: unit.optional() })
      .catchall(value.describe('A column a year, headed 2007, 2008 …')),
    example: { area: 'imatra', indicator: 'placed', '2007': '83', '2012': '71 (31.8.)' },
  },
  volumes: {
    title: 'A row of a volume table',
    schema: z.object({
      area,
      service: category,
      production: production.optional(),
      measure: z.enum(['care-days', 'clients', 'visits', 'child-years', 'places']),
      period,
      value,
      unit: unit.optional(),
      note: note.optional(),
    }),
    example: {
      area: 'imatra',
      service: 'corrective/child-protection/placement/foster',
      production: 'own',
      measure: 'care-days',
      period: '2012',
      value: '1 200',
    },
  },
  episodes: {
    title: 'A row of a table of episodes: what happened to a child from a day to another',
    schema: z.object({
      child: z.string().describe('Whatever tells one child from another; never an identity code'),
      kind: z.enum(EPISODE_KINDS),
      type: z
        .string()
        .describe('By kind: child-welfare-notification, family-work, foster-family, child-protection …')
        .optional(),
      ground: z.string().describe('By kind: special-need, emergency, open-care, substitute, shl, lsl').optional(),
      start: z.string().describe('The first day; of an assessment the day it became pending'),
      end: z.string().describe('The last day, included; empty while it lasts').optional(),
      started: z.string().describe('Of an assessment: the day work on it began').optional(),
      production: production.optional(),
      provider: z.string().describe('Leaves as a pseudonym').optional(),
      day_price: z.string().describe('Euros: 190,50').optional(),
      birth_month: z.string().describe('2012-05').optional(),
      municipality: area.optional(),
      worker: z.string().describe('Whoever answers for the matter; leaves as a pseudonym').optional(),
    }),
    example: {
      child: 'a-17',
      kind: 'placement',
      type: 'foster-family',
      ground: 'substitute',
      start: '1.2.2024',
      end: '',
      production: 'bought',
      provider: 'Koti Oy',
      day_price: '190,50',
      birth_month: '2012-05',
      municipality: 'Imatra',
    },
  },
  population: {
    title: 'A row of a population table, at the end of the year',
    schema: z.object({ area, year, children: value, inhabitants: value }),
    example: { area: 'imatra', year: '2012', children: '4 900', inhabitants: '28 500' },
  },
  'price-index': {
    title: 'A row of a price index table',
    schema: z.object({ index: z.string(), year, value, area: area.optional() }),
    example: { index: 'peruspalvelut', year: '2012', value: '104,2' },
  },
  'unit-prices': {
    title: 'A row of a table of unit prices',
    schema: z.object({
      area,
      series: z.string().optional(),
      category,
      production: production.optional(),
      date: period,
      price: value,
      unit,
      source: z.string().optional(),
    }),
    example: {
      area: 'imatra',
      category: 'corrective/child-protection/placement/institution',
      production: 'bought',
      date: '2017',
      price: '80 000',
      unit: 'EUR/year',
      source: 'lehdistötiedote',
    },
  },
  areas: {
    title: 'A row of the table of areas',
    schema: z.object({
      id: z.string(),
      code: z.string().describe('Official code with its zeros; empty where there is none'),
      kind: z.enum(['municipality', 'county', 'joint-authority', 'country']),
      name_fi: z.string(),
      name_sv: z.string(),
      name_en: z.string(),
      part_of: z.string(),
      invented: z.string().optional().describe('1 for a fictional area'),
    }),
    example: {
      id: 'imatra',
      code: '153',
      kind: 'municipality',
      name_fi: 'Imatra',
      name_sv: 'Imatra',
      name_en: 'Imatra',
      part_of: 'suomi',
    },
  },
  'service-classes': {
    title: 'A row of the table of official service classes',
    schema: z.object({
      code: z.string().describe('Official code with its zeros'),
      name_fi: z.string(),
      name_sv: z.string().optional(),
      name_en: z.string().optional(),
      category,
    }),
    example: { code: 'A01', name_fi: 'Perhetyö', category: 'early/family-services/family-work' },
  },
  codes: {
    title: 'A row of the table of official codes',
    schema: z.object({
      list: z.string().describe('Number of the list: the tail of its OID below 1.2.246.537.6, such as 1243'),
      code: z.string(),
      name_fi: z.string(),
      name_sv: z.string().optional(),
      name_en: z.string().optional(),
      from: z.string().optional().describe('First day of the code, 2026-01-01 or 1.1.2026; empty where it always held'),
      until: z.string().optional().describe('Last day of the code; empty while it holds'),
    }),
    example: { list: '1243', code: '15', name_fi: 'Opetustoimi', name_sv: 'Undervisningsväsendet', from: '1.1.2024' },
  },
  ...PEOPLE_ROWS,
  'indicator-list': {
    title: 'A row of the table of indicators of one’s own',
    schema: z.object({
      id: z.string().describe('Lower-case letters, digits and hyphens'),
      name_fi: z.string(),
      name_sv: z.string().optional(),
      name_en: z.string().optional(),
      unit: z.string().describe('EUR, children, days, percent …'),
      time: z.enum(['at-date', 'during', 'level']),
      category: category.optional().describe('Set where the indicator is a cost that belongs in the pooled picture'),
      production: z.enum(['own', 'bought', 'unknown']).optional(),
      titles: z.string().optional().describe('Titles by which tables name it, between | signs'),
    }),
    example: {
      id: 'school-absences',
      name_fi: 'Koulupoissaolot',
      unit: 'days',
      time: 'during',
      titles: 'Poissaoloja|Poissaolot',
    },
  },
}
