/**
 * The steering group and the auditor ask every channel that is open to them everything there is to ask, and what comes
 * back is searched for every child's name, school and words; the steering group's for the number, too.
 */
import { afterAll, describe, expect, it } from 'vitest';
import type { OpenCore } from '../../../core/open-core.ts';
import { openCore } from '../../../core/open-core.ts';
import { saveDraft } from '../../../db/local-sql.ts';
import { listFacts, listRows } from '../../../db/rows.ts';
import { contract } from '../../../domain/contract.ts';
import type { ChannelName } from '../../../domain/contract.ts';
import { isAllowed } from '../../../domain/kernel/permissions.ts';
import type { Role } from '../../../domain/kernel/permissions.ts';
import { callToTheEnd } from '../../support/draft-report.ts';
import { sampleCore, SAMPLE_TODAY } from '../../support/sample-core.ts';
import { thingsOf, validInputs } from '../../support/valid-inputs.ts';

const sample = sampleCore();
afterAll(sample.close);
const { store } = sample.coordinator;
const cases = listRows(store, 'cases');
const numbers = cases.flatMap(({ number }) => number ?? []);

/** Gives each child a name, a school and words that occur nowhere else. */
sample.coordinator.write('mark', (tx) => {
  for (const { id } of cases)
    tx.set('cases', id, {
      firstName: `Barnnamn ${id}`,
      school: `Barnets skola ${id}`,
      grade: 'Barnets klass',
      question: `Barnets fråga ${id}`,
      strengths: 'Barnets styrka',
      triedSoFar: 'Barnets försök',
      guardiansWish: 'Barnets familjs önskan',
      childWords: { words: 'Barnets ord', how: 'Barnets sätt', knowsItIsRead: 'yes' },
    });
  for (const task of listRows(tx, 'commitments'))
    if (task.caseId !== null) tx.set('commitments', task.id, { text: 'Barnets uppgift' });
});
/** The steering group has a report to read. */
callToTheEnd(sample.coordinator, 'reports.draft', { periodId: '2025' });
sample.coordinator.call('reports.freeze', {
  periodId: '2025',
  sentences: ['Väntan är kortare.'],
  draftKey: null,
});
/** What both have half-written of each child, from when they had another role. */
const draftKeys = [
  'new-case',
  ...cases.flatMap(({ id }) => [`edit-case/${id}`, `note/${id}`]),
  ...listRows(store, 'commitments').map(({ id }) => `answer/${id}`),
];
for (const userId of ['user-steering', 'user-auditor'])
  for (const key of draftKeys)
    saveDraft(store, userId, key, JSON.stringify({ firstName: 'Barnnamn' }), `${SAMPLE_TODAY}T08:00:00.000Z`);
/** Read by everybody who may, so that the log is about them. */
for (const { id } of cases) sample.coordinator.call('cases.get', { caseId: id });

const wordsOf = (caseId: string): string[] =>
  [
    ...listFacts(store, 'decisions', 'case_id', caseId).flatMap(({ body }) => [
      body.goal,
      body.because,
      body.text,
      body.childView?.words ?? '',
    ]),
    ...listFacts(store, 'consents', 'case_id', caseId).flatMap(({ body }) => [
      body.child.words,
      body.notShared,
    ]),
    ...listFacts(store, 'deferrals', 'case_id', caseId).map(({ body }) => body.reason),
    ...listRows(store, 'agendaItems', 'WHERE case_id = ?', caseId).map(({ note }) => note ?? ''),
  ].filter((word) => word.length > 8);
const words = [
  ...new Set(['Barnnamn', 'Barnets skola', 'Barnets fråga', ...cases.flatMap(({ id }) => wordsOf(id))]),
];
const ids = cases.map(({ id }) => id);
const inputs = validInputs(thingsOf(sample.coordinator));

const openTo = (role: Role): ChannelName[] =>
  (Object.keys(contract) as ChannelName[]).filter(
    (channel) =>
      contract[channel].kind !== 'job' &&
      contract[channel].needs !== 'nobody' &&
      isAllowed(role, contract[channel].needs),
  );

function askAll(role: 'steering' | 'auditor', core: OpenCore): string {
  const said = openTo(role).map((channel) => JSON.stringify(core.call(channel, inputs[channel])));
  const all = { case: null, userId: null, month: null, offset: 0, limit: 200 };
  const ask = (channel: ChannelName, input: unknown): string => JSON.stringify(core.call(channel, input));
  for (let offset = 0; offset < 1200; offset += 200) said.push(ask('accessLog.list', { ...all, offset }));
  said.push(ask('accessLog.list', { ...all, case: 'protected' }));
  for (const number of numbers) {
    said.push(ask('accessLog.list', { ...all, case: { number }, limit: 20 }));
    said.push(ask('accessLog.extract', { number }));
  }
  for (const key of draftKeys) said.push(ask('drafts.get', { key }));
  for (const { id } of listRows(store, 'users'))
    said.push(ask('accessLog.list', { ...all, userId: id, limit: 20 }));
  return said.join('\n');
}
const traces = (text: string, of: readonly string[]): string[] =>
  of.filter((word) => text.includes(JSON.stringify(word).slice(1, -1)));
const coreOf = (userId: string): OpenCore =>
  openCore({ db: sample.db, userId, now: () => Date.parse(`${SAMPLE_TODAY}T09:00:00Z`), emit: () => {} });

describe('10. Steering role can execute no query returning row-level data; each printed cell passed suppression; row/column sums cannot reveal a suppressed cell.', () => {
  const text = askAll('steering', coreOf('user-steering'));

  it('and gets no child’s name, school, words, number or id', () => {
    expect(traces(text, [...words, ...numbers, ...ids])).toEqual([]);
    expect(text).toContain('"openCases":0');
  });

  it('but who it is itself, frozen reports, what it has half-written and its own machine’s exchange: no more is open to it', () => {
    expect(openTo('steering')).toEqual([
      'session.get',
      // In no obstacle is there a place for a child.
      'obstacles.list',
      'obstacles.answer',
      'reports.list',
      'reports.get',
      'reports.printed',
      'safeguarding.contacts',
      'law.list',
      'accessLog.copyNumber',
      'accessLog.cancelled',
      'drafts.get',
      'drafts.list',
      'drafts.save',
      'drafts.remove',
      'exchange.machines',
      'exchange.state',
      'exchange.conflicts',
    ]);
  });
});

describe('The auditor', () => {
  const text = askAll('auditor', coreOf('user-auditor'));

  it('gets no child’s name, school, words or id, and the numbers of those alone who are not protected', () => {
    const isProtected = ({ identityProtection }: (typeof cases)[number]): boolean =>
      (identityProtection ?? 'none') !== 'none';
    const hidden = cases.filter(isProtected).flatMap(({ number }) => number ?? []);
    expect(hidden.length).toBeGreaterThan(0);
    expect(traces(text, [...words, ...hidden, ...ids])).toEqual([]);
    expect(traces(text, numbers).length).toBe(numbers.length - hidden.length);
  });
});

it('the search would find them: the coordinator is told', () => {
  const said = cases.map(({ id }) => JSON.stringify(sample.coordinator.call('cases.get', { caseId: id })));
  expect(words.length).toBeGreaterThan(100);
  expect(traces(said.join('\n'), [...words, ...numbers]).length).toBeGreaterThan(200);
});
