/**
 * Every text that a person can read, Swedish first: the Swedish files say which ids exist. The files are flat, one an
 * area of the app, and an id begins with its area's name. Plural forms end in `_one` and `_other`; `{{name}}` is filled in.
 */
import enAccessLog from './en/access-log.json' with { type: 'json' };
import enApp from './en/app.json' with { type: 'json' };
import enBackups from './en/backups.json' with { type: 'json' };
import enCalendarEntries from './en/calendar-entries.json' with { type: 'json' };
import enCaseExtracts from './en/case-extracts.json' with { type: 'json' };
import enCases from './en/cases.json' with { type: 'json' };
import enClosures from './en/closures.json' with { type: 'json' };
import enCommitments from './en/commitments.json' with { type: 'json' };
import enConsents from './en/consents.json' with { type: 'json' };
import enConsultations from './en/consultations.json' with { type: 'json' };
import enDecisions from './en/decisions.json' with { type: 'json' };
import enErasures from './en/erasures.json' with { type: 'json' };
import enErrors from './en/errors.json' with { type: 'json' };
import enExchange from './en/exchange.json' with { type: 'json' };
import enGoals from './en/goals.json' with { type: 'json' };
import enFamilyFeedback from './en/family-feedback.json' with { type: 'json' };
import enHandovers from './en/handovers.json' with { type: 'json' };
import enHelp from './en/help.json' with { type: 'json' };
import enIndicators from './en/indicators.json' with { type: 'json' };
import enInterventions from './en/interventions.json' with { type: 'json' };
import enLaw from './en/law.json' with { type: 'json' };
import enLetters from './en/letters.json' with { type: 'json' };
import enMeetings from './en/meetings.json' with { type: 'json' };
import enMinutes from './en/minutes.json' with { type: 'json' };
import enMissing from './en/missing.json' with { type: 'json' };
import enNotes from './en/notes.json' with { type: 'json' };
import enSiblings from './en/siblings.json' with { type: 'json' };
import enObstacles from './en/obstacles.json' with { type: 'json' };
import enOverview from './en/overview.json' with { type: 'json' };
import enOwnRecords from './en/own-records.json' with { type: 'json' };
import enRecusals from './en/recusals.json' with { type: 'json' };
import enProtection from './en/protection.json' with { type: 'json' };
import enProjector from './en/projector.json' with { type: 'json' };
import enReports from './en/reports.json' with { type: 'json' };
import enReturns from './en/returns.json' with { type: 'json' };
import enRules from './en/rules.json' with { type: 'json' };
import enSafeguarding from './en/safeguarding.json' with { type: 'json' };
import enSettings from './en/settings.json' with { type: 'json' };
import enSip from './en/sip.json' with { type: 'json' };
import enShell from './en/shell.json' with { type: 'json' };
import enUndo from './en/undo.json' with { type: 'json' };
import enUnitPapers from './en/unit-papers.json' with { type: 'json' };
import enUi from './en/ui.json' with { type: 'json' };
import enUsers from './en/users.json' with { type: 'json' };
import enVault from './en/vault.json' with { type: 'json' };
import svAccessLog from './sv/access-log.json' with { type: 'json' };
import svApp from './sv/app.json' with { type: 'json' };
import svBackups from './sv/backups.json' with { type: 'json' };
import svCalendarEntries from './sv/calendar-entries.json' with { type: 'json' };
import svCaseExtracts from './sv/case-extracts.json' with { type: 'json' };
import svCases from './sv/cases.json' with { type: 'json' };
import svClosures from './sv/closures.json' with { type: 'json' };
import svCommitments from './sv/commitments.json' with { type: 'json' };
import svConsents from './sv/consents.json' with { type: 'json' };
import svConsultations from './sv/consultations.json' with { type: 'json' };
import svDecisions from './sv/decisions.json' with { type: 'json' };
import svErasures from './sv/erasures.json' with { type: 'json' };
import svErrors from './sv/errors.json' with { type: 'json' };
import svExchange from './sv/exchange.json' with { type: 'json' };
import svGoals from './sv/goals.json' with { type: 'json' };
import svFamilyFeedback from './sv/family-feedback.json' with { type: 'json' };
import svHandovers from './sv/handovers.json' with { type: 'json' };
import svHelp from './sv/help.json' with { type: 'json' };
import svIndicators from './sv/indicators.json' with { type: 'json' };
import svInterventions from './sv/interventions.json' with { type: 'json' };
import svLaw from './sv/law.json' with { type: 'json' };
import svLetters from './sv/letters.json' with { type: 'json' };
import svMeetings from './sv/meetings.json' with { type: 'json' };
import svMinutes from './sv/minutes.json' with { type: 'json' };
import svMissing from './sv/missing.json' with { type: 'json' };
import svNotes from './sv/notes.json' with { type: 'json' };
import svSiblings from './sv/siblings.json' with { type: 'json' };
import svObstacles from './sv/obstacles.json' with { type: 'json' };
import svOverview from './sv/overview.json' with { type: 'json' };
import svOwnRecords from './sv/own-records.json' with { type: 'json' };
import svRecusals from './sv/recusals.json' with { type: 'json' };
import svProtection from './sv/protection.json' with { type: 'json' };
import svProjector from './sv/projector.json' with { type: 'json' };
import svReports from './sv/reports.json' with { type: 'json' };
import svReturns from './sv/returns.json' with { type: 'json' };
import svRules from './sv/rules.json' with { type: 'json' };
import svSafeguarding from './sv/safeguarding.json' with { type: 'json' };
import svSettings from './sv/settings.json' with { type: 'json' };
import svSip from './sv/sip.json' with { type: 'json' };
import svShell from './sv/shell.json' with { type: 'json' };
import svUndo from './sv/undo.json' with { type: 'json' };
import svUnitPapers from './sv/unit-papers.json' with { type: 'json' };
import svUi from './sv/ui.json' with { type: 'json' };
import svUsers from './sv/users.json' with { type: 'json' };
import svVault from './sv/vault.json' with { type: 'json' };

export const languages = ['sv', 'en'] as const;

export const sv = {
  ...svAccessLog,
  ...svApp,
  ...svBackups,
  ...svCalendarEntries,
  ...svCaseExtracts,
  ...svCases,
  ...svClosures,
  ...svCommitments,
  ...svConsents,
  ...svConsultations,
  ...svDecisions,
  ...svErasures,
  ...svErrors,
  ...svExchange,
  ...svGoals,
  ...svFamilyFeedback,
  ...svHandovers,
  ...svHelp,
  ...svIndicators,
  ...svInterventions,
  ...svLaw,
  ...svLetters,
  ...svMeetings,
  ...svMinutes,
  ...svMissing,
  ...svNotes,
  ...svSiblings,
  ...svObstacles,
  ...svOverview,
  ...svRecusals,
  ...svProtection,
  ...svProjector,
  ...svReports,
  ...svReturns,
  ...svRules,
  ...svSafeguarding,
  ...svSettings,
  ...svSip,
  ...svShell,
  ...svUndo,
  ...svUi,
  ...svUnitPapers,
  ...svOwnRecords,
  ...svUsers,
  ...svVault,
};

export const en = {
  ...enAccessLog,
  ...enApp,
  ...enBackups,
  ...enCalendarEntries,
  ...enCaseExtracts,
  ...enCases,
  ...enClosures,
  ...enCommitments,
  ...enConsents,
  ...enConsultations,
  ...enDecisions,
  ...enErasures,
  ...enErrors,
  ...enExchange,
  ...enGoals,
  ...enFamilyFeedback,
  ...enHandovers,
  ...enHelp,
  ...enIndicators,
  ...enInterventions,
  ...enLaw,
  ...enLetters,
  ...enMeetings,
  ...enMinutes,
  ...enMissing,
  ...enNotes,
  ...enSiblings,
  ...enObstacles,
  ...enOverview,
  ...enRecusals,
  ...enProtection,
  ...enProjector,
  ...enReports,
  ...enReturns,
  ...enRules,
  ...enSafeguarding,
  ...enSettings,
  ...enSip,
  ...enShell,
  ...enUndo,
  ...enUi,
  ...enUnitPapers,
  ...enOwnRecords,
  ...enUsers,
  ...enVault,
};

type WithoutPlural<K extends string> = K extends `${infer Stem}_one` | `${infer Stem}_other` ? Stem : K;
export type TextKey = WithoutPlural<keyof typeof sv>;
export type TextParams = Readonly<Record<string, string | number>>;

/** For ids that come from data, such as `error.<code>`. */
export function isTextKey(key: string): key is TextKey {
  return Object.hasOwn(sv, key) || Object.hasOwn(sv, `${key}_other`);
}
