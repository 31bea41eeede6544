/** What stands on every screen, in English. */
import type {
  areas as fiAreas,
  measures as fiMeasures,
  screen as fiScreen,
  sources as fiSources,
} from '../fi/screen.ts'

export const screen: typeof fiScreen = {
  product: 'Varhain',
  tagline: 'What late help costs, and what early help changes.',
  skip: 'Skip to the content',
  menu: 'Main menu',
  areas: 'Areas',
  imports: 'Imports',
  mapping: 'Mapping',
  measures: 'Measures',
  sources: 'Sources',
  accessibility: 'Accessibility',
  language: 'Language',
  languages: { fi: 'Suomeksi', sv: 'På svenska', en: 'In English' },
  titled: (title) => `${title} – Varhain`,
  loading: 'Fetching …',
  failed: 'The content could not be fetched.',
  failedHow: 'Check the connection and try again. If it fails again, give the text below to the administrator.',
  retry: 'Try again',
  notFound: 'There is nothing here.',
  notFoundHow: 'The address is wrong, the content has been removed, or you may not see it.',
  forbidden: 'This screen is not open to you.',
  forbiddenHow: 'It belongs to another duty. Ask the administrator for the right.',
  toAreas: 'All areas',
  yes: 'Yes',
  areaPages: 'Pages of the area',
  picture: 'Picture',
  stopJob: 'Stop',
  jobStopped: 'The work was stopped.',
  no: 'No',
  save: 'Save',
  cancel: 'Cancel',
  edit: 'Edit',
  remove: 'Remove',
  close: 'Close',
}

export const areas: typeof fiAreas = {
  title: 'Which area do you want to see?',
  lead: 'Varhain brings the costs of corrective services for children and young people from several organisations into one picture.',
  press: 'Press figures',
  invented: 'Invented example',
  without: 'Areas without figures as yet',
  empty: 'No area has figures yet.',
  emptyHow: 'Import a ledger export or a table of indicators first.',
  kinds: {
    municipality: 'Municipality',
    county: 'Wellbeing services county',
    'joint-authority': 'Joint authority',
    country: 'Country',
  },
}

export const measures: typeof fiMeasures = {
  title: 'How were the figures computed?',
  lead: 'Every figure has a card: what it is, how it is computed and what to watch out for.',
  empty: 'There are no measures.',
}

export const sources: typeof fiSources = {
  title: 'Where do the figures come from?',
  lead: 'All the sources that the figures of the pictures rest on.',
  empty: 'There are no sources yet.',
  kinds: {
    ledger: 'Ledger',
    register: 'Own client register',
    press: 'Press article',
    statistics: 'Statistics',
    report: 'Report',
    reference: 'Reference',
    invented: 'Invented',
  },
  kind: 'Kind',
  publisher: 'Publisher',
  published: 'Published',
  fetched: 'Fetched',
  licence: 'Terms',
  address: 'Address',
}
