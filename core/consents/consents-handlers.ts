import { guardianKeys } from '../../domain/cases/cases.ts';
import { answerStatus, consentBasis } from '../../domain/consents/consent-basis.ts';
import { checkAdultOn, checkConsent } from '../../domain/consents/consent-checks.ts';
import { consentDraftKey } from '../../domain/consents/consents-contract.ts';
import { consentOn, hasRivals } from '../../domain/consents/consent-rules.ts';
import { ensure, Failure, notFound } from '../../domain/kernel/errors.ts';
import { addMonths } from '../../domain/kernel/plain-date.ts';
import { answersAlone } from '../../domain/letters/letter-rules.ts';
import { consentWithoutStory } from '../../domain/without-story.ts';
import { listDisclosed } from '../../db/access-log-sql.ts';
import { getRow, listRows } from '../../db/rows.ts';
import { TEAM_ID } from '../../domain/settings/settings.ts';
import type { HandlersOf } from '../context.ts';
import { readDirectory } from '../directory.ts';
import { ensureNotWithheld } from '../cases/case-guards.ts';
import { protectedCase } from '../approvals/protected-case.ts';
import { readCase } from '../cases/read-case.ts';
import { readTeam } from '../settings/team.ts';
import { readUserNames } from '../users/user-names.ts';
import { ensurePaper } from './consent-papers.ts';
import { consentStanding } from './consent-standing.ts';
import { sheetDetail, whatHasLeft } from './disclosed.ts';
import { goneUnits, unitConsents } from './unit-consents.ts';

export const consentsHandlers: HandlersOf<'consents'> = {
  'consents.get': ({ caseId }, context) => {
    const { db, today } = context;
    const { facts, shown } = readCase(caseId, context);
    const { subject, row } = facts;
    if (!shown.plan) throw new Failure('forbidden');
    const directory = readDirectory(db);
    const team = readTeam(db);
    const nameOf = readUserNames(db);
    context.log('read', caseId, 'consent');
    return {
      caseId,
      number: row.number ?? '',
      name: shown.identity ? (row.firstName ?? '') : '',
      contact: directory.person(row.leadPersonId),
      team: getRow(db, 'team', TEAM_ID)?.name ?? '',
      age: facts.age,
      custody: row.custody ?? 'unknown',
      birthYear: row.birthYear,
      adultOn: row.adultOn,
      status: consentOn(subject, today).status,
      standing: consentStanding(facts, shown, today),
      isContested: hasRivals(subject),
      withheldFrom: answersAlone(subject, today) ? [...guardianKeys] : [...subject.doNotDiscloseTo],
      protectedCases: shown.identity ? protectedCase(facts, context) : [],
      units: [...unitConsents(facts, directory, today), ...goneUnits(facts, directory)],
      versions: facts.consents.toReversed().map((consent) => ({
        id: consent.id,
        consent: shown.story ? consent.body : consentWithoutStory(consent.body),
        status: answerStatus(consent.body, subject),
        basis: consentBasis(consent.body, subject),
        by: nameOf(consent.userId),
      })),
      withdrawals: facts.withdrawals.toReversed().map((withdrawal) => ({
        id: withdrawal.id,
        on: withdrawal.body.on,
        units: (withdrawal.body.unitIds ?? []).map((unitId) => directory.unit(unitId)),
        all: withdrawal.body.unitIds === null,
        by: nameOf(withdrawal.userId),
      })),
      disclosed: whatHasLeft(listDisclosed(db, caseId), directory),
      defaults: {
        months: team.consentMonths,
        directedMonths: team.directedConsentMonths,
        reminderDays: team.consentReminderDays,
      },
    };
  },
  'consents.register': ({ consent, replaces, seenWithdrawals = [], draftKey }, context) => {
    const { tx, drafts, today } = context;
    const { facts } = ensureNotWithheld(consent.caseId, context);
    if (replaces !== null && !facts.consents.some(({ id }) => id === replaces)) notFound('consent');
    const team = readTeam(tx);
    const months = consent.preset === 'directed' ? team.directedConsentMonths : team.consentMonths;
    ensure(
      checkConsent(consent, {
        ...facts.subject,
        today,
        latest: addMonths(consent.on, months),
        units: listRows(tx, 'units'),
        seenWithdrawals,
      }),
    );
    const consentId = tx.add('consents', {
      ...consent,
      custody: facts.row.custody ?? 'unknown',
      replaces,
      seenWithdrawals: facts.withdrawals.map(({ id }) => id).filter((id) => seenWithdrawals.includes(id)),
      seenConsents: facts.consents.map(({ id }) => id),
    });
    // Whom a case is open to: of the rights that change, the one that changes most often.
    context.log('rightsChanged', consent.caseId, 'consentGiven');
    if (draftKey !== null) drafts.remove(draftKey);
    return { consentId };
  },
  'consents.withdraw': ({ caseId, unitIds, receivedBy }, context) => {
    const { tx, drafts, today } = context;
    // Possible from every state: whoever answers the telephone takes all of it back, also in a case closed to them.
    // To choose among the units would tell which ones there are.
    if (unitIds !== null) ensureNotWithheld(caseId, context);
    else if (getRow(tx, 'cases', caseId) === undefined) notFound('case');
    tx.add('withdrawals', { caseId, on: today, unitIds, receivedBy });
    // Answers that stand in a half-written form are older than this.
    drafts.removeOfAll(consentDraftKey(caseId));
    context.log('rightsChanged', caseId, 'consentWithdrawn');
    return null;
  },
  'consents.setAdultOn': ({ caseId, adultOn }, context) => {
    // The refusal below says in which year: nobody is told it to whom the case is closed.
    const { row } = ensureNotWithheld(caseId, context).facts;
    ensure(checkAdultOn(adultOn, row.birthYear));
    context.tx.set('cases', caseId, { adultOn });
    return null;
  },
  'consents.printed': ({ caseId, sheet, to, way }, context) => {
    ensurePaper(readCase(caseId, context), to, context);
    context.log(way, caseId, sheetDetail(sheet, to));
    return null;
  },
};
