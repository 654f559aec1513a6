import type { Role } from './kernel/permissions.ts';
import type { PlainDate } from './kernel/plain-date.ts';
import { coverageOf, covers } from './consents/consent-rules.ts';
import type { Category, ConsentFacts } from './consents/consent-rules.ts';

/**
 * The one gate. Every screen, paper, search and file asks here what it may show of a case; nothing else decides.
 *
 * - reader: somebody at this machine. list: rows and other places where many children stand together
 * - room: the people at the table during an item; all of them see the same screen
 * - copy: a unit's own copy of a paper; null is the coordinator's
 */
export type Audience =
  | { readonly kind: 'reader'; readonly role: Role; readonly unitId: string | null; readonly list: boolean }
  | { readonly kind: 'room'; readonly unitIds: readonly string[] }
  | { readonly kind: 'copy'; readonly unitId: string | null };

export interface Subject extends ConsentFacts {
  readonly identityProtected: boolean;
}

export interface Disclosure {
  /** First name and age. */
  readonly identity: boolean;
  /** School and grade. */
  readonly school: boolean;
  /** Question, the child's words, what has been tried, notes. */
  readonly story: boolean;
  /** Decisions, tasks and dates: who does what and when. */
  readonly plan: boolean;
  /** Units in the room that stand in the way. */
  readonly blockedBy: readonly string[];
}

const everything: Disclosure = { identity: true, school: true, story: true, plan: true, blockedBy: [] };
const nothing: Disclosure = { identity: false, school: false, story: false, plan: false, blockedBy: [] };

export function disclose(subject: Subject, audience: Audience, today: PlainDate): Disclosure {
  switch (audience.kind) {
    case 'reader':
      return discloseToReader(subject, audience, today);
    case 'room':
      return discloseToRoom(subject, audience.unitIds, today);
    case 'copy':
      return audience.unitId === null ? everything : discloseToUnit(subject, audience.unitId, today);
  }
}

function discloseToReader(
  subject: Subject,
  reader: Extract<Audience, { kind: 'reader' }>,
  today: PlainDate,
): Disclosure {
  if (reader.role === 'steering' || reader.role === 'auditor') return nothing;
  const hideIdentity = subject.identityProtected && reader.list;
  if (reader.role === 'coordinator')
    return hideIdentity ? { ...everything, identity: false, school: false } : everything;
  if (subject.identityProtected || reader.unitId === null) return nothing;
  return discloseToUnit(subject, reader.unitId, today);
}

function discloseToUnit(subject: Subject, unitId: string, today: PlainDate): Disclosure {
  if (subject.identityProtected) return nothing;
  const coverage = coverageOf(unitId, subject, today, 0);
  return covers(coverage) ? byCategories(coverage.categories) : nothing;
}

function byCategories(categories: readonly Category[]): Disclosure {
  return {
    identity: true,
    school: categories.includes('school'),
    story: categories.some((category) => category !== 'planning'),
    plan: true,
    blockedBy: [],
  };
}

/** Everybody at the table must be inside the consent; one outside, and the case stays closed. */
function discloseToRoom(subject: Subject, unitIds: readonly string[], today: PlainDate): Disclosure {
  const blockedBy = unitIds.filter((unitId) => !covers(coverageOf(unitId, subject, today, 0)));
  if (blockedBy.length > 0) return { ...nothing, blockedBy };
  // A screen that a whole room can read names no protected child and no place where it can be found.
  return subject.identityProtected ? { ...everything, identity: false, school: false } : everything;
}
