/**
 * Non-interference: two case logs that differ only in what somebody may not see. Every question of the contract is put
 * to both, and every command that is about a case is tried in both; the answers must be the same. So no count, place in
 * an order, hit of a search or kind of refusal tells what a row withholds.
 */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { caseReader } from '../../../core/cases/case-row.ts';
import { openCore } from '../../../core/open-core.ts';
import type { OpenCore } from '../../../core/open-core.ts';
import { getCaseFacts } from '../../../db/case-facts.ts';
import { saveDraft } from '../../../db/local-sql.ts';
import { listRows } from '../../../db/rows.ts';
import { caseFilters, caseSorts, countedFilters } from '../../../domain/cases/case-views.ts';
import { contract } from '../../../domain/contract.ts';
import type { AppContract, ChannelName } from '../../../domain/contract.ts';
import { disclose } from '../../../domain/disclosure.ts';
import type { Reader } from '../../../domain/disclosure.ts';
import type { Output } from '../../../domain/kernel/channel.ts';
import { callToTheEnd } from '../../support/draft-report.ts';
import { queries, variants } from '../../support/every-query.ts';
import { makeOtherWorld } from '../../support/other-world.ts';
import { NEXT_MEETING, READERS, secretiveSample } from '../../support/secretive-sample.ts';
import { SAMPLE_TODAY } from '../../support/sample-core.ts';
import type { SampleCore } from '../../support/sample-core.ts';
import { thingsOf, validInputs } from '../../support/valid-inputs.ts';
import type { Things } from '../../support/valid-inputs.ts';

type Asked = readonly (readonly [ChannelName, unknown])[];

interface About {
  readonly things: Things;
  readonly caseIds: readonly string[];
  readonly meetingIds: readonly string[];
}

/** A seventh of the lives, which are of every kind, and all that the next meeting has put up. */
function whatThereIs({ coordinator }: SampleCore): About {
  const { store } = coordinator;
  const ids = (sql: string): string[] => store.all<{ id: string }>(sql).map(({ id }) => id);
  const onAgenda = ids(`SELECT case_id AS id FROM agenda_items WHERE meeting_id = '${NEXT_MEETING}'`);
  return {
    things: thingsOf(coordinator),
    caseIds: ids('SELECT id FROM cases ORDER BY id').filter((id, at) => at % 14 < 2 || onAgenda.includes(id)),
    meetingIds: [NEXT_MEETING, ...ids('SELECT meeting_id AS id FROM seals ORDER BY 1 DESC LIMIT 1')],
  };
}

const open = ({ db }: SampleCore, userId: string): OpenCore =>
  openCore({ db, userId, now: () => Date.parse(`${SAMPLE_TODAY}T09:00:00`), emit: () => {} });

const list = (query: object): Asked[number] => [
  'cases.list',
  { filter: 'open', sort: 'next', descending: false, search: '', offset: 0, limit: 500, ...query },
];

/** What the reader has half-written about a case, from when it was open. */
const draftOf = (caseId: string): string => `note/${caseId}`;

/** Where the case is closed now, the draft says this. */
function plantDrafts({ coordinator: { store } }: SampleCore, reader: Reader, hidden: string): void {
  for (const { id } of listRows(store, 'cases')) {
    const facts = getCaseFacts(store, id, SAMPLE_TODAY);
    const isOpen = facts !== undefined && disclose(facts.subject, reader, SAMPLE_TODAY).story;
    const text = JSON.stringify(isOpen ? 'Prov' : hidden);
    saveDraft(store, reader.userId, draftOf(id), text, `${SAMPLE_TODAY}T08:00:00.000Z`);
  }
}

/** Counted over every child, and released only as far as no child can be found in it (`tests/domain/reports`). */
const ofAllChildren: readonly ChannelName[] = ['reports.draft'];

/** Every question there is, the list in every order and through every filter, and a search for each of these words. */
function questions({ things, caseIds, meetingIds }: About, words: readonly string[]): Asked {
  const inputs = validInputs(things);
  return [
    ...queries
      .filter((channel) => !ofAllChildren.includes(channel))
      .flatMap((channel) =>
        variants(inputs[channel], { caseIds, meetingIds }).map((input) => [channel, input] as const),
      ),
    ...caseIds.map((caseId) => ['drafts.get', { key: draftOf(caseId) }] as const),
    ...[...caseFilters, ...countedFilters].flatMap((filter) =>
      caseSorts.map((sort) => list({ filter, sort })),
    ),
    ...words.flatMap((word) => [
      list({ search: word }),
      list({ search: word, filter: 'closed' }),
      ['consultations.check', { text: word }] as const,
      [
        'cases.duplicates',
        { firstName: word, birthYear: 2014, school: word, referringUnitId: null },
      ] as const,
    ]),
  ];
}

/** Of users, of the case log as a whole, or about no case. */
const ofNoCase = /^(vault|users|units|people|settings|law|drafts|backups|exchange|reports|accessLog)\./;
const commands = (Object.keys(contract) as ChannelName[]).filter(
  (channel) => contract[channel].kind === 'command' && !ofNoCase.test(channel),
);

/** Every command about some of the cases, with what belongs to each. */
function attempts({ things, caseIds }: About, { store }: OpenCore): Asked {
  const of = (table: string, caseId: string): string =>
    store.one<{ id: string }>(`SELECT id FROM ${table} WHERE case_id = ? LIMIT 1`, caseId)?.id ?? 'none';
  const inputsFor = (caseId: string): Things => ({
    ...things,
    caseId,
    meetingId: NEXT_MEETING,
    commitmentId: of('commitments', caseId),
    handoverId: of('handovers', caseId),
    decisionId: of('decisions', caseId),
    reportId: of('safeguarding_reports', caseId),
  });
  return caseIds
    .filter((_, at) => at % 3 === 0)
    .flatMap((caseId) => {
      const inputs = validInputs(inputsFor(caseId));
      const number = store.one<{ number: string }>('SELECT number FROM cases WHERE id = ?', caseId)?.number;
      return [
        ...commands.map((channel) => [channel, inputs[channel]] as const),
        ['notes.retract', { noteId: of('notes', caseId) }] as const,
        ['siblings.link', { caseId: things.caseId, number }] as const,
      ];
    });
}

/** Ids that a command draws. */
const DRAWN = /[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12}/g;
const answers = (core: OpenCore, asked: Asked): string[] =>
  asked.map(([channel, input]) => {
    const answer = JSON.stringify(callToTheEnd(core, channel, input));
    return `${channel} ${JSON.stringify(input)}: ${answer.replaceAll(DRAWN, 'id')}`;
  });

/** What one is answered and the other is not, each cut short. */
function differing(here: OpenCore, there: OpenCore, asked: Asked): string[] {
  const others = answers(there, asked);
  return answers(here, asked)
    .map((answer, at) => [answer, others[at] ?? ''] as const)
    .flatMap(([answer, other]) => (answer === other ? [] : [firstDifference(answer, other)]));
}

function firstDifference(answer: string, other: string): string {
  const at = [...answer].findIndex((letter, place) => letter !== other[place]);
  return `${answer.slice(0, 80)} … ${answer.slice(Math.max(80, at - 60), at + 60)}`;
}

let here: SampleCore;
let there: SampleCore;
const makeBoth = (): void => {
  [here, there] = [secretiveSample(), secretiveSample()];
};
const closeBoth = (): void => {
  here.close();
  there.close();
};

describe.each(READERS)('what %s is answered', (userId) => {
  let words: string[];
  beforeAll(() => {
    makeBoth();
    const reader = caseReader(open(here, userId).user());
    words = makeOtherWorld(there.coordinator.store, reader, SAMPLE_TODAY);
    plantDrafts(here, reader, 'Nova');
    plantDrafts(there, reader, 'Abin');
  });
  afterAll(closeBoth);

  it('does not hang on what is withheld, whatever is asked and tried', () => {
    const about = whatThereIs(here);
    const asked = [...questions(about, words.slice(0, 8)), ...attempts(about, here.coordinator)];
    expect(differing(open(here, userId), open(there, userId), asked)).toEqual([]);
  });

  it('would hang on it: the other case log says something else to whoever may see it', () => {
    expect(words.length).toBeGreaterThan(20);
    const asked = [['cases.schools', null], list({ sort: 'school' })] as const;
    expect(differing(here.coordinator, there.coordinator, asked).length).toBe(2);
  });
});

describe('what a room and its wall are shown', () => {
  const live = ['meetings.live', { meetingId: NEXT_MEETING }] as const;
  const atMeeting = ({ db }: SampleCore): OpenCore =>
    openCore({
      db,
      userId: 'user-coordinator',
      now: () => Date.parse(`${NEXT_MEETING}T09:00:00`),
      emit: () => {},
    });
  beforeAll(makeBoth);
  afterAll(closeBoth);

  it('does not hang on what somebody at the table may not know', () => {
    const [core, other] = [atMeeting(here), atMeeting(there)];
    for (const one of [core, other]) one.call('meetings.start', { meetingId: NEXT_MEETING });
    const { seats, items } = (core.call(...live) as { value: Output<AppContract, 'meetings.live'> }).value;
    const unitIds = [...new Set(seats.map(({ unitId }) => unitId))];
    makeOtherWorld(there.coordinator.store, { kind: 'room', unitIds, people: [null] }, NEXT_MEETING);
    // Where somebody has stepped back, the room is another one.
    const asked = items
      .filter(({ recused }) => recused.length === 0)
      .flatMap(({ caseId }): Asked => [
        ['meetings.open', { meetingId: NEXT_MEETING, caseId }],
        ['meetings.case', { meetingId: NEXT_MEETING, caseId }],
        ['projector.get', null],
      ]);
    expect(asked.length).toBeGreaterThan(20);
    expect(differing(core, other, [...asked, live])).toEqual([]);
  });
});
