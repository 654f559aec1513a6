import { fold } from '../../domain/cases/case-rules.ts';
import { namesIn } from '../../domain/consultations/consultation-rules.ts';
import { listFirstNames, listKnownNames } from '../../db/consultations-sql.ts';
import type { Reader } from '../../db/query.ts';
import type { SessionUser } from '../context.ts';

/**
 * Whether a text names a child whose case is closed to this user, and nobody whom the user may know of: never which
 * text, nor which name. Each yes must be in the access log, since names can be tried.
 */
export function namesClosed(db: Reader, user: SessionUser, texts: readonly string[]): boolean {
  const known = new Set(listKnownNames(db, user).firstNames.map(fold));
  const closed = listFirstNames(db).filter((name) => !known.has(fold(name)));
  return namesIn(texts.join('\n'), closed).length > 0;
}
