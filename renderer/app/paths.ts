/** Every address in the app. */
const part = (id: string): string => encodeURIComponent(id);

export const paths = {
  home: '/',
  meetings: '/meetings',
  meeting: (id: string) => `/meetings/${part(id)}`,
  live: (id: string) => `/meetings/${part(id)}/live`,
  closing: (id: string) => `/meetings/${part(id)}/closing`,
  cases: '/cases',
  casesOf: (filter: string) => `/cases?filter=${part(filter)}`,
  newCase: '/cases/new',
  case: (id: string) => `/cases/${part(id)}`,
  consent: (id: string) => `/cases/${part(id)}/consent`,
  consentPaper: (id: string, sheet: string) => `/cases/${part(id)}/consent/${part(sheet)}`,
  handovers: '/handovers',
  tasks: '/tasks',
  minutes: '/minutes',
  minutesOf: (id: string) => `/minutes/${part(id)}`,
  letters: (meetingId: string) => `/minutes/${part(meetingId)}/letters`,
  letter: (meetingId: string, caseId: string) => `/minutes/${part(meetingId)}/letters/${part(caseId)}`,
  unitPaper: (meetingId: string, paper: 'tasks' | 'agenda') => `/meetings/${part(meetingId)}/papers/${paper}`,
  accessLog: '/access-log',
  accessLogOf: (view: string) => `/access-log/${part(view)}`,
  logExtract: (number: string) => `/access-log/extract/${part(number)}`,
  help: '/help',
  erasureReceipts: '/settings/erasures/receipts',
  settings: (section: string) => `/settings/${part(section)}`,
} as const;
