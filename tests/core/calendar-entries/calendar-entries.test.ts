/** The file as another program reads it: right times on both sides of summer time, and nothing about anybody. */
import ICAL from 'ical.js';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { aDecision, raiseWithConsent } from '../../support/case-builders.ts';
import { testCore } from '../../support/test-core.ts';
import type { TestCore } from '../../support/test-core.ts';
import { memberOf, personOf } from '../../support/unit-members.ts';

const MEETING = '2026-11-26';
const NEXT = '2026-12-03';
let core: TestCore;
beforeEach(() => {
  core = testCore();
});
afterEach(() => core.close());

const file = (unitId: string | null = null, by = core): string =>
  by.call('calendarEntries.export', { unitId }).text;

interface Read {
  readonly uid: string;
  readonly summary: string;
  readonly on: string;
  readonly utc: string;
  readonly zone: string;
  readonly status: unknown;
  readonly sequence: number;
  readonly place: string | null;
  readonly isWholeDay: boolean;
}

function read(text: string): Read[] {
  const calendar = new ICAL.Component(ICAL.parse(text));
  const zones = calendar.getAllSubcomponents('vtimezone').map((zone) => new ICAL.Timezone(zone));
  return calendar.getAllSubcomponents('vevent').map((component) => {
    const event = new ICAL.Event(component);
    const start = event.startDate;
    const zone = zones.find(
      ({ tzid }) => tzid === component.getFirstProperty('dtstart')?.getParameter('tzid'),
    );
    if (zone !== undefined) start.zone = zone;
    return {
      uid: event.uid,
      summary: event.summary,
      on: start.toString(),
      utc: start.isDate ? '' : start.toJSDate().toISOString(),
      zone: zone?.tzid ?? '',
      status: component.getFirstPropertyValue('status'),
      sequence: event.sequence,
      place: event.location,
      isWholeDay: start.isDate,
    };
  });
}

describe('the coming meetings', () => {
  it('begin at the same time on the clock in winter and in summer', () => {
    const meetings = read(file());
    const at = (day: string) => meetings.find(({ on }) => on.startsWith(day));
    expect(at(NEXT)).toMatchObject({
      on: `${NEXT}T13:00:00`,
      utc: `${NEXT}T12:00:00.000Z`,
      zone: 'Europe/Stockholm',
    });
    expect(at('2027-03-25')).toMatchObject({ utc: '2027-03-25T12:00:00.000Z' });
    expect(at('2027-04-01')).toMatchObject({ on: '2027-04-01T13:00:00', utc: '2027-04-01T11:00:00.000Z' });
    expect(meetings.every(({ isWholeDay, status }) => !isWholeDay && status === 'CONFIRMED')).toBe(true);
    expect(at(NEXT)).toMatchObject({ summary: 'Teammöte, Familjehuset Prov', place: 'rum Ett' });
  });

  it('keep what they are known by, and a later file outdoes an earlier one', () => {
    const before = read(file());
    core.wait(3600);
    core.call('meetings.cancel', {
      meetingId: NEXT,
      cancellation: { reason: 'staffing', note: 'Vera är sjuk' },
    });
    core.call('meetings.move', { meetingId: '2026-12-10', to: '2026-12-09' });
    const text = file();
    const after = read(text);
    expect(after.map(({ uid }) => uid).toSorted()).toEqual(before.map(({ uid }) => uid).toSorted());
    expect(after.every(({ sequence }) => sequence > (before[0]?.sequence ?? 0))).toBe(true);
    const same = (day: string) => after.find(({ uid }) => uid.includes(day));
    expect(same(NEXT)?.status).toBe('CANCELLED');
    expect(same('2026-12-10')).toMatchObject({ on: '2026-12-09T13:00:00', status: 'CONFIRMED' });
    expect(text).not.toContain('sjuk');
    core.call('meetings.reinstate', { meetingId: NEXT });
    expect(read(file()).find(({ uid }) => uid.includes(NEXT))?.status).toBe('CONFIRMED');
  });

  it('are lines of at most 75 octets, with commas and semicolons escaped', () => {
    const place =
      'Kajen; gaveln, våning 3 (rummet längst bort), ring på porten och vänta på att någon öppnar';
    core.call('meetings.addDay', { meetingId: '2026-12-01', startsAt: '09:00', endsAt: '10:00', place });
    const text = file();
    expect(text.split('\r\n').every((line) => new TextEncoder().encode(line).length <= 75)).toBe(true);
    expect(text).not.toMatch(/[^\r]\n/);
    expect(read(text).find(({ on }) => on.startsWith('2026-12-01'))?.place).toBe(place);
  });
});

describe('the days of a unit', () => {
  const agree = (): string => {
    const caseId = raiseWithConsent(core, {
      firstName: 'Nova',
      school: 'Björkskolan',
      question: 'Sover hon?',
    });
    const personId = personOf(core, 'unit-school');
    core.goTo(MEETING);
    core.call('meetings.start', { meetingId: MEETING });
    core.call('decisions.record', aDecision(caseId, MEETING, { followUpOn: NEXT }));
    const add = (dueOn: string) =>
      core.call('commitments.add', {
        caseId,
        meetingId: MEETING,
        text: 'Ringa mormor',
        unitId: 'unit-school',
        personId,
        dueOn,
      });
    add('2026-12-01');
    return add('2026-12-01').commitmentId;
  };
  const days = (unitId: string) => read(file(unitId)).filter(({ isWholeDay }) => isWholeDay);

  it('are whole days that say what kind and nothing else, and are struck when all has been answered', () => {
    const commitmentId = agree();
    expect(days('unit-school')).toMatchObject([
      {
        on: '2026-12-01',
        status: 'CONFIRMED',
        summary: 'Uppgift till teammötet ska vara klar, Familjehuset Prov',
      },
    ]);
    expect(days('unit-house')).toMatchObject([
      { on: NEXT, summary: 'Uppföljning på teammötet, Familjehuset Prov' },
    ]);
    core.call('commitments.move', { commitmentId, to: '2026-12-15', because: 'Väntar' });
    expect(days('unit-school').map(({ on, status }) => [on, status])).toEqual([
      ['2026-12-01', 'CONFIRMED'],
      ['2026-12-15', 'CONFIRMED'],
    ]);
    core.call('commitments.answer', { commitmentId, state: 'done', note: '' });
    expect(days('unit-school').map(({ on, status }) => [on, status])).toEqual([
      ['2026-12-01', 'CONFIRMED'],
      ['2026-12-15', 'CANCELLED'],
    ]);
  });

  it('hold no name, number, school, person, text or place that points to a child', () => {
    agree();
    core.call('meetings.addDay', {
      meetingId: '2026-12-01',
      startsAt: '09:00',
      endsAt: '10:00',
      place: 'Björkskolan',
    });
    const text = file('unit-school');
    const number = core.core.store.one<{ number: string }>('SELECT number FROM cases')?.number ?? 'K-';
    for (const word of [number, 'Nova', 'Björkskolan', 'Vera', 'Person', 'mormor', 'Sover', 'unit-house'])
      expect([word, text.includes(word)]).toEqual([word, false]);
  });

  it('are the own unit’s for a member, and of a protected case there are none', () => {
    agree();
    const member = memberOf(core, 'unit-school');
    expect(read(file('unit-school', member)).filter(({ isWholeDay }) => isWholeDay)).toHaveLength(1);
    expect(member.refusal('calendarEntries.export', { unitId: 'unit-house' })).toBe(
      'rule:calendarEntries.ownUnit',
    );
    core.core.write('cases.change', (tx) =>
      tx.set('cases', core.core.store.one<{ id: string }>('SELECT id FROM cases')?.id ?? '', {
        identityProtection: 'marked',
        namedUserIds: ['user-founder'],
      }),
    );
    expect(read(file('unit-school', member)).filter(({ isWholeDay }) => isWholeDay)).toEqual([]);
    expect(days('unit-school')).toEqual([]);
  });
});

it('a file is in the access log before it is anywhere else, with the unit it was made for', () => {
  file();
  file('unit-house');
  expect(
    core.core.store.all(
      "SELECT case_id, detail, recipients FROM access_log WHERE action = 'export' ORDER BY seq",
    ),
  ).toEqual([
    { case_id: '', detail: 'calendar', recipients: '' },
    { case_id: '', detail: 'unitCalendar', recipients: 'unit-house' },
  ]);
});

it('a file that somebody closed the dialog of is called off in the access log, and only the last one', () => {
  file();
  const { number: first } = core.call('accessLog.copyNumber', { of: 'file' });
  core.goTo(NEXT);
  file('unit-house');
  const { number, at } = core.call('accessLog.copyNumber', { of: 'file' });
  core.call('accessLog.cancelled', { number });
  expect(core.refusal('accessLog.cancelled', { number: first })).toBe('not-found');
  expect(core.core.store.all("SELECT detail FROM access_log WHERE action = 'cancelled'")).toEqual([
    { detail: `export ${at} unitCalendar` },
  ]);
});
