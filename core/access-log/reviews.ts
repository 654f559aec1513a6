import {
  finishedMonths,
  rangeOf,
  toldActions,
  unsampled,
  untoldDetails,
} from '../../domain/access-log/access-log-rules.ts';
import type { Told } from '../../domain/access-log/access-log-rules.ts';
import type { AppContract } from '../../domain/contract.ts';
import type { Output } from '../../domain/kernel/channel.ts';
import type { Month } from '../../domain/access-log/access-log.ts';
import type { PlainDate } from '../../domain/kernel/plain-date.ts';
import type { Fact } from '../../domain/registry.ts';
import { countAccess, firstAccess, hasActions, seqOfLink } from '../../db/access-log-reads.ts';
import type { AccessFilter } from '../../db/access-log-reads.ts';
import type { Reader } from '../../db/query.ts';
import { listFacts } from '../../db/rows.ts';
import type { QueryContext } from '../context.ts';

/** The reviews of this machine's log. */
export function reviewsOf(db: Reader, device: string): ReadonlyMap<Month, Fact<'logReviews'>> {
  // A log that has been restored is another device's, and keeps its links.
  const reviews = listFacts(db, 'logReviews', 'case_id', '').filter(
    ({ body }) => body.device === device || seqOfLink(db, body.chainHash) !== null,
  );
  // The first one stands: what is signed is not signed again.
  return new Map(reviews.toReversed().map((review) => [review.body.month, review]));
}

export function monthsWithRows(db: Reader, today: PlainDate): Month[] {
  const since = firstAccess(db);
  if (since === null) return [];
  return finishedMonths(since, today).filter((month) => hasActions(db, rangeOf(month), unsampled));
}

/** The last row that the latest review could have seen, and when that was signed. */
function lastReview(db: Reader, device: string): { readonly seq: number; readonly signedAt: string | null } {
  const seen = [...reviewsOf(db, device).values()].map(({ body }) => ({
    seq: seqOfLink(db, body.chainHash) ?? 0,
    signedAt: body.signedAt,
  }));
  return seen.toSorted((left, right) => right.seq - left.seq)[0] ?? { seq: 0, signedAt: null };
}

/** The rows of a kind since the last review. */
export const onlyTold = (db: Reader, device: string, kind: Told): NonNullable<AccessFilter['only']> => ({
  actions: toldActions[kind],
  but: untoldDetails,
  after: lastReview(db, device).seq,
});

export function logToDo({ db, device, today }: QueryContext): Output<AppContract, 'accessLog.toDo'> {
  const reviews = reviewsOf(db, device);
  const countOf = (kind: Told): number =>
    countAccess(db, { caseIds: null, userId: null, range: null, only: onlyTold(db, device, kind) });
  return {
    unsigned: monthsWithRows(db, today).filter((month) => !reviews.has(month)),
    since: lastReview(db, device).signedAt,
    counts: { failedUnlocks: countOf('failedUnlocks'), rights: countOf('rights') },
  };
}
