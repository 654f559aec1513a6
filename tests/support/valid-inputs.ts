/** One input for every channel that its schema takes and that is about something in the sample. */
import type { OpenCore } from '../../core/open-core.ts';
import type { AppContract, ChannelName } from '../../domain/contract.ts';
import type { Input } from '../../domain/kernel/channel.ts';
import { listRows } from '../../db/rows.ts';
import { aCase, aConsent, aDecision, aSipPlan } from './case-builders.ts';
import { closureInputs } from './closure-inputs.ts';
import { exchangeInputs } from './exchange-inputs.ts';
import { steeringInputs } from './steering-inputs.ts';
import { validSettings } from './valid-settings.ts';
import { vaultInputs } from './vault-inputs.ts';

export type ValidInputs = { readonly [N in ChannelName]: Input<AppContract, N> };

export interface Things {
  readonly caseId: string;
  readonly number: string;
  readonly meetingId: string;
  readonly unitId: string;
  readonly personId: string;
  readonly commitmentId: string;
  readonly decisionId: string;
  readonly userId: string;
  readonly consultationId: string;
  readonly reportId: string;
  readonly handoverId: string;
  readonly obstacleId: string;
  readonly snapshotId: string;
}

export function thingsOf({ store }: OpenCore): Things {
  const first = (sql: string): string => store.one<{ id: string }>(sql)?.id ?? '';
  return {
    caseId: first('SELECT id FROM cases ORDER BY number DESC LIMIT 1'),
    number: first('SELECT number AS id FROM cases ORDER BY number DESC LIMIT 1'),
    meetingId: first('SELECT meeting_id AS id FROM seals ORDER BY 1 DESC LIMIT 1'),
    unitId: listRows(store, 'units')[0]?.id ?? '',
    personId: listRows(store, 'people')[0]?.id ?? '',
    commitmentId: first('SELECT id FROM commitments ORDER BY id LIMIT 1'),
    decisionId: first('SELECT id FROM decisions ORDER BY hlc DESC LIMIT 1'),
    userId: first('SELECT id FROM users ORDER BY id LIMIT 1'),
    consultationId: first('SELECT id FROM consultations ORDER BY id DESC LIMIT 1') || 'prov',
    reportId: first('SELECT id FROM safeguarding_reports ORDER BY id LIMIT 1') || 'prov',
    handoverId: first('SELECT id FROM handovers ORDER BY id LIMIT 1') || 'prov',
    obstacleId: first('SELECT id FROM obstacles ORDER BY number DESC LIMIT 1') || 'prov',
    snapshotId: first('SELECT id FROM report_snapshots ORDER BY id LIMIT 1') || 'prov',
  };
}

const listQuery = {
  filter: 'open',
  search: '',
  sort: 'next',
  descending: false,
  offset: 0,
  limit: 100,
} as const;

export function validInputs(of: Things): ValidInputs {
  const { consultationId, reportId, handoverId, caseId } = of;
  const { number, meetingId, unitId, personId, commitmentId, decisionId, userId } = of;
  const item = { meetingId, caseId };
  const passphrase = 'snigel paddel vinter kvarn';
  const fields = aCase({ referringUnitId: unitId, concerns: [] });
  return {
    ...vaultInputs(userId),
    'session.get': null,
    'users.list': null,
    'users.add': { name: 'Prov', role: 'member', personId, unitId, passphrase },
    'users.change': { userId, role: 'member', personId, unitId },
    'users.resetPassphrase': { userId, passphrase },
    'users.revoke': { userId },
    'users.newRecoveryCode': null,
    'users.confirmRecoveryCode': { typedCode: 'X' },
    ...validSettings,
    'units.save': {
      id: null,
      fields: {
        name: 'Provenheten',
        shortName: 'Prov',
        detail: '',
        legalForm: 'other',
        confidentialityDomain: 'none',
        membership: 'onCall',
        archived: false,
      },
    },
    'people.save': { id: null, fields: { name: 'Prov', profession: '', unitId, archived: false } },
    'settings.saveIntervention': {
      id: null,
      fields: {
        code: 'P',
        name: 'Prov',
        level: 'early',
        unitIds: [],
        length: '',
        reviewWeeks: 8,
        needsApplication: false,
        archived: false,
      },
    },
    'settings.saveConcern': { id: null, fields: { code: 'P', name: 'Prov', question: '', archived: false } },
    'cases.list': listQuery,
    'cases.get': { caseId },
    'cases.history': { caseId },
    'cases.nextNumber': null,
    'cases.duplicates': {
      firstName: 'Nova',
      birthYear: 2014,
      school: 'Björkskolan',
      referringUnitId: unitId,
    },
    'cases.schools': null,
    'cases.raise': { fields, returnOf: null, draftKey: null },
    'cases.change': { caseId, fields: { question: 'Prov?' } },
    'cases.aboutOther': { caseId, field: 'note', answer: null },
    'cases.nameUsers': { caseId, namedUserIds: [userId] },
    'cases.namedIn': { userId },
    'handovers.list': null,
    'handovers.get': { caseId },
    'handovers.offer': { caseId, toUnitId: unitId, what: 'Hålla i ärendet', why: 'Nästa steg är ert.' },
    'handovers.accept': { handoverId, contactPersonId: personId },
    'handovers.decline': { handoverId, reason: 'queue', words: 'Fem veckors kö.' },
    'handovers.withdraw': { handoverId },
    'handovers.nameContact': { caseId, personId },
    'siblings.list': { caseId },
    'siblings.link': { caseId, number: 'K-2025-001' },
    'siblings.unlink': { caseId, siblingId: caseId },
    'consents.get': { caseId },
    'consents.register': { consent: aConsent(caseId), replaces: null, draftKey: null },
    'consents.setAdultOn': { caseId, adultOn: null },
    'consents.printed': { caseId, sheet: 'form', to: 'guardian1', way: 'pdf' },
    'consents.withdraw': { caseId, unitIds: [unitId], receivedBy: 'Prov' },
    'meetings.list': null,
    'meetings.usual': null,
    'meetings.agenda': { meetingId },
    'meetings.live': { meetingId },
    'meetings.case': item,
    'meetings.closing': { meetingId },
    'meetings.cancel': { meetingId, cancellation: { reason: 'weather', note: '' } },
    'meetings.reinstate': { meetingId },
    'meetings.move': { meetingId, to: '2026-11-27' },
    'meetings.addDay': { meetingId, startsAt: '13:00', endsAt: '14:30', place: '' },
    'meetings.addCase': item,
    'meetings.removeCase': item,
    'meetings.park': item,
    'meetings.reorder': { meetingId, caseIds: [caseId] },
    'meetings.setMinutes': { ...item, minutes: 12 },
    'meetings.start': { meetingId },
    'meetings.readConfidentiality': { meetingId },
    'meetings.setAttendance': { meetingId, personId, state: 'present' },
    'meetings.setOutside': { ...item, unitIds: [unitId] },
    'meetings.open': item,
    'meetings.note': { ...item, note: 'Prov' },
    'meetings.setSeconds': { ...item, seconds: 60 },
    'meetings.pause': { meetingId },
    'meetings.goOn': { meetingId },
    'meetings.defer': { ...item, reason: 'Prov' },
    'meetings.undoDefer': { ...item, deferralId: 'prov' },
    'meetings.takeOver': { meetingId, because: 'Prov' },
    'meetings.undo': { meetingId },
    'meetings.redo': { meetingId },
    'meetings.seal': { meetingId },
    'decisions.record': aDecision(caseId, meetingId, { providerUnitId: unitId }),
    'decisions.retract': { decisionId },
    'decisions.recordChildView': {
      ...item,
      view: { state: 'expressedDirectly', words: 'Prov', influence: 'yes', reason: '' },
    },
    'goals.set': {
      caseId,
      meetingId: null,
      describes: null,
      text: 'Prov',
      levels: { '-2': '', '-1': '', '1': '', '2': '' },
    },
    'goals.end': { caseId, meetingId: null, goalId: decisionId, how: 'dropped', because: 'Prov' },
    'goals.rate': {
      caseId,
      meetingId: null,
      scale: 'now',
      goalId: null,
      respondent: 'child',
      value: 4,
      on: '2026-11-20',
    },
    'goals.report': { caseId, decisionId, state: 'ongoing', because: '', childSaid: null, ratings: [] },
    'goals.takeBack': { what: 'ratings', id: 'prov' },
    ...closureInputs(caseId, unitId),
    'interventions.record': { decisionId, stage: 'started', on: '2026-11-21', ending: null, because: '' },
    'interventions.takeBack': { decisionId },
    'caseExtracts.get': { caseId },
    'caseExtracts.printed': { caseId, way: 'pdf', ground: 'rightOfAccess', to: 'child' },
    'sip.get': { caseId },
    'sip.answer': {
      caseId,
      answer: 'no',
      on: '2026-11-20',
      reason: 'familyWaits',
      words: '',
      askAgainOn: null,
    },
    'sip.tell': { caseId, stage: 'booked', on: '2026-12-01', result: '', next: '' },
    'sip.savePlan': { caseId, content: aSipPlan(unitId, personId), seen: [], draftKey: null },
    'sip.takeBack': { caseId },
    'sip.document': { caseId, to: 'child' },
    'sip.printed': { caseId, to: 'child', way: 'pdf' },
    'commitments.add': { ...item, text: 'Prov', unitId, personId, dueOn: '2026-12-01' },
    'commitments.change': { commitmentId, text: 'Prov' },
    'commitments.remove': { commitmentId },
    'commitments.answer': { commitmentId, state: 'done', note: '' },
    'commitments.list': { unitId: null },
    'commitments.move': { commitmentId, to: '2026-12-15', because: 'Väntar på svar' },
    'commitments.takeBackMove': { commitmentId },
    'minutes.list': null,
    'minutes.get': { meetingId },
    'minutes.printed': { meetingId, way: 'pdf' },
    'unitPapers.get': { meetingId, unitId, paper: 'tasks' },
    'unitPapers.printed': { meetingId, unitId, paper: 'agenda', way: 'pdf' },
    'calendarEntries.export': { unitId },
    'familyFeedback.get': { caseId },
    'familyFeedback.record': { ...item, to: ['guardian1'], way: 'phone', on: meetingId },
    'ownRecords.list': { meetingId },
    'missing.counts': null,
    'missing.list': { kind: null, offset: 0, limit: 100 },
    'ownRecords.ofCase': { caseId },
    'ownRecords.set': { ...item, unitId, entered: true },
    'letters.list': { meetingId },
    'letters.get': { ...item, to: 'child' },
    'letters.printed': { ...item, to: 'guardian1', way: 'pdf' },
    'minutes.amend': { meetingId, caseId: null, text: 'Prov', reason: 'Prov' },
    'meetings.recuse': { ...item, personId },
    'meetings.undoRecuse': { ...item, personId },
    'consultations.list': { meetingId },
    'consultations.check': { text: 'Prov' },
    'consultations.add': { meetingId, unitId, question: 'Prov?' },
    'consultations.change': { consultationId, meetingId, fields: { advice: 'Prov' } },
    'consultations.remove': { consultationId },
    ...steeringInputs(of),
    'safeguarding.contacts': null,
    'safeguarding.list': { caseId },
    'safeguarding.report': { caseId, on: '2026-11-20', unitId },
    'safeguarding.takeBack': { reportId },
    'law.list': null,
    'law.save': {
      key: 'dutyToReport',
      fields: { section: 'Prov', wording: 'Prov', checkedOn: '2026-11-20' },
    },
    'law.reset': { key: 'dutyToReport' },
    'notes.add': {
      caseId,
      text: 'Prov',
      category: 'school',
      authorUnitId: null,
      limit: { to: 'team' },
      aboutOther: null,
    },
    'notes.retract': { noteId: 'prov' },
    'overview.get': null,
    'goals.toPrepare': null,
    'accessLog.list': { case: null, userId: null, month: null, offset: 0, limit: 200 },
    'accessLog.toDo': null,
    'accessLog.export': { userId: null, month: null },
    'accessLog.copyNumber': { of: 'paper' },
    'accessLog.cancelled': { number: 1 },
    'accessLog.choices': null,
    'accessLog.check': null,
    'accessLog.sample': { month: null },
    'accessLog.sign': { month: '2026-10', rows: [{ seq: 1, verdict: 'justified', note: '' }] },
    'accessLog.extract': { number },
    'accessLog.extractPrinted': { number, to: 'child', way: 'pdf' },
    'projector.get': null,
    'projector.darken': { isDark: true },
    'projector.pause': null,
    'projector.setClock': { caseId, clock: { seconds: 60, isRunning: true }, endsAt: '14:25' },
    'drafts.get': { key: 'prov/1' },
    'drafts.list': null,
    'drafts.save': { key: 'prov/1', value: { text: 'Prov' } },
    'drafts.remove': { key: 'prov/1' },
    'approvals.give': { caseIds: [caseId], paper: 'minutes', userId, passphrase, reason: 'Prov' },
    'erasures.list': null,
    'erasures.erase': { caseId, decidedBy: 'Prov', decidedOn: '2026-11-20', isEntered: true },
    'erasures.printed': { way: 'print' },
    'backups.list': null,
    'backups.make': { reason: 'manual' },
    'backups.inspect': { id: 'prov' },
    'backups.restore': { id: 'prov', userId, passphrase },
    ...exchangeInputs({ caseId, userId }),
  };
}
