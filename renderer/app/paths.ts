/** Every address in the app. */
const part = (id: string): string => encodeURIComponent(id);

export const paths = {
  home: '/',
  meetings: '/meetings',
  /** The next meeting, where it is asked whether this case is to be on its agenda. */
  meetingWith: (caseId: string) => `/meetings?add=${part(caseId)}`,
  meeting: (id: string) => `/meetings/${part(id)}`,
  /** A meeting at one of the lists beside its agenda, by the id of that list's heading. */
  meetingPart: (id: string, heading: string) => `/meetings/${part(id)}?part=${part(heading)}`,
  live: (id: string) => `/meetings/${part(id)}/live`,
  closing: (id: string) => `/meetings/${part(id)}/closing`,
  cases: '/cases',
  casesOf: (filter: string) => `/cases?filter=${part(filter)}`,
  casesOfUnit: (filter: string, unitId: string) => `/cases?filter=${part(filter)}&unit=${part(unitId)}`,
  newCase: '/cases/new',
  case: (id: string) => `/cases/${part(id)}`,
  /** A case at one of its parts, by the id of that part's heading. */
  casePart: (id: string, heading: string) => `/cases/${part(id)}?part=${part(heading)}`,
  /** A case at what mends a gap, marked by `data-mends`, or else at that part. */
  caseMended: (id: string, heading: string, mend: string) =>
    `/cases/${part(id)}?part=${part(heading)}&mend=${part(mend)}`,
  /** The form in which a follow-up is told of before its meeting. */
  followUpReport: (id: string) => `/cases/${part(id)}?part=goals&do=report`,
  missing: '/missing',
  missingOf: (kind: string) => `/missing?kind=${part(kind)}`,
  consent: (id: string) => `/cases/${part(id)}/consent`,
  consentPaper: (id: string, sheet: string) => `/cases/${part(id)}/consent/${part(sheet)}`,
  sip: (id: string) => `/cases/${part(id)}/sip`,
  caseExtract: (id: string) => `/cases/${part(id)}/extract`,
  handovers: '/handovers',
  waitingHandovers: '/handovers?only=waiting',
  tasks: '/tasks',
  overdueTasks: '/tasks?only=overdue',
  obstacles: '/obstacles',
  exchange: '/exchange',
  minutes: '/minutes',
  minutesOf: (id: string) => `/minutes/${part(id)}`,
  letters: (meetingId: string) => `/minutes/${part(meetingId)}/letters`,
  letter: (meetingId: string, caseId: string) => `/minutes/${part(meetingId)}/letters/${part(caseId)}`,
  unitPaper: (meetingId: string, paper: 'tasks' | 'agenda') => `/meetings/${part(meetingId)}/papers/${paper}`,
  reports: '/reports',
  report: (id: string) => `/reports/${part(id)}`,
  accessLog: '/access-log',
  accessLogOf: (view: string) => `/access-log/${part(view)}`,
  logSample: (month: string) => `/access-log/sample?month=${part(month)}`,
  /** Rows of one kind since the last review. */
  logRowsOf: (kind: string) => `/access-log/user?only=${part(kind)}`,
  logExtract: (number: string) => `/access-log/extract/${part(number)}`,
  help: '/help',
  erasureReceipts: '/settings/erasures/receipts',
  settings: (section: string) => `/settings/${part(section)}`,
} as const;
