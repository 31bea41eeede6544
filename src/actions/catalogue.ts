/** The list of actions (toimintoluettelo): whatever a person can do is here, and nothing else is. */
import type { Action } from './action.ts'
import { downloadRejected } from './download-rejected.ts'
import { exportPicture } from './export-picture.ts'
import { guessProfile } from './guess-profile.ts'
import { importFile } from './import-file.ts'
import { listAreas } from './list-areas.ts'
import { listCategories } from './list-categories.ts'
import { listImports } from './list-imports.ts'
import { listMappingVersions } from './list-mapping-versions.ts'
import { listMeasures } from './list-measures.ts'
import { listProfiles } from './list-profiles.ts'
import { listSnapshots } from './list-snapshots.ts'
import { listSources } from './list-sources.ts'
import { loadSeeds } from './load-seeds.ts'
import { makeExample } from './make-example.ts'
import { previewMapping } from './preview-mapping.ts'
import { saveMapping } from './save-mapping.ts'
import { saveProfile } from './save-profile.ts'
import { showDue } from './show-due.ts'
import { showImport } from './show-import.ts'
import { showMapping } from './show-mapping.ts'
import { showMappingVersion } from './show-mapping-version.ts'
import { showPicture } from './show-picture.ts'
import { STEP_ACTIONS } from './step-action.ts'
import { traceFigure } from './trace-figure.ts'
import { undoImport } from './undo-import.ts'
import { verifyPool } from './verify-pool.ts'

export const ACTIONS = [
  showPicture,
  exportPicture,
  traceFigure,
  listAreas,
  listMeasures,
  listCategories,
  listSources,
  listSnapshots,
  guessProfile,
  importFile,
  undoImport,
  listImports,
  showImport,
  downloadRejected,
  listProfiles,
  saveProfile,
  showMapping,
  previewMapping,
  saveMapping,
  listMappingVersions,
  showMappingVersion,
  loadSeeds,
  makeExample,
  verifyPool,
  showDue,
  ...STEP_ACTIONS,
] as readonly unknown[] as readonly Action[]
