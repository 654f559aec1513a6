/** What the core gives the wall: the item that is up, as far as the gate lets everybody in the room read it. */
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { Wall } from '../../../domain/projector/projector-contract.ts';
import { aCase, aConsent, aDecision, raiseWithConsent } from '../../support/case-builders.ts';
import { testCore } from '../../support/test-core.ts';
import type { TestCore } from '../../support/test-core.ts';

const MEETING = '2026-11-26';
const OTHER = {
  firstName: 'Elis',
  question: 'Hur blir kvällarna lugnare hos Elis?',
  school: 'Kastanjeskolan',
  strengths: 'Styrkan i köket',
  triedSoFar: 'Provat med schema',
  guardiansWish: 'Önskan om sömn',
  childWords: { words: 'Jag vill sova', how: 'i bilen', knowsItIsRead: 'yes' as const },
};

let core: TestCore;
let nova: string;
let elis: string;
beforeEach(() => {
  core = testCore();
  nova = raiseWithConsent(core);
  elis = raiseWithConsent(core, OTHER);
  core.goTo(MEETING);
  core.call('meetings.start', { meetingId: MEETING });
});
afterEach(() => core.close());

const open = (caseId: string) => core.call('meetings.open', { meetingId: MEETING, caseId });
const wall = () => core.call('projector.get', null);
const projected = () =>
  core.core.store.all<{ case_id: string; detail: string; recipients: string }>(
    `SELECT case_id, detail, recipients FROM access_log WHERE action = 'project' ORDER BY seq`,
  );

describe('the wall', () => {
  it('pauses until an item is up, follows the meeting, and pauses when its screen is left', () => {
    expect(wall()).toEqual({ state: 'pause', sample: false });
    open(nova);
    expect(wall()).toMatchObject({ state: 'case', number: 'K-2026-001', place: 1, of: 2 });
    open(elis);
    expect(wall()).toMatchObject({ state: 'case', number: 'K-2026-002', place: 2, of: 2 });
    core.call('projector.pause', null);
    expect(wall()).toEqual({ state: 'pause', sample: false });
  });

  it('says of the case its number, question, months and decisions, and nothing else about anybody', () => {
    open(elis);
    core.call(
      'decisions.record',
      aDecision(elis, MEETING, {
        goal: 'Målet',
        because: 'Därför',
        text: 'Fritt ord',
        dissent: 'Skiljaktig',
        childView: {
          state: 'expressedDirectly',
          words: 'Sagt på mötet',
          influence: 'yes',
          reason: '',
        },
      }),
    );
    core.call('meetings.note', { meetingId: MEETING, caseId: elis, note: 'Anteckningen' });
    expect(wall()).toEqual({
      state: 'case',
      sample: false,
      number: 'K-2026-002',
      place: 2,
      of: 2,
      kind: 'newCase',
      ordinal: 0,
      outside: [],
      question: 'Hur blir kvällarna lugnare hos …?',
      thread: [
        { kind: 'raised', ordinal: 0, month: '2026-11', afterGap: false },
        { kind: 'consent', ordinal: 0, month: '2026-11', afterGap: false },
      ],
      decisions: [
        {
          type: 'startIntervention',
          what: expect.stringMatching(/\w/),
          unit: 'Familjehuset',
          person: 'Vera Prov',
          firstContactBy: null,
          followUpOn: '2027-01-07',
          needsApplication: false,
        },
      ],
      clock: null,
      endsAt: null,
      today: MEETING,
    });
  });

  it('has no place for anything else', () => {
    open(nova);
    expect(Wall.safeParse(wall()).success).toBe(true);
    for (const more of [{ caseId: nova }, { name: 'Nova' }, { childWords: 'x' }])
      expect(Wall.safeParse({ ...wall(), ...more }).success).toBe(false);
    expect(Wall.safeParse({ state: 'pause', sample: false, number: 'K-2026-001' }).success).toBe(false);
  });

  it('shows no case that is not on the agenda of the meeting that is held', () => {
    const fields = aCase({ firstName: 'Alva' });
    const { caseId } = core.call('cases.raise', { fields, returnOf: null, draftKey: null });
    open(caseId);
    expect(wall()).toEqual({ state: 'pause', sample: false });
    open(nova);
    core.call('meetings.park', { meetingId: MEETING, caseId: nova });
    expect(wall()).toEqual({ state: 'pause', sample: false });
  });

  it('is empty as soon as consent is taken back, and tells its window so', () => {
    open(nova);
    expect(wall().state).toBe('case');
    core.topics.length = 0;
    core.call('consents.withdraw', { caseId: nova, unitIds: null, receivedBy: 'Vera Prov' });
    expect(core.topics).toContain('withdrawals');
    expect(wall()).toEqual({ state: 'waitingForConsent', sample: false });
  });

  it('waits until the unit outside the consent has left, and then says only that it has', () => {
    core.call('people.save', {
      id: null,
      fields: { name: 'Petra Prov', profession: 'socionom', unitId: 'unit-social', archived: false },
    });
    const scope = aConsent(nova).scope.filter((row) => row.unitId !== 'unit-social');
    core.call('consents.register', { consent: aConsent(nova, { scope }), replaces: null, draftKey: null });
    core.call('consents.withdraw', { caseId: nova, unitIds: ['unit-social'], receivedBy: '' });
    open(nova);
    const [{ personId } = { personId: '' }] = core
      .call('meetings.live', { meetingId: MEETING })
      .seats.filter((seat) => seat.unitId === 'unit-social');
    core.call('meetings.setAttendance', { meetingId: MEETING, personId, state: 'present' });
    expect(wall()).toEqual({ state: 'waitingForConsent', sample: false });
    core.call('meetings.setOutside', { meetingId: MEETING, caseId: nova, unitIds: ['unit-social'] });
    const shown = wall();
    expect(shown).toMatchObject({ state: 'case', outside: [expect.stringMatching(/\w/)] });
    expect(JSON.stringify(shown)).not.toContain('Petra');
    expect(projected().at(-1)?.recipients).toBe('unit-house');
  });

  it('looks as in any pause for a protected case, with consent and without', () => {
    core.call('cases.change', { caseId: nova, fields: { identityProtection: 'marked' } });
    open(nova);
    expect(wall()).toEqual({ state: 'pause', sample: false });
    core.call('consents.withdraw', { caseId: nova, unitIds: null, receivedBy: '' });
    expect(wall()).toEqual({ state: 'pause', sample: false });
    expect(projected()).toEqual([]);
  });

  it('pauses when whoever runs the meeting has stepped back from the case', () => {
    open(nova);
    core.core.write('recusal', (tx) =>
      tx.add('recusals', { caseId: nova, meetingId: MEETING, personId: 'person-founder' }),
    );
    expect(wall()).toEqual({ state: 'pause', sample: false });
  });

  it('is closed to everybody who does not run the meeting', () => {
    open(nova);
    core.core.write('users.add', (tx) =>
      tx.set('users', 'member', {
        name: 'Prov',
        role: 'member',
        unitId: 'unit-house',
        personId: null,
        revoked: false,
      }),
    );
    const member = core.as('member');
    for (const channel of ['projector.get', 'projector.pause'] as const)
      expect(member.refusal(channel, null)).toBe('forbidden');
  });

  it('has no meeting to show once the minutes are sealed', () => {
    for (const caseId of [nova, elis])
      core.call('meetings.defer', { meetingId: MEETING, caseId, reason: 'Tiden räckte inte' });
    open(nova);
    core.call('meetings.seal', { meetingId: MEETING });
    expect(wall()).toEqual({ state: 'noMeeting', sample: false });
  });
});

describe('a blanked wall', () => {
  it('holds nothing, through items and through a lock, until it is lit again', () => {
    open(nova);
    core.topics.length = 0;
    core.call('projector.darken', { isDark: true });
    expect(core.topics).toEqual(['projector']);
    expect(wall()).toEqual({ state: 'blank', sample: false });
    open(elis);
    expect(wall()).toEqual({ state: 'blank', sample: false });

    // Unlocked again: which item was up is forgotten with the key, that the wall is blank is not.
    core = core.as('user-founder');
    expect(wall()).toEqual({ state: 'blank', sample: false });
    core.call('projector.darken', { isDark: false });
    expect(wall()).toEqual({ state: 'pause', sample: false });
    open(elis);
    expect(wall()).toMatchObject({ state: 'case', number: 'K-2026-002' });
  });
});

describe('a pause of the meeting', () => {
  it('takes the case off the wall, and puts it back when the meeting goes on', () => {
    open(nova);
    core.call('meetings.pause', { meetingId: MEETING });
    expect(wall()).toEqual({ state: 'pause', sample: false });
    core.call('meetings.goOn', { meetingId: MEETING });
    expect(wall()).toMatchObject({ state: 'case', number: 'K-2026-001' });
  });
});

describe('the clock on the wall', () => {
  const clock = { seconds: 60, isRunning: true };

  it('belongs to its item, goes on by itself, and is shown only when it is set', () => {
    core.call('projector.setClock', { caseId: nova, clock, endsAt: null });
    open(nova);
    expect(wall()).toMatchObject({ clock: { ...clock, minutes: 12 }, endsAt: null });
    open(elis);
    expect(wall()).toMatchObject({ clock: null });
    core.call('projector.setClock', { caseId: elis, clock: null, endsAt: null });
    expect(wall()).toMatchObject({ clock: null });
  });

  it('can have the expected end beside it, or in its stead', () => {
    open(nova);
    core.call('projector.setClock', { caseId: nova, clock: null, endsAt: '14:25' });
    expect(wall()).toMatchObject({ clock: null, endsAt: '14:25' });
    open(elis);
    expect(wall()).toMatchObject({ endsAt: null });
  });
});

describe('what hangs on the wall', () => {
  it('is one row of the access log for each item, with the units that saw it, however often it is asked', () => {
    open(nova);
    wall();
    wall();
    core.call('meetings.note', { meetingId: MEETING, caseId: nova, note: 'Ny' });
    wall();
    open(elis);
    wall();
    open(nova);
    wall();
    expect(projected()).toEqual([
      { case_id: nova, detail: MEETING, recipients: 'unit-house' },
      { case_id: elis, detail: MEETING, recipients: 'unit-house' },
    ]);
  });

  it('leaves no row while it pauses, waits or is blanked', () => {
    wall();
    core.call('projector.darken', { isDark: true });
    open(nova);
    wall();
    core.call('projector.darken', { isDark: false });
    core.call('consents.withdraw', { caseId: nova, unitIds: null, receivedBy: '' });
    wall();
    expect(projected()).toEqual([]);
  });
});
