import type { ReportCase, ReportFacts, Task as ReportTask } from '../../domain/reports/report-facts.ts';

/** A case of which nothing is known but the day it was raised. */
export const reportCase = (given: Partial<ReportCase> = {}): ReportCase => ({
  childId: 'child',
  isProtected: false,
  birthYear: 2015,
  raisedOn: '2026-02-01',
  unitId: 'school',
  concernIds: [],
  isAbsence: false,
  firstHeldOn: null,
  coveredAtFirst: null,
  consentOn: null,
  agreements: [],
  interventions: [],
  handovers: [],
  closures: [],
  tasks: [],
  ownRecords: [],
  goals: [],
  now: [],
  attendance: [],
  views: [],
  feedback: [],
  sips: [],
  ...given,
});

/** Done on its day, by nobody in particular. */
export const reportTask = (given: Partial<ReportTask> = {}): ReportTask => ({
  unitId: null,
  dueOn: '2026-03-01',
  isMoved: false,
  liftedOn: [],
  state: 'done',
  answeredOn: '2026-03-01',
  ...given,
});

/** Read a year after the first half of 2026, when everything has had its time. */
export const reportFacts = (given: Partial<ReportFacts> = {}): ReportFacts => ({
  today: '2027-06-30',
  cases: [],
  meetings: [],
  actions: [],
  permanentUnitIds: [],
  residents: null,
  ...given,
});
