import { fold } from '../../domain/cases/case-rules.ts';
import { namesIn, schoolsIn } from '../../domain/consultations/consultation-rules.ts';
import { listAllSchools, listFirstNames, listKnownNames } from '../../db/consultations-sql.ts';
import type { Reader } from '../../db/query.ts';
import { listRows } from '../../db/rows.ts';
import type { SessionUser } from '../context.ts';

/**
 * Whether a text names a child, or the school of one, whose case is closed to this user, and nobody whom the user may
 * know of: never which text, nor which word. Each yes must be in the access log, since words can be tried. What one of
 * the team's units is called points to no child.
 */
export function namesClosed(db: Reader, user: SessionUser, texts: readonly string[]): boolean {
  const known = listKnownNames(db, user);
  const units = listRows(db, 'units').flatMap(({ name, shortName }) => [name ?? '', shortName ?? '']);
  const text = texts.join('\n');
  return (
    namesIn(text, without(listFirstNames(db), known.firstNames)).length > 0 ||
    schoolsIn(text, without(listAllSchools(db), [...known.schools, ...units])).length > 0
  );
}

function without(words: readonly string[], known: readonly string[]): string[] {
  const left = new Set(known.map(fold));
  return words.filter((word) => !left.has(fold(word)));
}
