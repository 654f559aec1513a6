import type { Violation } from '../kernel/errors.ts';
import { addMonths } from '../kernel/plain-date.ts';
import type { PlainDate } from '../kernel/plain-date.ts';
import type { MinutesDocument } from '../minutes/minutes.ts';

/** The first day on which a closed case may be erased. */
export const erasableFrom = (closedOn: PlainDate, retentionMonths: number): PlainDate =>
  addMonths(closedOn, retentionMonths);

export interface ErasureFacts {
  readonly closedOn: PlainDate | null;
  readonly retentionMonths: number;
  readonly today: PlainDate;
  /** The same child has come back in a case that is open. */
  readonly isBack: boolean;
}

export interface ErasureDecision {
  readonly decidedBy: string;
  readonly decidedOn: PlainDate;
}

/** Why a case cannot be erased, whoever has decided it. */
export function checkErasable({ closedOn, retentionMonths, today, isBack }: ErasureFacts): Violation[] {
  if (closedOn === null) return [{ rule: 'erasure.open' }];
  const from = erasableFrom(closedOn, retentionMonths);
  if (today < from) return [{ rule: 'erasure.notDue', params: { day: from } }];
  return isBack ? [{ rule: 'erasure.back' }] : [];
}

/** Erasing takes a decision by whoever answers for the archive, made after the case was closed. */
export function checkErasure({ decidedBy, decidedOn }: ErasureDecision, facts: ErasureFacts): Violation[] {
  const violations = checkErasable(facts);
  if (decidedBy.trim() === '') violations.push({ rule: 'erasure.decidedBy', field: 'decidedBy' });
  if (decidedOn > facts.today) violations.push({ rule: 'erasure.decidedFuture', field: 'decidedOn' });
  if (facts.closedOn !== null && decidedOn < facts.closedOn)
    violations.push({ rule: 'erasure.decidedEarly', field: 'decidedOn' });
  return violations;
}

/** Sealed minutes without what they said of these cases: that there was an item, its number and nothing more. */
export function withoutCases(
  document: MinutesDocument,
  isErased: (caseId: string) => boolean,
): MinutesDocument {
  const gone = document.items.filter(({ caseId }) => isErased(caseId));
  if (gone.length === 0) return document;
  const numbers = new Set(gone.map(({ number }) => number));
  const others = (list: readonly string[]): string[] => list.filter((number) => !numbers.has(number));
  return {
    ...document,
    items: document.items.map((item) =>
      isErased(item.caseId)
        ? {
            caseId: item.caseId,
            number: item.number,
            kind: item.kind,
            minutes: item.minutes,
            outside: [],
            decisions: [],
            tasks: [],
            deferral: null,
            note: '',
            erased: true as const,
          }
        : item,
    ),
    attendance: document.attendance.map((seat) => ({
      ...seat,
      outsideOf: others(seat.outsideOf),
      ...(seat.recusedFrom === undefined ? {} : { recusedFrom: others(seat.recusedFrom) }),
    })),
    followUps: document.followUps.filter(({ number }) => !numbers.has(number)),
  };
}

/** All that minutes say of one case, wherever it stands in them: what `withoutCases` takes away. */
export const shareOf = ({ items, attendance, followUps }: MinutesDocument, number: string): object => ({
  items: items.filter((item) => item.number === number),
  outside: attendance.map(({ outsideOf }) => outsideOf.includes(number)),
  recused: attendance.map(({ recusedFrom }) => recusedFrom?.includes(number) === true),
  followUps: followUps.filter((one) => one.number === number),
});
