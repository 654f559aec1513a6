import { isTextKey } from '../../domain/text/text.ts';
import type { TextKey } from '../../domain/text/text.ts';

/** Where the form's own words of a choice stand, by entity and field; the others have words of the extract's. */
const wordsOf: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  agendaItems: { kind: 'meetings.kind' },
  approvals: { paper: 'accessLog.detail' },
  cases: {
    urgency: 'cases.urgency',
    custody: 'cases.custody',
    identityProtection: 'cases.identityProtection',
    reason: 'decisions.closure',
    knowsItIsRead: 'cases.knows',
    doNotDiscloseTo: 'protection.guardian',
  },
  childViews: { state: 'cases.how', influence: 'decisions.influence' },
  commitments: { state: 'cases.tasks.as' },
  consents: {
    custody: 'cases.custody',
    preset: 'consents.preset',
    answer: 'consents.answer',
    way: 'consents.way',
    stance: 'consents.stance',
    categories: 'consents.category',
    kind: 'consents.exception',
  },
  decisions: {
    type: 'cases.decision',
    level: 'settings.level',
    state: 'cases.how',
    influence: 'decisions.influence',
    closureReason: 'decisions.closure',
    goals: 'closures.goals',
  },
  familyAnswers: {
    by: 'letters.receiver',
    knowsWho: 'closures.said',
    notRepeated: 'closures.said',
    listenedTo: 'closures.said',
    helped: 'closures.said',
    reason: 'closures.unasked',
  },
  familyFeedback: { to: 'letters.receiver', way: 'familyFeedback.way' },
  followUpReports: { present: 'goals.present' },
  goalEndings: { how: 'goals.end' },
  handoverAnswers: { reason: 'handovers.reason' },
  interventionSteps: { stage: 'interventions.do', ending: 'interventions.ending' },
  notes: { category: 'consents.category' },
  ratings: { scale: 'goals.scale', respondent: 'goals.respondent' },
  retractions: { target: 'cases.history.entity' },
  sipAnswers: { answer: 'consents.answer', reason: 'sip.reason' },
};

/** Codes that name a section of law have words under another name. */
const lawCodes: Readonly<Record<string, string>> = {
  'FB6:13': 'prevented',
  'FB6:13a': 'board',
  'OSL12:3': 'young',
};

/** The text of a choice; null for what is no choice, and for one from a newer version. */
export function codeWords(entity: string, name: string, code: string): TextKey | null {
  const key = `${wordsOf[entity]?.[name] ?? ''}.${lawCodes[code] ?? code}`;
  const own = `caseExtracts.code.${entity}.${name}.${code}`;
  return [key, own].find(isTextKey) ?? null;
}
