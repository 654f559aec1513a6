/** Every change of who may see what is a row of the access log. */
import { afterEach, beforeEach, expect, it } from 'vitest';
import { rightFields } from '../../../domain/access-log/right-fields.ts';
import type { AppContract } from '../../../domain/contract.ts';
import type { Input } from '../../../domain/kernel/channel.ts';
import type { Subject } from '../../../domain/disclosure.ts';
import { raiseWithConsent } from '../../support/case-builders.ts';
import { MEETING } from '../../support/protected-team.ts';
import { FOUNDER, testCore } from '../../support/test-core.ts';
import type { TestCore } from '../../support/test-core.ts';

let core: TestCore;
let caseId: string;
beforeEach(() => {
  core = testCore();
  caseId = raiseWithConsent(core);
});
afterEach(() => core.close());

const rows = (): readonly string[] =>
  core.core.store
    .all<{ detail: string; case_id: string }>(
      `SELECT detail, case_id FROM access_log WHERE action = 'rightsChanged' ORDER BY seq`,
    )
    .map(({ detail, case_id }) => (case_id === caseId ? detail : `${detail} elsewhere`));
/** The rows that some work adds. */
function added(work: () => void): readonly string[] {
  const before = rows().length;
  work();
  return rows().slice(before);
}

/** Where what the gate reads of a case is written: its fields, or facts that have a row of their own. */
const writtenIn: Readonly<Record<keyof Subject, readonly string[] | 'facts'>> = {
  consents: 'facts',
  withdrawals: 'facts',
  recusedPersonIds: 'facts',
  custody: ['custody'],
  birthYear: ['birthYear'],
  adultOn: ['adultOn'],
  identityProtected: ['identityProtection'],
  namedUserIds: ['namedUserIds'],
  doNotDiscloseTo: ['doNotDiscloseTo'],
};

it('no field that the gate reads of a case is left out', () => {
  const read = Object.values(writtenIn).flatMap((where) => (where === 'facts' ? [] : where));
  expect(Object.keys(rightFields.cases ?? {}).toSorted()).toEqual(read.toSorted());
});

it.each<[string, Input<AppContract, 'cases.change'>['fields']]>([
  ['custody', { custody: 'sole' }],
  ['birthYear', { birthYear: 2012 }],
])('%s changed', (detail, fields) => {
  const change = () => core.call('cases.change', { caseId, fields });
  expect(added(change)).toEqual([detail]);
  expect(added(change)).toEqual([]);
});

it('the kind of protection changed, also when those who are named stay, and who must not know', () => {
  const protect = () => core.call('cases.change', { caseId, fields: { identityProtection: 'marked' } });
  expect(added(protect)).toEqual([`named ${FOUNDER}`, 'protection']);
  const other = { identityProtection: 'protectedRegistration' as const };
  expect(added(() => core.call('cases.change', { caseId, fields: other }))).toEqual(['protection']);
  const withhold = { doNotDiscloseTo: ['guardian2' as const] };
  expect(added(() => core.call('cases.change', { caseId, fields: withhold }))).toEqual(['withheldFrom']);
});

it('what a new case holds is no change', () => {
  expect(added(() => raiseWithConsent(core, { firstName: 'Elis', custody: 'sole' }))).not.toContain(
    'custody elsewhere',
  );
});

it('stepping back at a meeting, and taking it back, by hand and by undo', () => {
  core.goTo(MEETING);
  core.call('meetings.start', { meetingId: MEETING });
  const who = { meetingId: MEETING, caseId, personId: 'person-founder' };
  expect(added(() => core.call('meetings.recuse', who))).toEqual(['recused']);
  expect(added(() => core.call('meetings.undo', { meetingId: MEETING }))).toEqual(['recusalUndone']);
  expect(added(() => core.call('meetings.redo', { meetingId: MEETING }))).toEqual(['recused']);
  expect(added(() => core.call('meetings.undoRecuse', who))).toEqual(['recusalUndone']);
});

it('the day the child turns 18, said for the first time', () => {
  const say = () => core.call('consents.setAdultOn', { caseId, adultOn: '2032-05-01' });
  expect(added(say)).toEqual(['adultOn']);
});

it('a unit archived, whose members read nothing any more', () => {
  const unit = core.call('settings.get', null).units.find(({ id }) => id === 'unit-social');
  if (unit === undefined) throw new Error('no unit');
  const { id, people: _people, ...fields } = unit;
  const archive = () => core.call('units.save', { id, fields: { ...fields, archived: true } });
  expect(added(archive)).toEqual(['unitArchived elsewhere']);
});
