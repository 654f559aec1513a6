import { z } from 'zod';
import { Stamp } from '../exchange/bundle.ts';
import { fact, flag, json, record, text } from '../kernel/fields.ts';
import { Id, MeetingId } from '../kernel/ids.ts';
import { PlainDate } from '../kernel/plain-date.ts';
import { RequiredFreeText, RequiredShortText } from '../kernel/text-fields.ts';

/** The kinds that the follow-up report counts (`domain.md` §4.5). */
export const obstacleKinds = [
  'queue',
  'mandate',
  'intervention',
  'secrecy',
  'staffing',
  'premises',
  'language',
  'other',
] as const;
export type ObstacleKind = (typeof obstacleKinds)[number];

/** What the steering group decided: who does it, and by when if a day was given. */
export const ObstacleAnswer = z.object({
  on: PlainDate,
  decided: RequiredFreeText,
  who: RequiredShortText,
  by: PlainDate.nullable(),
});
export type ObstacleAnswer = z.infer<typeof ObstacleAnswer>;

/**
 * Something in how the services work together that stands in the way of children, and that only the steering group can
 * change. It has no place for a name or a case, and nothing leads from it to one.
 */
export const obstacles = record('obstacles', {
  number: text(RequiredShortText),
  kind: text(z.enum(obstacleKinds)),
  /** The units that it concerns; their members read it. */
  unitIds: json(z.array(Id).max(60)),
  /** The unit that the team thinks should take it on. */
  ownerUnitId: text(Id),
  text: text(RequiredFreeText),
  raisedOn: text(PlainDate),
  /** The meeting it was raised at; none between meetings. */
  meetingId: text(MeetingId),
  /** The day of the steering group's meeting. */
  forwardedOn: text(PlainDate),
  answer: json(ObstacleAnswer.nullable()),
  /** The meeting whose sealed minutes tell the answer. */
  reportedAt: text(MeetingId),
  closedOn: text(PlainDate),
  removed: flag(z.boolean()),
  /**
   * It has named a child whose case has been erased since. Nobody can look for that name any more, so the steering
   * group is not shown its words again, whatever becomes of them.
   */
  namesErased: flag(z.boolean()),
});

/**
 * Words of an obstacle, or of its answer, in which a machine has found a child that it knows: the stamp of the change
 * that wrote them. It says neither which word nor whose name, so that whoever may not know the child hears it, too.
 */
export const obstacleNamings = fact('obstacle_namings', z.object({ obstacleId: Id, words: Stamp }));
