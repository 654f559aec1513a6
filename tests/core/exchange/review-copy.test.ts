/** What a member answers on a machine of their own comes home in a file, and cases there are only read. */
import { afterEach, beforeEach, expect, it } from 'vitest';
import { getCaseFacts } from '../../../db/case-facts.ts';
import { aDecision } from '../../support/case-builders.ts';
import { caseOfAll, exchangeTrio } from '../../support/exchange-team.ts';
import type { TeamMachine, Trio } from '../../support/exchange-team.ts';

const MEETING = '2026-11-26';
const UNIT = 'unit-school-health';
const LENA = 'person-lena';
let trio: Trio;
let ours: TeamMachine;
let member: TeamMachine;
let caseId: string;
let taskId: string;

const give = (from: TeamMachine, to: TeamMachine): void =>
  expect(to.take(from.bundleFor(to))).toBeUndefined();

beforeEach(() => {
  trio = exchangeTrio();
  ({ ours, member } = trio);
  caseId = caseOfAll(trio);
  trio.team.clock.now = Date.parse(`${MEETING}T12:00:00Z`);
  ours.core.write('settings.savePerson', (tx) => tx.set('people', LENA, { name: 'Lena Prov', unitId: UNIT }));
  ours.call('meetings.start', { meetingId: MEETING });
  const task = { caseId, meetingId: MEETING, unitId: UNIT, personId: LENA, dueOn: '2026-12-03' };
  taskId = ours.call('commitments.add', { ...task, text: 'Ring familjen' })?.commitmentId ?? '';
  ours.call(
    'decisions.record',
    aDecision(caseId, MEETING, { providerUnitId: UNIT, followUpOn: '2027-01-07' }),
  );
  ours.call('meetings.seal', { meetingId: MEETING });
});
afterEach(() => trio.team.close());

const offer = (): string =>
  ours.call('handovers.offer', { caseId, toUnitId: UNIT, what: 'Hålla i ärendet', why: 'Nästa steg är ert.' })
    ?.handoverId ?? '';
const holder = ({ core }: TeamMachine): string | null | undefined =>
  getCaseFacts(core.store, caseId, MEETING)?.row.holderUnitId;

it('a yes to a handover makes the unit the holder at home, too, with the contact they named', () => {
  const handoverId = offer();
  give(ours, member);
  member.call('handovers.accept', { handoverId, contactPersonId: LENA });
  give(member, ours);
  expect(ours.call('cases.get', { caseId })).toMatchObject({ contact: 'Lena Prov' });
  expect(holder(ours)).toBe(UNIT);
});

it('a no to a handover stands at home with its reason, and the holder is the same', () => {
  const before = holder(ours);
  const handoverId = offer();
  give(ours, member);
  member.call('handovers.decline', { handoverId, reason: 'queue', words: 'Fem veckors kö.' });
  give(member, ours);
  expect(JSON.stringify(ours.call('handovers.get', { caseId }))).toContain('Fem veckors kö.');
  expect(holder(ours)).toBe(before);
});

it('a task given another day has it at home, where its first day is kept', () => {
  give(ours, member);
  expect(
    member.call('commitments.move', { commitmentId: taskId, to: '2026-12-10', because: 'Väntar på svar' }),
  ).toBeDefined();
  give(member, ours);
  const [task] = ours.call('commitments.list', { unitId: UNIT })?.rows ?? [];
  expect(task).toMatchObject({ id: taskId, dueOn: '2026-12-10', firstDueOn: '2026-12-03' });
});

it('what the unit has written in its own record is known at home', () => {
  give(ours, member);
  member.call('ownRecords.set', { meetingId: MEETING, caseId, unitId: UNIT, entered: true });
  give(member, ours);
  const known = JSON.stringify(ours.call('ownRecords.ofCase', { caseId }));
  expect(known).toBe(JSON.stringify(member.call('ownRecords.ofCase', { caseId })));
  expect(known).toContain(UNIT);
});

it('a case is only read there', () => {
  give(ours, member);
  expect(member.refusal('cases.change', { caseId, fields: { question: 'En annan fråga?' } })).toBe(
    'forbidden',
  );
});
