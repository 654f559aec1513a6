import type { MissingKind } from '../../domain/missing/missing-rules.ts';
import { paths } from '../app/paths.ts';

/** The parts of the page of a case on which something is mended there, by the id of their heading. */
const parts: Partial<Record<MissingKind, string>> = {
  contact: 'baton',
  handover: 'baton',
  task: 'who-does-what',
  rating: 'goals',
  childView: 'child-voice',
  ownRecord: 'own-records',
};

/** Where something that is missing is mended: a part of the case, its consent, or a meeting. */
export function mendPath(kind: MissingKind, caseId: string): string {
  const part = parts[kind];
  if (part !== undefined) return paths.casePart(caseId, part);
  return kind === 'followUp' || kind === 'quiet' ? paths.meetings : paths.consent(caseId);
}
