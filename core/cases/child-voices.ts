import type { z } from 'zod';
import type { CaseView, ChildVoice } from '../../domain/cases/case-views.ts';
import type { ChildView } from '../../domain/decisions/decisions.ts';
import type { Disclosure } from '../../domain/disclosure.ts';
import type { PlainDate } from '../../domain/kernel/plain-date.ts';
import type { CaseFacts } from '../../db/case-facts.ts';
import type { Reader } from '../../db/query.ts';
import { listStanding } from '../../db/retractions-sql.ts';

/** What somebody has reported before a follow-up. */
type Report = z.output<typeof CaseView>['effect']['reports'][number];
export type Voice = z.output<typeof ChildVoice>;

/**
 * The child's view over time, newest first: at each meeting, and when the case was raised. The same said again is said
 * once; of meetings at which it was not known, each says why and what was planned. Nothing to whoever may not know the
 * story.
 */
export function childVoices(
  db: Reader,
  { row, decisions }: CaseFacts,
  shown: Disclosure,
  reports: readonly Report[],
): Voice[] {
  if (!shown.story) return [];
  const said = [
    ...decisions.flatMap(({ body }) =>
      body.childView === null ? [] : [toVoice(body.childView, body.meetingId)],
    ),
    ...listStanding(db, 'childViews', row.id).map(({ body }) => toVoice(body.view, body.meetingId)),
    ...reports.flatMap(({ childSaid, on }) =>
      childSaid === null ? [] : [{ ...blank, words: childSaid.words, how: childSaid.state, on }],
    ),
  ].toSorted((left, right) => left.on.localeCompare(right.on));
  const first = row.childWords;
  if (first !== null && first.words !== '')
    said.unshift({
      ...blank,
      words: first.words,
      how: first.how,
      on: row.raisedOn ?? '',
      knowsItIsRead: first.knowsItIsRead,
    });
  const tells = said.filter(({ words, reason }) => words !== '' || reason !== '');
  return tells.filter((one, index) => tells.findIndex((other) => isSame(one, other)) === index).toReversed();
}

const blank = {
  knowsItIsRead: '',
  influence: null,
  influenceHow: '',
  reason: '',
  plan: '',
  planOn: null,
} as const;

const toVoice = (view: ChildView, on: PlainDate): Voice => ({
  words: view.words,
  how: view.state,
  on,
  knowsItIsRead: '',
  influence: view.influence,
  influenceHow: view.influenceHow ?? '',
  reason: view.reason,
  plan: view.plan ?? '',
  planOn: view.planOn ?? null,
});

const isSame = (one: Voice, other: Voice): boolean =>
  one.words === '' ? one.on === other.on && one.reason === other.reason : one.words === other.words;
