/** Data-protection papers, in English. */
import type { dataProtection as fi } from '../fi/data-protection.ts'

export const dataProtection: typeof fi = {
  titles: {
    processing: 'Record of processing',
    access: 'Access matrix',
    retention: 'Retention schedule',
    log: 'Description of the logs',
    risks: 'Basis of the impact assessment',
  },
  pageTitle: 'How is the data protected?',
  pageHow:
    'The tables are made from those by which the product itself decides. They cannot say anything but what it does.',
  pdf: 'Print (PDF)',
  made: 'Made from the product’s tables',
  workTasks: {
    'broad-responsibility': 'Broad responsibility for clients',
    'child-affairs': 'Social worker responsible for the child’s affairs',
    'leading-official': 'Leading official of child protection',
    organising: 'Organising social services',
    delivery: 'Delivering social services',
  },
  relations: {
    held: 'Holds the record, or stands in for who does',
    given: 'The record arose in a service that one gives',
    'own-matter': 'Holds something in the matter',
    invited: 'Invited to the team, until the invitation’s day',
    'own-unit': 'The matter is worked on in the own unit',
    desk: 'Came to the own unit, no matter yet',
    emergency: 'Break-glass, at most three hours',
    county: 'Of the same county',
  },
  classes: {
    normal: 'normal',
    mediation: 'family mediation',
    shelter: 'shelter',
    therapeutic: 'therapeutic work',
    examination: 'examination of the client',
  },
  otherData: {
    person: 'personal details',
    relation: 'relations',
    household: 'households',
    event: 'events',
    due: 'due days',
    attachment: 'attachments',
    search: 'search',
    'work-list': 'work lists',
    statistic: 'counts',
    organisation: 'organisation',
    code: 'code lists',
    account: 'accounts',
    register: 'the whole register',
    log: 'logs',
  },
  tables: {
    correction: 'corrections',
    pause: 'pauses of the service guarantee',
    hold: 'legal holds',
    emergency: 'break-glass',
    imported: 'numbers of the old system',
    deed: 'reasons in the log',
    account: 'accounts',
    sign_in_identity: 'identities from the sign-in service',
    session: 'sessions',
    sign_in_request: 'sign-ins under way',
    log_request: 'log requests',
  },
  logs: { use: 'use log', disclosure: 'disclosure log', refused: 'refused attempts' },
  risks: {
    'read-without-right': {
      risk: 'A worker looks at a client whose data is not needed for the work.',
      measure:
        'Access is decided by one table and is a condition of every query; the client relationship is verified technically; every look is logged.',
    },
    'sealed-record-seen': {
      risk: 'A therapeutic or other sealed record spreads.',
      measure: 'A sealed class opens only to its maker and to whom the table names; break-glass does not open it.',
    },
    'home-found': {
      risk: 'The home of somebody under a non-disclosure order is found out.',
      measure:
        'Address, municipality and contact details are left out of every screen, print and export, also of those who live in the same household; the phone number finds nobody.',
    },
    'reporter-told': {
      risk: 'A reporter who asked secrecy is told.',
      measure: 'The reporter’s details, and the name in other texts, are left out of what is given.',
    },
    'guardian-told': {
      risk: 'A guardian is given what the minor has forbidden to give.',
      measure: 'A recorded ban stops prints and exports to the guardian.',
    },
    'database-stolen': {
      risk: 'The database or a backup falls into the wrong hands.',
      measure:
        'Names, identity codes and free text are encrypted with a key outside the database; the key is rotated in use.',
    },
    'log-changed': {
      risk: 'The log is changed or rows are removed.',
      measure: 'The database’s rights forbid change, and the rows are chained by hashes that are verified.',
    },
    'record-lost': {
      risk: 'A record is lost in a failure.',
      measure: 'What was acknowledged is on the disk; restoring a backup is verified.',
    },
    'kept-too-long': {
      risk: 'Data is kept too long.',
      measure: 'Retention is reckoned by service task; what is to go is listed first, and its destruction is recorded.',
    },
    'broken-in': {
      risk: 'Somebody breaks in through input.',
      measure: 'Every action is tried with hostile input; SQL values are bound and the browser’s sources are limited.',
    },
  },
  everything: 'all',
  ofUnit: 'the unit’s service tasks',
  sharedNote: 'note shared with the team',
  base: 'base data',
  processing: {
    controller: 'Controller',
    controllerIs:
      'The organisation that takes the product into use fills in its name and its data protection officer here.',
    purpose: 'Purpose and basis',
    purposeIs:
      'Organising and delivering social welfare for families with children: Social Welfare Act 1301/2014, Child Welfare Act 417/2007, Act 703/2023 on client data; GDPR Art. 6(1)(c) and (e), Art. 9(2)(g) and (h).',
    people: 'About whom',
    peopleAre: [
      'children and young people',
      'guardians and others near them',
      'those who make contact or report',
      'workers',
    ],
    data: 'Which data',
    kind: 'Kind of data',
    sealed: 'Encrypted columns',
    recipients: 'To whom data is given',
    recipientsAre: 'These actions give data out; each leaves a row in the disclosure log.',
    toNobody:
      'No data is transferred outside the EU. For figures, events are published under pseudonyms: without names, codes, addresses and free text. Pseudonyms are personal data too, and are only counted.',
    security: 'Security',
    securityIs: (columns) =>
      `Names, identity codes, contact details and free text are encrypted at rest (AES-256-GCM, ${columns} columns). The key is not in the database.`,
    action: 'Action',
    gives: 'Gives',
  },
  access: {
    intro: 'The most that each work task sees (decree 825/2022). What no row opens is closed.',
    task: 'Work task',
    relation: 'Relation to the client',
    kinds: 'Records',
    tasks: 'Service tasks',
    classes: 'Classes',
    basis: 'Basis',
    duties: 'Work tasks of the duties',
    duty: 'Duty',
    none: 'no client data',
    units: 'Service tasks of the units',
    unit: 'Kind of unit',
    inProtection: 'In a child-protection unit a social worker is the one responsible for the child’s affairs.',
    glass: (hours) =>
      `Break-glass: at most ${hours} hours, the reason is recorded, the responsible worker sees it and a supervisor reviews it. Sealed classes stay closed.`,
  },
  unitKinds: {
    guidance: 'guidance',
    'family-social-work': 'social work for families',
    'home-services': 'services brought home',
    'child-protection': 'child protection',
    clinic: 'wellbeing clinic',
    other: 'other',
  },
  retention: {
    intro: 'When the time is over the data is destroyed. It is listed first; by an authority’s order it is kept.',
    of: 'Data',
    years: 'Years',
    from: 'Counted from',
    basis: 'Basis',
    inForce: 'In force from',
    base: 'a client’s base data',
    log: 'logs',
    kept: {
      'matter-closed': 'the closing of the matter',
      'client-death': 'the client’s death',
      'client-birth': 'the child’s birth',
      written: 'the writing of the row',
    },
    unknown:
      'Where a day of death or birth is not known the time cannot be reckoned: the data is kept and the list says why.',
  },
  log: {
    intro:
      'Every use and disclosure leaves a row in the same transaction (Act 703/2023, section 10). Where the row cannot be written nothing is shown or changed.',
    fields: 'What a row holds',
    fieldsAre: [
      'which data was used or given, and of which county',
      'who: name, number and duty',
      'when and for which purpose',
      'of a disclosure also to whom and on which basis',
    ],
    never: 'A row holds no client’s name, no address and no free text: only numbers and words of ours.',
    request: 'A client’s log request',
    requestIs:
      'A client is given the log on a written request, free of charge and within two months, for two years unless there is a special reason (section 11).',
    steps: (count) => `all steps of the work (${count})`,
    action: 'Action',
    log: 'Log',
    data: 'Kinds of data',
  },
  riskHeadings: { risk: 'Risk', measure: 'Measure', proof: 'What proves it' },
  riskIntro:
    'A basis that the organisation completes with its own risks. Each measure has a test that is run before every release.',
}
