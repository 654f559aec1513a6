import { shareOf, withoutCases } from '../../domain/erasures/erasure-rules.ts';
import type { Erasure, MinutesParts } from '../../domain/erasures/erasures.ts';
import type { MinutesDocument } from '../../domain/minutes/minutes.ts';
import type { Body } from '../../domain/registry.ts';
import { contentHashOf } from '../content-hash.ts';
import type { Reader } from '../query.ts';

export const isErased = (db: Reader, caseId: string): boolean =>
  caseId !== '' && db.one('SELECT 1 FROM erased_cases WHERE case_id = ?', caseId) !== undefined;

/** What an erasure says of sealed minutes it takes a case out of. */
export function leftBehind(
  { meetingId, document }: Body<'seals'>,
  caseId: string,
): Erasure['minutes'][number] {
  const left = withoutCases(document, (id) => id === caseId);
  return {
    meetingId,
    contentHash: contentHashOf(left),
    parts: {
      rest: restHash(left),
      cases: left.items
        .filter(({ erased }) => erased !== true)
        .map(({ number }) => ({ number, hash: contentHashOf(shareOf(left, number)) })),
    },
  };
}

/** Sealed minutes of which cases have been erased say what the erasures left, and nothing else. */
export function isAsErased(
  db: Reader,
  { meetingId, document }: Pick<Body<'seals'>, 'meetingId' | 'document'>,
): boolean {
  if (!document.items.some(({ erased }) => erased === true)) return false;
  const hash = contentHashOf(document);
  return db
    .all<{ body: string }>('SELECT body FROM erasures')
    .flatMap(({ body }) => (JSON.parse(body) as Erasure).minutes)
    .filter((one) => one.meetingId === meetingId)
    .some(
      ({ contentHash, parts }) => contentHash === hash || (parts !== undefined && fits(db, document, parts)),
    );
}

/** Two machines may each have erased a case without the other: neither knows the hash of what both leave. */
function fits(db: Reader, document: MinutesDocument, { rest, cases }: MinutesParts): boolean {
  const gone = withoutCases(document, (caseId) => isErased(db, caseId));
  const known = new Map(cases.map(({ number, hash }) => [number, hash]));
  return (
    contentHashOf(gone) === contentHashOf(document) &&
    restHash(document) === rest &&
    document.items.every(
      ({ caseId, number }) =>
        isErased(db, caseId) || contentHashOf(shareOf(document, number)) === known.get(number),
    )
  );
}

const restHash = (document: MinutesDocument): string => contentHashOf(withoutCases(document, () => true));
