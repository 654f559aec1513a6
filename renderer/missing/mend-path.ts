import type { MissingKind } from '../../domain/missing/missing-rules.ts';
import { paths } from '../app/paths.ts';

/** Where something that is missing is mended: a part of the case, its consent, or the next meeting with the case on it. */
export function mendPath(kind: MissingKind, caseId: string): string {
  switch (kind) {
    case 'consent':
    case 'consentEnds':
      return paths.consent(caseId);
    case 'followUp':
    case 'quiet':
      return paths.meetingWith(caseId);
    case 'contact':
    case 'contactGone':
      return paths.caseMended(caseId, 'baton', 'contact');
    case 'handover':
      return paths.casePart(caseId, 'baton');
    case 'task':
      return paths.caseMended(caseId, 'who-does-what', kind);
    case 'sipAsk':
    case 'sipMeeting':
    case 'sipFollowUp':
      return paths.caseMended(caseId, 'sip', kind);
    case 'sipPlan':
      return paths.sip(caseId);
    case 'rating':
      return paths.casePart(caseId, 'goals');
    case 'childView':
      return `${paths.caseMended(caseId, 'goals', kind)}&do=report`;
    case 'ownRecord':
      return paths.caseMended(caseId, 'own-records', kind);
  }
}
