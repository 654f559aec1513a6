import type { Disclosure } from '../disclosure.ts';
import { isAllowed } from '../kernel/permissions.ts';
import type { Permission, Role } from '../kernel/permissions.ts';

interface Asks {
  /** As the command that the draft is on its way to. */
  readonly needs: Permission;
  /** What that command asks of the gate about every case the draft is about; null where it is about none. */
  readonly part: 'plan' | 'story' | null;
}

/** The coordinator's, and nobody else's: also whatever nobody has thought of here. */
const ofTheRecord: Asks = { needs: 'case.write', part: 'story' };

/** What others than the coordinator write, by the shape of its key. */
const ofOthers: readonly (readonly [RegExp, Asks])[] = [
  [/^session\/(?:place|preferences)$/, { needs: 'everyone', part: null }],
  [/^obstacle\/[^/]+\/answer$/, { needs: 'obstacle.answer', part: null }],
  [/^log-review\/[^/]+$/, { needs: 'log.review', part: null }],
  [/^approval\/logExtract\/[^/]+$/, { needs: 'log.extract', part: null }],
  // Why a protected child is to go on a paper that members print, too.
  [/^approval\/[^/]+\/[^/]+$/, { needs: 'meeting.read', part: 'plan' }],
  [/^(?:answer|move|intervention)\/[^/]+$/, { needs: 'commitment.answer', part: 'plan' }],
  [/^handover\/[^/]+$/, { needs: 'handover.answer', part: 'plan' }],
  [/^(?:rating|report)\/[^/]+$/, { needs: 'followUp.report', part: 'plan' }],
  [/^note\/[^/]+$/, { needs: 'note.write', part: 'story' }],
];

/**
 * What a draft names besides its kind, in its key and as choices in its value: ids of cases and of things, days of
 * meetings, words. What was typed is no choice.
 */
export const namedInDraft = (key: string, value: unknown): readonly string[] => [
  ...key.split('/').slice(1),
  ...wordsIn(value),
];

function wordsIn(value: unknown): readonly string[] {
  if (typeof value === 'string') return /^[\w:-]{1,80}$/.test(value) ? [value] : [];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(wordsIn) : [];
}

/**
 * Whether whoever wrote a draft may still read it: rights end, and what was typed before stays where it lies until they
 * come back.
 * @param shown what the gate lets this reader see now of each case that the draft names, itself or by a thing of it
 */
export function mayReadDraft(
  key: string,
  role: Role,
  shown: readonly Pick<Disclosure, 'plan' | 'story'>[],
): boolean {
  const { needs, part } = ofOthers.find(([shape]) => shape.test(key))?.[1] ?? ofTheRecord;
  if (part === null) return isAllowed(role, needs);
  // A report of a period has the shape of one about a case: what names no case is the coordinator's.
  return isAllowed(role, shown.length === 0 ? ofTheRecord.needs : needs) && shown.every((one) => one[part]);
}
