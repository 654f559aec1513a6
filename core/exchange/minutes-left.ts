/**
 * Sealed minutes out of which a case goes that was erased by somebody who did not have them: the erasure says nothing
 * of what is left, so whoever takes the case out of the whole minutes says it beside that erasure. Then they can be
 * checked wherever they lie.
 */
import { leftBehind } from '../../db/changes/erased-minutes.ts';
import type { Tx } from '../../db/changes/write.ts';
import { firstErasureOf, sealsNaming } from '../../db/erasures-sql.ts';
import type { Reader } from '../../db/query.ts';
import { readSeal } from '../../db/seals-sql.ts';
import type { Erasure } from '../../domain/erasures/erasures.ts';
import type { Body } from '../../domain/registry.ts';
import type { Arriving } from './examine.ts';

type Seal = Body<'seals'>;

/** The cases that a file erases. */
export const casesErasedBy = (arriving: readonly Arriving[]): string[] =>
  arriving
    .filter(({ change }) => change.entity === 'erasures' && change.value !== '')
    .map(({ change }) => (JSON.parse(change.value) as Erasure).erasedCaseId);

/** Before a file is taken in: minutes that are here as they were sealed, and name a case that the file erases. */
export const minutesHere = (db: Reader, arriving: readonly Arriving[]): Seal[] =>
  casesErasedBy(arriving)
    .flatMap((caseId) => sealsNaming(db, caseId))
    .filter(({ meetingId }) => readSeal(db, meetingId)?.state === 'intact');

/** Minutes that have come whole in a file, whatever is left of them here. */
export const minutesIn = (arrived: readonly Arriving[]): Seal[] =>
  arrived
    .filter(({ change, as }) => change.entity === 'seals' && as === 'whole')
    .map(({ change }) => JSON.parse(change.value) as Seal);

/** Once the file has been taken in. */
export function sayWhatIsLeft(tx: Tx, minutes: readonly Seal[]): void {
  for (const seal of minutes) {
    if (readSeal(tx, seal.meetingId)?.state === 'intact') continue;
    for (const { caseId, erased } of seal.document.items) {
      const erasure = erased === true ? undefined : firstErasureOf(tx, caseId);
      if (erasure !== undefined) tx.add('erasures', { ...erasure, minutes: [leftBehind(seal, caseId)] });
    }
  }
}
