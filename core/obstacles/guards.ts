import { ensure, notFound } from '../../domain/kernel/errors.ts';
import {
  checkAnswerWords,
  checkErasedNames,
  checkNamed,
  checkStep,
  checkWords,
} from '../../domain/obstacles/obstacle-rules.ts';
import type { ObstacleStep } from '../../domain/obstacles/obstacle-rules.ts';
import type { ObstacleAnswer } from '../../domain/obstacles/obstacles.ts';
import type { Row } from '../../domain/registry.ts';
import { getRow } from '../../db/rows.ts';
import type { CommandContext } from '../context.ts';
import { answerWords, tellingOfAny, tellingTo } from './telling.ts';
import { namedIn } from './words-gate.ts';

/** It is there, and has come as far as the step asks. @throws `not-found`, `rule` */
export function ensureStep({ tx }: CommandContext, id: string, step: ObstacleStep): Row<'obstacles'> {
  const row = getRow(tx, 'obstacles', id);
  if (row === undefined || row.removed === true) notFound('obstacle');
  ensure(checkStep(row, step));
  return row;
}

/** @throws `rule` when the text points to a child, as far as this user may know */
export const ensureTellsOfNobody = (text: string, { tx, user }: CommandContext): void =>
  ensure(checkWords(tellingTo(user, tx)(text)));

/** @throws `rule` when what it says, or has said of a child since erased, must not come before the steering group */
export function ensureMayBeShown(
  { id, text, namesErased }: Pick<Row<'obstacles'>, 'id' | 'text' | 'namesErased'>,
  context: CommandContext,
): void {
  ensure(checkErasedNames(namesErased));
  ensureTellsOfNobody(text ?? '', context);
  ensure(checkNamed(namedIn(context.tx)(id, 'text')));
}

/**
 * An answer is told in minutes and in the report. Every name in the log is looked for, as whoever answers knows none:
 * so the refusal says neither which word nor whose, and leaves a row of the access log, since words can be tried.
 * @throws `rule`
 */
export function ensureAnswersOfNobody(answer: ObstacleAnswer, context: CommandContext): void {
  const violations = checkAnswerWords(tellingOfAny(context.tx)(answerWords(answer)));
  if (violations.length > 0) context.logRefusal('search', '', 'obstacleAnswer');
  ensure(violations);
}
