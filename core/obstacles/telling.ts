import { tellingWords } from '../../domain/consultations/consultation-rules.ts';
import type { ObstacleAnswer } from '../../domain/obstacles/obstacles.ts';
import { listFirstNames, listKnownNames } from '../../db/consultations-sql.ts';
import type { Reader } from '../../db/query.ts';
import type { Row } from '../../domain/registry.ts';
import type { SessionUser } from '../context.ts';

/** Finds case numbers and children's first names in a text for the steering group. */
type FindTelling = (text: string) => string[];

// A school may be what an obstacle is about.
export const findIn =
  (firstNames: readonly string[]): FindTelling =>
  (text) =>
    tellingWords(text, { firstNames, schools: [] });

/** As far as this user may know them: a case that is closed to the user cannot be found out by trying names. */
export const tellingTo = (user: SessionUser, db: Reader): FindTelling =>
  findIn(listKnownNames(db, user).firstNames);

/** Of any child in the log: what is found here the steering group does not read. */
export const tellingOfAny = (db: Reader): FindTelling => findIn(listFirstNames(db));

/** Whether an answer points to a child, in what was decided or who does it, or its obstacle has named one since erased. */
export const isAnswerHeld = (
  { answer, namesErased }: Pick<Row<'obstacles'>, 'answer' | 'namesErased'>,
  find: FindTelling,
): boolean => answer !== null && (namesErased === true || find(answerWords(answer)).length > 0);

/** All that is free to be worded in an answer. */
export const answerWords = ({ decided, who }: ObstacleAnswer): string => `${decided}\n${who}`;
