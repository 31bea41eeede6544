/** The list of actions (toimintoluettelo): whatever a person can do is here, and nothing else is. */
import { ACCOUNT_ACTIONS } from './account-actions.ts'
import type { Action } from './action.ts'
import { addPersonAction } from './add-person.ts'
import { adviseEvaluation } from './advise-evaluation.ts'
import { AGREEMENT_ACTIONS } from './agree-evaluation.ts'
import { answerLogRequest } from './answer-log-request.ts'
import { appraise } from './appraise.ts'
import { APPRAISAL_ACTIONS } from './area-appraisal.ts'
import { backup } from './backup.ts'
import { breakGlass, listEmergencies, reviewEmergencyAction } from './break-glass.ts'
import { changePersonAction } from './change-person.ts'
import { checkClaim } from './check-claim.ts'
import { correctEvent } from './correct-event.ts'
import { DECISION_ACTIONS } from './decision-actions.ts'
import { destroyLog } from './destroy-log.ts'
import { downloadAttachment } from './download-attachment.ts'
import { downloadRejected } from './download-rejected.ts'
import { evaluate } from './evaluate.ts'
import { evaluateArea } from './evaluate-area.ts'
import { EVALUATION_PLAN_ACTIONS } from './evaluation-plan-actions.ts'
import { exportIndicator, exportIndicators } from './export-indicators.ts'
import { exportPerson } from './export-person.ts'
import { exportPicture } from './export-picture.ts'
import { exportRegister } from './export-register.ts'
import { FLOW_COMMANDS } from './flow-commands.ts'
import { followContact } from './follow-contact.ts'
import { forecast } from './forecast.ts'
import { addGuaranteeAction, endGuaranteeAction, showGuarantee } from './guarantee-actions.ts'
import { guessProfile } from './guess-profile.ts'
import { importCodes } from './import-codes.ts'
import { importFile } from './import-file.ts'
import { importRegister } from './import-register.ts'
import { indicators } from './indicators.ts'
import { KEPT_PAPER_ACTIONS } from './kept-paper-actions.ts'
import { listAreas } from './list-areas.ts'
import { listCategories } from './list-categories.ts'
import { listCodes } from './list-codes.ts'
import { listImports } from './list-imports.ts'
import { listMappingVersions } from './list-mapping-versions.ts'
import { listMeasures } from './list-measures.ts'
import { listProfiles } from './list-profiles.ts'
import { listSnapshots } from './list-snapshots.ts'
import { listSources } from './list-sources.ts'
import { listStatistics } from './list-statistics.ts'
import { listTimeline } from './list-timeline.ts'
import { listWorkers } from './list-workers.ts'
import { loadSeeds } from './load-seeds.ts'
import { listLogRequests, refuseLogRequest, requestLog } from './log-requests.ts'
import { makeExample } from './make-example.ts'
import { makeFamilies } from './make-families.ts'
import { joinHouseholdAction, leaveHouseholdAction } from './move-household.ts'
import { myDay } from './my-day.ts'
import { addAbsenceAction, addUnitAction, addWorkerAction } from './organisation-actions.ts'
import { PAPER_ACTIONS } from './paper.ts'
import { previewMapping } from './preview-mapping.ts'
import { printDataProtection } from './print-data-protection.ts'
import { printGuarantee } from './print-guarantee.ts'
import { printMatter } from './print-matter.ts'
import { printPart } from './print-part.ts'
import { PROPOSAL_ACTIONS } from './proposal-actions.ts'
import { protectTable } from './protect-table.ts'
import { publishFigures } from './publish-figures.ts'
import { readLog } from './read-log.ts'
import { answerSamePerson, endRelationAction, relatePeople } from './relate-people.ts'
import { restore } from './restore.ts'
import { destroyExpired, holdRecords, listExpired, recordDeath, releaseHoldAction } from './retention-actions.ts'
import { rotateKey } from './rotate-key.ts'
import { saveMapping } from './save-mapping.ts'
import { saveProfile } from './save-profile.ts'
import { SCENARIO_ACTIONS } from './scenario-actions.ts'
import { searchPeopleAction } from './search-people.ts'
import { sendContact } from './send-contact.ts'
import { listContactUnits } from './send-contact-units.ts'
import { showDue } from './show-due.ts'
import { showFlows } from './show-flows.ts'
import { showForecast } from './show-forecast.ts'
import { showImport } from './show-import.ts'
import { showIndicator } from './show-indicator.ts'
import { showIndicators } from './show-indicators.ts'
import { showMapping } from './show-mapping.ts'
import { showMappingVersion } from './show-mapping-version.ts'
import { showMatter } from './show-matter.ts'
import { showMonth } from './show-month.ts'
import { showPart } from './show-part.ts'
import { showPicture } from './show-picture.ts'
import { showUnit } from './show-unit.ts'
import { statisticsSheet } from './statistics-sheet.ts'
import { STEP_ACTIONS } from './step-action.ts'
import { syncSotkanet } from './sync-sotkanet.ts'
import { syncStatfin } from './sync-statfin.ts'
import { traceFigure } from './trace-figure.ts'
import { undoImport } from './undo-import.ts'
import { verifyLog } from './verify-log.ts'
import { verifyPool } from './verify-pool.ts'
import { whatIf } from './what-if.ts'

export const ACTIONS = [
  showPicture,
  exportPicture,
  showIndicators,
  showIndicator,
  exportIndicators,
  exportIndicator,
  traceFigure,
  listAreas,
  listMeasures,
  listCategories,
  listSources,
  listStatistics,
  listSnapshots,
  guessProfile,
  protectTable,
  appraise,
  evaluate,
  evaluateArea,
  adviseEvaluation,
  ...DECISION_ACTIONS,
  ...EVALUATION_PLAN_ACTIONS,
  ...AGREEMENT_ACTIONS,
  checkClaim,
  forecast,
  showForecast,
  importFile,
  undoImport,
  listImports,
  showImport,
  downloadRejected,
  syncSotkanet,
  syncStatfin,
  listProfiles,
  saveProfile,
  showMapping,
  previewMapping,
  saveMapping,
  listMappingVersions,
  showMappingVersion,
  loadSeeds,
  makeExample,
  makeFamilies,
  publishFigures,
  indicators,
  showFlows,
  whatIf,
  ...PAPER_ACTIONS,
  ...KEPT_PAPER_ACTIONS,
  ...SCENARIO_ACTIONS,
  ...PROPOSAL_ACTIONS,
  ...APPRAISAL_ACTIONS,
  ...FLOW_COMMANDS,
  statisticsSheet,
  showMonth,
  verifyPool,
  verifyLog,
  showDue,
  sendContact,
  followContact,
  listContactUnits,
  myDay,
  showMatter,
  printMatter,
  printPart,
  listTimeline,
  showPart,
  searchPeopleAction,
  showUnit,
  listExpired,
  destroyExpired,
  holdRecords,
  releaseHoldAction,
  destroyLog,
  requestLog,
  listLogRequests,
  answerLogRequest,
  refuseLogRequest,
  readLog,
  recordDeath,
  breakGlass,
  listEmergencies,
  reviewEmergencyAction,
  showGuarantee,
  printGuarantee,
  printDataProtection,
  addGuaranteeAction,
  endGuaranteeAction,
  listWorkers,
  listCodes,
  importCodes,
  importRegister,
  exportPerson,
  exportRegister,
  backup,
  restore,
  rotateKey,
  addPersonAction,
  changePersonAction,
  relatePeople,
  endRelationAction,
  answerSamePerson,
  addUnitAction,
  addWorkerAction,
  addAbsenceAction,
  correctEvent,
  downloadAttachment,
  joinHouseholdAction,
  leaveHouseholdAction,
  ...ACCOUNT_ACTIONS,
  ...STEP_ACTIONS,
] as readonly unknown[] as readonly Action[]

/** Those that have a route over HTTP. */
export const ROUTED = ACTIONS.filter(({ isAtTheMachine }) => !isAtTheMachine)
