/** A member's machine hears that a meeting is sealed, though its minutes stay, and reports on what was given there. */
import { afterEach, beforeEach, expect, it } from 'vitest';
import { contentHashOf } from '../../../db/content-hash.ts';
import { getRow } from '../../../db/rows.ts';
import { sealId } from '../../../db/seals-sql.ts';
import { aDecision } from '../../support/case-builders.ts';
import { caseOfAll, exchangeTrio } from '../../support/exchange-team.ts';
import type { TeamMachine, Trio } from '../../support/exchange-team.ts';

const MEETING = '2026-11-26';
let trio: Trio;
let ours: TeamMachine;
let member: TeamMachine;
let caseId: string;
let taskId: string;

beforeEach(() => {
  trio = exchangeTrio();
  ({ ours, member } = trio);
  caseId = caseOfAll(trio);
  trio.team.clock.now = Date.parse(`${MEETING}T12:00:00Z`);
  ours.core.write('settings.savePerson', (tx) =>
    tx.set('people', 'person-lena', { name: 'Lena Prov', unitId: 'unit-school-health' }),
  );
  ours.call('meetings.start', { meetingId: MEETING });
  taskId =
    ours.call('commitments.add', {
      caseId,
      meetingId: MEETING,
      text: 'Ring familjen',
      unitId: 'unit-school-health',
      personId: 'person-lena',
      dueOn: '2026-12-03',
    })?.commitmentId ?? '';
  ours.call(
    'decisions.record',
    aDecision(caseId, MEETING, { providerUnitId: 'unit-school-health', followUpOn: '2027-01-07' }),
  );
});
afterEach(() => trio.team.close());

function seal(): void {
  expect(ours.call('meetings.seal', { meetingId: MEETING })).toBeDefined();
}

const give = (from: TeamMachine, to: TeamMachine): void =>
  expect(to.take(from.bundleFor(to))).toBeUndefined();
const report = (): unknown =>
  member.call('commitments.answer', { commitmentId: taskId, state: 'done', note: 'Vi har pratat.' });

it('reports on a task once the meeting is sealed, and the coordinator reads it', () => {
  give(ours, member);
  expect(report()).toBeUndefined();
  seal();
  give(ours, member);
  expect(member.core.store.all('SELECT 1 FROM seals')).toEqual([]);
  expect(report()).toBeNull();
  give(member, ours);
  expect(getRow(ours.core.store, 'commitments', taskId)?.answer).toMatchObject({
    state: 'done',
    note: 'Vi har pratat.',
  });
  const list = member.call('minutes.list', null)?.find(({ meeting }) => meeting.id === MEETING);
  expect(list).toMatchObject({ meeting: { state: 'sealed' }, seal: null });
  expect(member.call('minutes.get', { meetingId: MEETING })).toMatchObject({
    seal: null,
    sealedElsewhere: `${MEETING}T12:00:00.000Z`,
  });
});

it('is told also of a meeting that an earlier version sealed', () => {
  const { document } = ours.call('minutes.get', { meetingId: MEETING }) ?? raise();
  ours.core.write('meetings.seal', (tx) =>
    tx.add(
      'seals',
      {
        meetingId: MEETING,
        sealedAt: `${MEETING}T12:00:00.000Z`,
        sealedBy: 'Prov',
        contentHash: contentHashOf(document),
        document,
      },
      sealId(MEETING),
    ),
  );
  expect(ours.call('commitments.remove', { commitmentId: taskId })).toBeUndefined();
  give(ours, member);
  expect(report()).toBeNull();
});

const raise = (): never => {
  throw new Error('no minutes');
};
