/** Whatever happens to a child: every step of the thread says what, when and by whom, and a moved task its first day. */
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { dayOfInstant } from '../../../domain/kernel/plain-date.ts';
import { deeds, everything, newStory, take } from '../../support/case-story.ts';
import type { Story } from '../../support/case-story.ts';
import { runs } from '../../support/campaign.ts';
import { FOUNDER, testCore } from '../../support/test-core.ts';

const view = ({ team, caseId }: Story) => team.as(FOUNDER).call('cases.get', { caseId });
const history = ({ team, caseId }: Story) => team.as(FOUNDER).call('cases.history', { caseId });

const inAnyOrder = (list: readonly object[]): string[] => list.map((one) => JSON.stringify(one)).toSorted();

/** No step more and none less than what was done, each on its day, with the unit it is about. */
function threadTellsAll(story: Story): void {
  const { thread } = view(story);
  const walked = thread.filter(({ kind }) => kind !== 'next');
  const told = walked.map(({ kind, on, who, handover }) => ({ kind, on, who, handover }));
  expect(inAnyOrder(told)).toEqual(inAnyOrder(story.knots));
  const days = walked.map(({ on }) => on ?? '');
  expect(days).toEqual(days.toSorted());
}

/** Each step rests on a change, or on decisions, that somebody wrote on that day. */
function everyStepHasAnAuthor(story: Story): void {
  const rows = history(story);
  for (const { kind, handover, id, on, decisions } of view(story).thread) {
    const isWritten = ['consent', 'deferral', 'returned'].includes(kind) || handover === 'offered';
    for (const rowId of isWritten ? [id] : decisions.map((decision) => decision.id)) {
      const change = rows.find((row) => row.rowId === rowId);
      expect(change?.user).toBe('Vera Prov');
      expect(dayOfInstant(change?.at ?? '')).toBe(on);
    }
  }
}

/** The day it was agreed for stays, with how often it has been moved since. */
function movesAreCounted(story: Story): void {
  const { tasks } = view(story);
  for (const { id, days } of story.tasks)
    expect(tasks.find((task) => task.id === id)).toMatchObject({
      dueOn: days.at(-1),
      moves: days.length - 1,
      firstDueOn: days.length === 1 ? null : days[0],
    });
}

it('is told step by step, with who and when', () => {
  const seen = new Set<string>();
  let mostMoves = 0;
  fc.assert(
    fc.property(deeds, (drawn) => {
      const team = testCore();
      try {
        const story = newStory(team);
        for (const deed of drawn) {
          const before = new Set(history(story).map(({ hlc }) => hlc));
          const by = take(story, deed);
          const written = history(story).filter(({ hlc }) => !before.has(hlc));
          expect(written.length > 0).toBe(by !== null);
          for (const { user, at } of written) expect([user, dayOfInstant(at)]).toEqual([by, story.today]);
          movesAreCounted(story);
          for (const { days } of story.tasks) mostMoves = Math.max(mostMoves, days.length - 1);
        }
        threadTellsAll(story);
        everyStepHasAnAuthor(story);
        for (const { kind, handover } of story.knots) seen.add(handover ?? kind);
      } finally {
        team.close();
      }
    }),
    { numRuns: runs(10), examples: [[everything]] },
  );
  expect([...seen].toSorted()).toEqual([
    'accepted',
    'closed',
    'consent',
    'declined',
    'deferral',
    'expired',
    'meeting',
    'offered',
    'overtaken',
    'raised',
    'returned',
    'withdrawn',
  ]);
  expect(mostMoves).toBeGreaterThan(1);
});
