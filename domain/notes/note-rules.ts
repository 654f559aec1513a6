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
