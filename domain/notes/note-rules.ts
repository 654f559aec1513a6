import { consentOn, coverageOf } from '../consents/consent-rules.ts';
import type { ConsentFacts } from '../consents/consent-rules.ts';
import type { Disclosure } from '../disclosure.ts';
import type { Violation } from '../kernel/errors.ts';
import type { PlainDate } from '../kernel/plain-date.ts';
import type { Note } from './notes.ts';

type Written = Pick<Note, 'text' | 'limit' | 'aboutOther'>;

/** What a note lacks before it can be kept. */
export function checkNote({ text, limit, aboutOther }: Written, today: PlainDate): Violation[] {
  const violations: Violation[] = [];
  if (text.trim() === '') violations.push({ rule: 'note.text', field: 'text' });
  if (limit.to === 'units' && limit.unitIds.length === 0)
    violations.push({ rule: 'note.units', field: 'limit' });
  if (aboutOther !== null && aboutOther.who.trim() === '')
    violations.push({ rule: 'note.who', field: 'aboutOther' });
  // That somebody will consent is no consent.
  if (aboutOther !== null && aboutOther.consentedOn > today)
    violations.push({ rule: 'note.consentedOn', field: 'aboutOther' });
  return violations;
}

/**
 * Whether its author may put a note down as consent stands today: asked where it is written, and again where it comes
 * to in a file. `shown` is what the author may see of the case.
 */
export const mayNote = (
  note: Pick<Note, 'category' | 'limit' | 'authorUnitId'>,
  shown: Pick<Disclosure, 'story'>,
  facts: ConsentFacts,
  today: PlainDate,
): boolean => shown.story && checkNoteLimit(note, facts, today).length === 0;

/**
 * Whether consent lets the author's unit tell those the note is for (OSL 12:2: it covers who may tell as well as who
 * may be told). While there is no consent at all, a note for the team is told to nobody but the coordinator.
 */
export function checkNoteLimit(
  { category, limit, authorUnitId }: Pick<Note, 'category' | 'limit' | 'authorUnitId'>,
  facts: ConsentFacts,
  today: PlainDate,
): Violation[] {
  const field = 'limit';
  const others = limit.to === 'team' ? [] : limit.unitIds.filter((unitId) => unitId !== authorUnitId);
  if (limit.to === 'units' && others.length === 0) return [];
  const isTold = consentOn(facts, today).status === 'valid';
  if (isTold && !coverageOf(authorUnitId, facts, today, 0).mayTell) return [{ rule: 'note.mayTell', field }];
  return others.some((unitId) => !coverageOf(unitId, facts, today, 0).categories.includes(category))
    ? [{ rule: 'note.outsideConsent', field }]
    : [];
}
