/**
 * Dictionary (sanasto): every text of the product in three languages.
 *
 * No translation library: Finnish is plain typed objects and functions, and the compiler refuses a Swedish or English
 * text that is missing or takes other parameters. Whole sentences, never glued pieces.
 */
import type { Language, Named } from '#model/named.ts'
import { access as enAccess } from './en/access.ts'
import { accessibility as enAccessibility } from './en/accessibility.ts'
import { agreement as enAgreement } from './en/agreement.ts'
import { board as enBoard } from './en/board.ts'
import { casework as enCasework } from './en/casework.ts'
import { chart as enChart, headline as enHeadline } from './en/chart.ts'
import { claim as enClaim } from './en/claim.ts'
import { dataProtection as enDataProtection } from './en/data-protection.ts'
import { evaluation as enEvaluation } from './en/evaluation.ts'
import { evaluationPage as enEvaluationPage } from './en/evaluation-page.ts'
import { fan as enFan } from './en/fan.ts'
import { flowPage as enFlowPage } from './en/flow-page.ts'
import { forecast as enForecast } from './en/forecast.ts'
import { importReport as enImportReport, imports as enImports, newImport as enNewImport } from './en/imports.ts'
import { indicators as enIndicators } from './en/indicators.ts'
import { investment as enInvestment } from './en/investment.ts'
import { mapping as enMapping } from './en/mapping.ts'
import { month as enMonth } from './en/month.ts'
import { paper as enPaper } from './en/paper.ts'
import { peers as enPeers } from './en/peers.ts'
import { personExport as enPersonExport } from './en/person-export.ts'
import { picture as enPicture, trace as enTrace } from './en/picture.ts'
import { privacy as enPrivacy } from './en/privacy.ts'
import { proposalForm as enProposalForm } from './en/proposal-form.ts'
import { publicForm as enPublicForm } from './en/public-form.ts'
import { reason as enReason } from './en/reason.ts'
import { registerImport as enRegisterImport } from './en/register-import.ts'
import { areas as enAreas, measures as enMeasures, screen as enScreen, sources as enSources } from './en/screen.ts'
import { signIn as enSignIn } from './en/sign-in.ts'
import { statistics as enStatistics } from './en/statistics.ts'
import { terminal as enTerminal } from './en/terminal.ts'
import { unit as enUnit } from './en/unit.ts'
import { work as enWork } from './en/work.ts'
import { access } from './fi/access.ts'
import { accessibility } from './fi/accessibility.ts'
import { agreement } from './fi/agreement.ts'
import { board } from './fi/board.ts'
import { casework } from './fi/casework.ts'
import { chart, headline } from './fi/chart.ts'
import { claim } from './fi/claim.ts'
import { dataProtection } from './fi/data-protection.ts'
import { evaluation } from './fi/evaluation.ts'
import { evaluationPage } from './fi/evaluation-page.ts'
import { fan } from './fi/fan.ts'
import { flowPage } from './fi/flow-page.ts'
import { forecast } from './fi/forecast.ts'
import { importReport, imports, newImport } from './fi/imports.ts'
import { indicators } from './fi/indicators.ts'
import { investment } from './fi/investment.ts'
import { mapping } from './fi/mapping.ts'
import { month } from './fi/month.ts'
import { paper } from './fi/paper.ts'
import { peers } from './fi/peers.ts'
import { personExport } from './fi/person-export.ts'
import { picture, trace } from './fi/picture.ts'
import { privacy } from './fi/privacy.ts'
import { proposalForm } from './fi/proposal-form.ts'
import { publicForm } from './fi/public-form.ts'
import { reason } from './fi/reason.ts'
import { registerImport } from './fi/register-import.ts'
import { areas, measures, screen, sources } from './fi/screen.ts'
import { signIn } from './fi/sign-in.ts'
import { statistics } from './fi/statistics.ts'
import { terminal } from './fi/terminal.ts'
import { unit } from './fi/unit.ts'
import { work } from './fi/work.ts'
import { type Format, formatOf } from './format.ts'
import { access as svAccess } from './sv/access.ts'
import { accessibility as svAccessibility } from './sv/accessibility.ts'
import { agreement as svAgreement } from './sv/agreement.ts'
import { board as svBoard } from './sv/board.ts'
import { casework as svCasework } from './sv/casework.ts'
import { chart as svChart, headline as svHeadline } from './sv/chart.ts'
import { claim as svClaim } from './sv/claim.ts'
import { dataProtection as svDataProtection } from './sv/data-protection.ts'
import { evaluation as svEvaluation } from './sv/evaluation.ts'
import { evaluationPage as svEvaluationPage } from './sv/evaluation-page.ts'
import { fan as svFan } from './sv/fan.ts'
import { flowPage as svFlowPage } from './sv/flow-page.ts'
import { forecast as svForecast } from './sv/forecast.ts'
import { importReport as svImportReport, imports as svImports, newImport as svNewImport } from './sv/imports.ts'
import { indicators as svIndicators } from './sv/indicators.ts'
import { investment as svInvestment } from './sv/investment.ts'
import { mapping as svMapping } from './sv/mapping.ts'
import { month as svMonth } from './sv/month.ts'
import { paper as svPaper } from './sv/paper.ts'
import { peers as svPeers } from './sv/peers.ts'
import { personExport as svPersonExport } from './sv/person-export.ts'
import { picture as svPicture, trace as svTrace } from './sv/picture.ts'
import { privacy as svPrivacy } from './sv/privacy.ts'
import { proposalForm as svProposalForm } from './sv/proposal-form.ts'
import { publicForm as svPublicForm } from './sv/public-form.ts'
import { reason as svReason } from './sv/reason.ts'
import { registerImport as svRegisterImport } from './sv/register-import.ts'
import { areas as svAreas, measures as svMeasures, screen as svScreen, sources as svSources } from './sv/screen.ts'
import { signIn as svSignIn } from './sv/sign-in.ts'
import { statistics as svStatistics } from './sv/statistics.ts'
import { terminal as svTerminal } from './sv/terminal.ts'
import { unit as svUnit } from './sv/unit.ts'
import { work as svWork } from './sv/work.ts'

const fi = {
  agreement,
  accessibility,
  areas,
  board,
  casework,
  chart,
  claim,
  evaluation,
  evaluationPage,
  fan,
  flowPage,
  forecast,
  headline,
  importReport,
  imports,
  indicators,
  investment,
  mapping,
  measures,
  newImport,
  paper,
  peers,
  personExport,
  picture,
  privacy,
  proposalForm,
  publicForm,
  reason,
  registerImport,
  access,
  dataProtection,
  screen,
  signIn,
  sources,
  statistics,
  month,
  terminal,
  trace,
  unit,
  work,
}

export type Words = typeof fi & { readonly format: Format }

const sv: typeof fi = {
  agreement: svAgreement,
  accessibility: svAccessibility,
  areas: svAreas,
  board: svBoard,
  casework: svCasework,
  chart: svChart,
  claim: svClaim,
  evaluation: svEvaluation,
  evaluationPage: svEvaluationPage,
  fan: svFan,
  flowPage: svFlowPage,
  forecast: svForecast,
  headline: svHeadline,
  importReport: svImportReport,
  imports: svImports,
  indicators: svIndicators,
  investment: svInvestment,
  mapping: svMapping,
  measures: svMeasures,
  newImport: svNewImport,
  paper: svPaper,
  peers: svPeers,
  personExport: svPersonExport,
  picture: svPicture,
  privacy: svPrivacy,
  proposalForm: svProposalForm,
  publicForm: svPublicForm,
  reason: svReason,
  registerImport: svRegisterImport,
  access: svAccess,
  dataProtection: svDataProtection,
  screen: svScreen,
  signIn: svSignIn,
  sources: svSources,
  statistics: svStatistics,
  month: svMonth,
  terminal: svTerminal,
  trace: svTrace,
  unit: svUnit,
  work: svWork,
}

const en: typeof fi = {
  agreement: enAgreement,
  accessibility: enAccessibility,
  areas: enAreas,
  board: enBoard,
  casework: enCasework,
  chart: enChart,
  claim: enClaim,
  evaluation: enEvaluation,
  evaluationPage: enEvaluationPage,
  fan: enFan,
  flowPage: enFlowPage,
  forecast: enForecast,
  headline: enHeadline,
  importReport: enImportReport,
  imports: enImports,
  indicators: enIndicators,
  investment: enInvestment,
  mapping: enMapping,
  measures: enMeasures,
  newImport: enNewImport,
  paper: enPaper,
  peers: enPeers,
  personExport: enPersonExport,
  picture: enPicture,
  privacy: enPrivacy,
  proposalForm: enProposalForm,
  publicForm: enPublicForm,
  reason: enReason,
  registerImport: enRegisterImport,
  access: enAccess,
  dataProtection: enDataProtection,
  screen: enScreen,
  signIn: enSignIn,
  sources: enSources,
  statistics: enStatistics,
  month: enMonth,
  terminal: enTerminal,
  trace: enTrace,
  unit: enUnit,
  work: enWork,
}

const WORDS: Record<Language, Words> = {
  fi: { ...fi, format: formatOf('fi') },
  sv: { ...sv, format: formatOf('sv') },
  en: { ...en, format: formatOf('en') },
}

export const wordsOf = (language: Language): Words => WORDS[language]

/** The name in the language of the words. */
export const nameIn = (words: Words, named: Named): string => named[words.format.language]
