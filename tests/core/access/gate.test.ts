/**
 * Every word of the sample about a child is known here with what it belongs to. Then every member asks every
 * channel everything there is to ask, and what comes back is searched for words that the gate does not let through.
 */
import { afterAll, describe, expect, it } from 'vitest';
import type { OpenCore } from '../../../core/open-core.ts';
import { getCaseFacts } from '../../../db/case-facts.ts';
import { listFacts, listRows } from '../../../db/rows.ts';
import { noEffect } from '../../../domain/goals/effect-views.ts';
import { caseFilters, countedFilters } from '../../../domain/cases/case-views.ts';
import type { ChannelName } from '../../../domain/contract.ts';
import { disclose } from '../../../domain/disclosure.ts';
import { askEverything, papers } from '../../support/every-query.ts';
import { storyWords } from '../../support/story-words.ts';
import { thingsOf } from '../../support/valid-inputs.ts';
import { sampleCore, SAMPLE_TODAY } from '../../support/sample-core.ts';

type Part = 'identity' | 'school' | 'story' | 'plan';
interface Word {
  readonly caseId: string;
  readonly part: Part;
  readonly word: string;
}

const sample = sampleCore();
afterAll(sample.close);
const { store } = sample.coordinator;
const cases = listRows(store, 'cases').map((row) => ({ ...row, number: row.number ?? '' }));
const meetingIds = listRows(store, 'meetings')
  .map(({ id }) => id)
  .toSorted();

/** Gives each child a name, a school and a story that occur nowhere else. */
sample.coordinator.write('mark', (tx) => {
  for (const { id, number } of cases)
    tx.set('cases', id, {
      firstName: `Namn-${number}`,
      school: `Skola-${number}`,
      grade: `Klass-${number}`,
      question: `Fraga-${number}`,
      strengths: `Styrka-${number}`,
      triedSoFar: `Provat-${number}`,
      guardiansWish: `Onskan-${number}`,
      childWords: { words: `Ord-${number}`, how: `Hur-${number}`, knowsItIsRead: 'yes' },
    });
  for (const task of listRows(tx, 'commitments'))
    if (task.caseId !== null) tx.set('commitments', task.id, { text: `Uppgift-${numberOf(task.caseId)}` });
});

/** As they stand from now on: whoever only asks changes nothing in them. */
const facts = new Map(cases.map(({ id }) => [id, getCaseFacts(store, id, SAMPLE_TODAY)]));

const isOpen = (caseId: string): boolean => facts.get(caseId)?.row.closure === null;

function numberOf(caseId: string): string {
  return cases.find(({ id }) => id === caseId)?.number ?? '';
}

function wordsOf(caseId: string): Word[] {
  const number = numberOf(caseId);
  const as = (part: Part, words: readonly string[]): Word[] => words.map((word) => ({ caseId, part, word }));
  return [
    ...as('identity', [caseId, number, `Namn-${number}`]),
    ...as('school', [`Skola-${number}`, `Klass-${number}`]),
    ...as(
      'story',
      ['Fraga', 'Styrka', 'Provat', 'Onskan', 'Ord', 'Hur'].map((word) => `${word}-${number}`),
    ),
    ...as('story', storyWords(store, caseId)),
    ...as('plan', [
      ...listFacts(store, 'handovers', 'case_id', caseId).map(({ body }) => body.what),
      `Uppgift-${number}`,
    ]),
  ];
}

/** Only what belongs to one child, is long enough to mean something, and is no name that the whole team reads. */
const words = ((): Word[] => {
  const team = JSON.stringify(sample.coordinator.call('settings.get', null));
  const all = cases
    .flatMap(({ id }) => wordsOf(id))
    .filter(({ word }) => word.length > 8 && !team.includes(word));
  const owners = Map.groupBy(all, ({ word }) => word);
  return all.filter(({ word }) => new Set(owners.get(word)?.map(({ caseId }) => caseId)).size === 1);
})();

const listOf = (query: object): object => ({
  filter: 'open',
  search: '',
  sort: 'next',
  descending: false,
  offset: 0,
  limit: 500,
  ...query,
});

/** Every question that a member can put, but those for one case at a time. */
function askAll(core: OpenCore): { channel: string; text: string }[] {
  const ask = (channel: ChannelName, input: unknown): { channel: string; text: string } => ({
    channel: `${channel} ${JSON.stringify(input)}`,
    text: JSON.stringify(core.call(channel, input)),
  });
  return [
    ask('session.get', null),
    ask('settings.get', null),
    ask('overview.get', null),
    ask('handovers.list', null),
    ask('meetings.list', null),
    ask('minutes.list', null),
    ask('drafts.list', null),
    ...[...caseFilters, ...countedFilters].map((filter) => ask('cases.list', listOf({ filter }))),
    ...meetingIds.map((meetingId) => ask('minutes.get', { meetingId })),
    ...[...meetingIds.slice(-4), '2026-11-26'].map((meetingId) => ask('meetings.agenda', { meetingId })),
  ];
}

const shownTo = (caseId: string, unitId: string) => {
  const known = facts.get(caseId);
  if (known === undefined) throw new Error('the sample has this case');
  return disclose(
    known.subject,
    { kind: 'reader', role: 'member', unitId, userId: `member/${unitId}`, personId: null, list: false },
    SAMPLE_TODAY,
  );
};

/** `channel: part of case` for each word that came through and should not have. */
function leaks(answers: readonly { channel: string; text: string }[], forbidden: readonly Word[]): string[] {
  const sought = forbidden.map((one) => ({ ...one, quoted: JSON.stringify(one.word).slice(1, -1) }));
  // Most answers are the same as another: a refusal, or nothing.
  return [...Map.groupBy(answers, ({ text }) => text)].flatMap(([text, alike]) =>
    sought
      .filter(({ quoted }) => text.includes(quoted))
      .flatMap(({ part, word }) => alike.map(({ channel }) => `${channel}: ${part} ${word}`)),
  );
}

describe.each(sample.members)('a member of $unitId', ({ unitId, core }) => {
  const forbidden = words.filter(({ caseId, part }) => !shownTo(caseId, unitId)[part]);
  const hidden = cases.filter(({ id }) => !shownTo(id, unitId).identity);

  it('gets nothing from any list, agenda, minutes or overview but what consent covers', () => {
    expect(leaks(askAll(core), forbidden)).toEqual([]);
  });

  it('gets nothing from any query of the contract, about any case or meeting, but what consent covers', () => {
    const answers = askEverything(core, thingsOf(sample.coordinator), {
      caseIds: cases.map(({ id }) => id),
      meetingIds: meetingIds.slice(-3),
    });
    // A hidden case says its number and its id back to whoever asked by that id.
    const others = forbidden.filter(({ caseId, word }) => word !== caseId && word !== numberOf(caseId));
    expect(leaks(answers, others)).toEqual([]);
  });

  it('gets of a hidden case its number and its holder, of a protected one not even those, and nothing else', () => {
    for (const { id, number, namedUserIds } of hidden) {
      const holderUnitId = facts.get(id)?.baton.unitId;
      const { withheld } = shownTo(id, unitId);
      const holder = listRows(store, 'units').find((unit) => unit.id === holderUnitId)?.shortName;
      const view = core.call('cases.get', { caseId: id });
      expect(view).toEqual({
        ok: true,
        value: {
          id,
          number: withheld === 'protected' ? '' : number,
          restricted: true,
          withheld,
          named: namedUserIds?.length ?? null,
          name: '',
          age: null,
          fields: null,
          referringUnit: '',
          referringPerson: '',
          raisedOn: null,
          concerns: [],
          holder: withheld === 'protected' ? '' : holder,
          contact: '',
          closure: null,
          nextOn: null,
          movedFollowUp: null,
          overdueDays: 0,
          step: 'raised',
          consent: [],
          consentUntil: null,
          consentStatus: 'missing',
          consentStanding: null,
          thread: [],
          tasks: [],
          effect: noEffect,
          childVoice: [],
          returnOf: null,
          returned: null,
          notes: [],
          namedUsers: [],
        },
      });
      for (const channel of ['consents.get', 'cases.history', 'handovers.get'] as const)
        expect(core.call(channel, { caseId: id })).toMatchObject({ error: { code: 'forbidden' } });
    }
  });

  it('gets of an open case only the parts that consent names', () => {
    for (const { id } of cases.filter((row) => shownTo(row.id, unitId).identity)) {
      const own = (['cases.get', 'consents.get', 'handovers.get'] as const).map((channel) => ({
        channel,
        text: JSON.stringify(core.call(channel, { caseId: id })),
      }));
      expect(leaks(own, forbidden)).toEqual([]);
    }
  });

  it('finds nothing by searching for what is hidden, not even that there is something', () => {
    for (const [part, search] of [
      ['identity', 'k-20'],
      ['identity', 'namn-k'],
      ['school', 'skola-k'],
    ] as const)
      for (const filter of ['open', 'closed'] as const) {
        const allowed = cases.filter(
          (row) => shownTo(row.id, unitId)[part] && isOpen(row.id) === (filter === 'open'),
        );
        const { value } = core.call('cases.list', listOf({ filter, search })) as {
          value: { rows: { id: string }[]; total: number };
        };
        expect([search, value.total, value.rows.map(({ id }) => id).toSorted()]).toEqual([
          search,
          allowed.length,
          allowed.map(({ id }) => id).toSorted(),
        ]);
      }
  });

  it('learns nothing of a hidden school from the order', () => {
    const { value } = core.call('cases.list', listOf({ sort: 'school' })) as {
      value: { rows: { number: string; school: string | null }[] };
    };
    const hiddenSchools = value.rows.filter(({ school }) => school === null).map((row) => row.number);
    expect(value.rows.slice(0, hiddenSchools.length).map((row) => row.number)).toEqual(
      hiddenSchools.toSorted(),
    );
  });

  it('is told as many cases as there are rows to see', () => {
    for (const filter of caseFilters) {
      const { value } = core.call('cases.list', listOf({ filter })) as {
        value: { rows: { number: string }[]; total: number; counts: Record<string, number> };
      };
      expect([value.total, value.counts[filter]]).toEqual([value.rows.length, value.rows.length]);
      expect(value.rows.filter((row) => hidden.some(({ number }) => number === row.number))).toEqual([]);
    }
  });

  it('answers for no task of a case that is hidden', () => {
    for (const task of listRows(store, 'commitments').filter((row) =>
      hidden.some(({ id }) => id === row.caseId),
    ))
      expect(
        core.call('commitments.answer', { commitmentId: task.id, state: 'done', note: '' }),
      ).toMatchObject({ error: { code: 'forbidden' } });
  });
});

describe('the search for leaks', () => {
  it('asks for papers as well as for screens', () => {
    expect(papers).toContain('minutes.printed');
  });

  it('knows words of every part, and units from which something is hidden', () => {
    for (const part of ['identity', 'school', 'story', 'plan'] as const)
      expect(words.filter((word) => word.part === part).length).toBeGreaterThan(20);
    for (const { unitId } of sample.members)
      expect(cases.some(({ id }) => !shownTo(id, unitId).identity)).toBe(true);
  });

  it('would find them: the coordinator sees what members do not', () => {
    expect(leaks(askAll(sample.coordinator), words).length).toBeGreaterThan(100);
  });
});

it('a member without a unit sees no case at all', () => {
  const core = sample.memberWithoutUnit;
  expect(leaks(askAll(core), words)).toEqual([]);
  expect(core.call('session.get', null)).toMatchObject({ value: { openCases: 0 } });
});
