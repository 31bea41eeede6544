/**
 * Writes the JSON Schemas of the public file formats to docs/schemas/, from the types that the product itself parses with.
 *
 *   node tools/run.mjs tools/schemas.ts --write
 *
 * A table is described by one of its rows: every cell is text, and the text is what the format says.
 */
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { z } from 'zod'
import { IndicatorFigures } from '../src/actions/indicators.ts'
import { Appraisal, AppraisalQuestion } from '../src/model/appraisal.ts'
import { Area } from '../src/model/area.ts'
import { AreaEvaluation } from '../src/model/area-evaluation.ts'
import { Category } from '../src/model/category.ts'
import { Claim, ClaimReport } from '../src/model/claim.ts'
import { Decision } from '../src/model/decision.ts'
import { Evaluation } from '../src/model/evaluation.ts'
import { EvaluationPlan } from '../src/model/evaluation-plan.ts'
import { FlowsOfArea, WhatIf } from '../src/model/flows.ts'
import { ForecastLine, ForecastOfArea } from '../src/model/forecast.ts'
import { ImportReport } from '../src/model/import-report.ts'
import { IndicatorPage } from '../src/model/indicator-page.ts'
import { IndicatorTable } from '../src/model/indicator-table.ts'
import { KeptPlan } from '../src/model/kept-plan.ts'
import { MeasureCard } from '../src/model/measure-card.ts'
import { MonthSheet } from '../src/model/month-sheet.ts'
import { Indicator, Observation } from '../src/model/observation.ts'
import { PersonExport } from '../src/model/person-export.ts'
import { Picture } from '../src/model/picture.ts'
import { Profile } from '../src/model/profile.ts'
import { Proposal } from '../src/model/proposal.ts'
import { ProposalAppraisal } from '../src/model/proposal-appraisal.ts'
import { ProposalAnswer } from '../src/model/proposal-comparison.ts'
import { ProposedEvaluation } from '../src/model/proposed-evaluation.ts'
import { LinkedTable, ProtectedTable } from '../src/model/protected-table.ts'
import { MappingBook } from '../src/model/rule.ts'
import { Scenario } from '../src/model/scenario.ts'
import { Snapshot } from '../src/model/snapshot.ts'
import { Source } from '../src/model/source.ts'
import { Trace } from '../src/model/trace.ts'
import { TABLE_ROWS } from './table-rows.ts'

interface Format {
  readonly schema: z.ZodType
  /** Whether people write the file; otherwise the product does. */
  readonly io: 'input' | 'output'
  readonly title: string
}

const written = (schema: z.ZodType, title: string): Format => ({ schema, io: 'output', title })
const brought = (schema: z.ZodType, title: string): Format => ({ schema, io: 'input', title })

const FORMATS: Readonly<Record<string, Format>> = {
  profile: brought(Profile, 'How one system writes its ledger export'),
  'mapping-book': brought(MappingBook, 'Which ledger sums belong to which category'),
  indicators: brought(z.array(Indicator), 'Names and meanings of published indicators'),
  source: brought(Source, 'Where figures came from'),
  'month-sheet': written(MonthSheet, 'A month of the work, as `varhain show-month --json` prints it'),
  'indicator-figures': written(
    IndicatorFigures,
    'Indicators of any period, as `varhain indicators --json` prints them',
  ),
  picture: written(Picture, 'The picture of an area, as `varhain picture --json` prints it'),
  'forecast-line': written(ForecastLine, 'The forecast of one series, as `varhain forecast --json` prints it'),
  'forecast-of-area': written(
    ForecastOfArea,
    'Where the costs of an area go, as `varhain show-forecast --json` prints it',
  ),
  'indicator-page': written(IndicatorPage, 'One indicator of an area, as `varhain indicator --json` prints it'),
  'indicator-table': written(
    IndicatorTable,
    'The indicators of an area, as `varhain show-indicators --json` prints them',
  ),
  'import-report': written(ImportReport, 'What one file gave and what it did not'),
  snapshot: written(Snapshot, 'One published state of the pool'),
  'linked-table': brought(LinkedTable, 'A table to be protected: its cells, and how they make each other up'),
  'protected-table': written(ProtectedTable, 'Which cells are not shown, and what a reader can reckon of each'),
  'flows-of-area': written(FlowsOfArea, 'The flows of an area, as `varhain show-flows --json` prints them'),
  'what-if': written(WhatIf, 'What a change would do, as `varhain what-if --json` prints it'),
  scenario: written(Scenario, 'A saved scenario, as `varhain show-scenario --json` prints it'),
  'appraisal-question': brought(AppraisalQuestion, 'Choices or amounts by year to be appraised'),
  appraisal: written(Appraisal, 'What choices cost and give, as `varhain appraise --json` prints it'),
  'area-evaluation': written(
    AreaEvaluation,
    'What a change did in an area, as `varhain evaluate-area --json` prints it',
  ),
  decision: written(Decision, 'A recorded decision, as `varhain record-decision --json` prints it'),
  'kept-plan': written(KeptPlan, 'A stored plan of evaluation, as `varhain save-evaluation-plan --json` prints it'),
  'proposed-evaluation': written(
    ProposedEvaluation,
    'How an investment could be judged, as `varhain propose-evaluation --json` prints it',
  ),
  proposal: brought(Proposal, 'An investment in early help as data, as `varhain appraise` reads it'),
  'proposal-appraisal': written(
    ProposalAppraisal,
    'What a proposal would cost and save, as `varhain appraise --json` prints it',
  ),
  'proposal-answer': written(ProposalAnswer, 'Several proposals, or a goal, as `varhain appraise --json` prints them'),
  evaluation: written(Evaluation, 'What a change did, as `varhain evaluate --json` prints it'),
  'evaluation-plan': brought(EvaluationPlan, 'How a change will be judged, agreed before it begins'),
  claim: brought(Claim, 'A published claim of an effect, with its figures and sources'),
  'claim-report': written(ClaimReport, 'What a claim can and cannot support, as `varhain claim --json` prints it'),
  trace: written(Trace, 'The way from a figure down to its ledger lines'),
  area: written(Area, 'A municipality, a county or another area'),
  category: written(Category, 'A place in the category tree'),
  'measure-card': written(MeasureCard, 'What a measure is'),
  'person-export': written(
    PersonExport,
    'Everything that the register holds about one person, as `export-person` gives it',
  ),
  observation: written(Observation, 'One published or reported value in the pool'),
  ...Object.fromEntries(
    Object.entries(TABLE_ROWS).map(([name, row]) => [`table-${name}`, brought(row.schema, row.title)]),
  ),
}

/** File name → schema. */
export const SCHEMAS: Readonly<Record<string, object>> = Object.fromEntries(
  Object.entries(FORMATS).map(([name, { schema, io, title }]) => [
    `${name}.schema.json`,
    { title, ...z.toJSONSchema(schema, { io }) },
  ]),
)

if (process.argv[1] === import.meta.filename) {
  const folder = join(import.meta.dirname, '..', 'docs', 'schemas')
  for (const [name, schema] of Object.entries(SCHEMAS)) {
    if (process.argv.includes('--write')) writeFileSync(join(folder, name), `${JSON.stringify(schema, null, 2)}\n`)
    else console.log(name)
  }
}
