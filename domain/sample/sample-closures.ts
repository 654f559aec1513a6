import { demands } from '../decisions/decision-rules.ts';
import { addDays } from '../kernel/plain-date.ts';
import type { PlainDate } from '../kernel/plain-date.ts';
import type { Body } from '../registry.ts';
import type { CasePlan } from './sample-plan.ts';
import { factWrite, moment, recordWrite } from './sample-write.ts';
import type { SampleUserIds, SampleWrite } from './sample-write.ts';

type Said = Pick<Body<'familyAnswers'>, 'by' | 'answers' | 'unasked'>;

const content = { knowsWho: 'fully', notRepeated: 'partly', listenedTo: 'fully', helped: 'fully' } as const;
const unsure = { knowsWho: 'partly', notRepeated: 'no', listenedTo: 'partly', helped: 'unknown' } as const;

/** What families have said when their help ended: most are content, some could not be asked. */
const voices: readonly (readonly Said[])[] = [
  [
    { by: 'guardian1', answers: content, unasked: null },
    { by: 'child', answers: { ...content, notRepeated: 'fully' }, unasked: null },
  ],
  [
    { by: 'guardian1', answers: unsure, unasked: null },
    { by: 'child', answers: null, unasked: { reason: 'declined', why: '' } },
  ],
  [
    { by: 'guardian1', answers: null, unasked: { reason: 'notReached', why: 'Ringt två gånger.' } },
    {
      by: 'child',
      answers: null,
      unasked: { reason: 'notAsked', why: 'Familjen ville avsluta direkt på mötet.' },
    },
  ],
  [],
];

/** A closed case that is taken up again, with a question of its own. */
export function* returnWrites(
  plans: readonly CasePlan[],
  { users }: { readonly users: SampleUserIds },
): Iterable<SampleWrite> {
  for (const { id, fields, visits, returned } of plans) {
    const closing = visits.findLast(
      ({ decisions: [first] }) => first !== undefined && demands[first.type].closes,
    );
    if (returned === undefined || closing === undefined) continue;
    const { urgency, ...body } = returned;
    const deed = { at: moment(body.on, '10:20'), userId: users.coordinator, command: 'returns.raise' };
    const { meetingId } = closing;
    yield factWrite(
      deed,
      'returns',
      `${id}-return`,
      {
        ...body,
        caseId: id,
        closure: `${id}-${meetingId}-1`,
        closedOn: meetingId,
        earlierQuestion: fields.question ?? '',
      },
      id,
    );
    yield recordWrite(deed, 'cases', id, { question: body.question, urgency }, id);
  }
}

/** A week after the meeting that closed a case the contact person asks; not yet of those closed lately. */
export function* closureWrites(
  plans: readonly CasePlan[],
  { users, today }: { readonly users: SampleUserIds; readonly today: PlainDate },
): Iterable<SampleWrite> {
  const closed = plans.flatMap(({ id, visits }) =>
    visits.flatMap(({ meetingId, decisions }) =>
      decisions.flatMap(({ type }, index) =>
        demands[type].closes ? [{ id, meetingId, decisionId: `${id}-${meetingId}-${index + 1}` }] : [],
      ),
    ),
  );
  for (const [index, { id, meetingId, decisionId }] of closed.entries()) {
    const on = addDays(meetingId, 7);
    if (on >= today) continue;
    for (const said of voices[index % voices.length] ?? [])
      yield factWrite(
        { at: moment(on, '15:40'), userId: users.coordinator, command: 'closures.answer' },
        'familyAnswers',
        `${decisionId}/${said.by}`,
        { caseId: id, decisionId, on, ...said },
        id,
      );
  }
}
