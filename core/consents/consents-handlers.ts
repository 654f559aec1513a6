import type { z } from 'zod';
import { disclosedWays } from '../../domain/consents/consents-contract.ts';
import type { ConsentView } from '../../domain/consents/consents-contract.ts';
import { checkConsent, answerStatus, overallConsent } from '../../domain/consents/consent-rules.ts';
import type { Consent } from '../../domain/consents/consents.ts';
import { ageOf } from '../../domain/cases/case-rules.ts';
import { disclose } from '../../domain/disclosure.ts';
import { ensure, Failure, notFound } from '../../domain/kernel/errors.ts';
import { addMonths } from '../../domain/kernel/plain-date.ts';
import { listDisclosed } from '../../db/access-log-sql.ts';
import { getCaseFacts } from '../../db/case-facts.ts';
import { listRows } from '../../db/rows.ts';
import type { HandlersOf } from '../context.ts';
import { readDirectory } from '../directory.ts';
import { ensureNotWithheld } from '../cases/case-guards.ts';
import { caseReader } from '../cases/case-row.ts';
import { readTeam } from '../settings/team.ts';
import { unitConsents } from './unit-consents.ts';

type ApiView = z.output<typeof ConsentView>;

export const consentsHandlers: HandlersOf<'consents'> = {
  'consents.get': ({ caseId }, context) => {
    const { db, today } = context;
    const facts = getCaseFacts(db, caseId, today) ?? notFound('case');
    const shown = disclose(facts.subject, caseReader(context.user), today);
    if (!shown.plan) throw new Failure('forbidden');
    const directory = readDirectory(db);
    const team = readTeam(db);
    const users = new Map(listRows(db, 'users').map((row) => [row.id, row.name ?? '']));
    context.log('read', caseId, 'consent');
    return {
      caseId,
      number: facts.row.number ?? '',
      name: shown.identity ? (facts.row.firstName ?? '') : '',
      age: ageOf(facts.row.birthYear, today),
      custody: facts.row.custody ?? 'unknown',
      status: overallConsent(facts.subject).status,
      units: unitConsents(facts, directory, today),
      versions: facts.consents.toReversed().map((consent) => ({
        id: consent.id,
        consent: shown.story ? consent.body : withoutStory(consent.body),
        status: answerStatus(consent.body, facts.row.custody, facts.subject.age),
        by: users.get(consent.userId) ?? '',
      })),
      withdrawals: facts.withdrawals.toReversed().map((withdrawal) => ({
        id: withdrawal.id,
        on: withdrawal.body.on,
        units: (withdrawal.body.unitIds ?? []).map((unitId) => directory.unit(unitId)),
        all: withdrawal.body.unitIds === null,
        by: users.get(withdrawal.userId) ?? '',
      })),
      disclosed: whatHasLeft(listDisclosed(db, caseId)),
      defaults: {
        months: team.consentMonths,
        directedMonths: team.directedConsentMonths,
        reminderDays: team.consentReminderDays,
      },
    };
  },
  'consents.register': ({ consent, replaces, draftKey }, { tx, drafts, user, today }) => {
    const facts = ensureNotWithheld(tx, consent.caseId, user, today);
    const team = readTeam(tx);
    const months = consent.preset === 'directed' ? team.directedConsentMonths : team.consentMonths;
    ensure(checkConsent(consent, addMonths(consent.on, months)));
    const consentId = tx.add('consents', {
      ...consent,
      replaces,
      seenWithdrawals: facts.withdrawals.map((withdrawal) => withdrawal.id),
    });
    if (draftKey !== null) drafts.remove(draftKey);
    return { consentId };
  },
  'consents.withdraw': ({ caseId, unitIds, receivedBy }, { tx, user, today }) => {
    ensureNotWithheld(tx, caseId, user, today);
    tx.add('withdrawals', { caseId, on: today, unitIds, receivedBy });
    return null;
  },
};

type Disclosed = ApiView['disclosed'][number];

/** Each meeting and each paper once a day: the same case is opened many times at one meeting. */
function whatHasLeft(rows: ReturnType<typeof listDisclosed>): Disclosed[] {
  const once = new Map<string, Disclosed>();
  for (const row of rows) {
    const way = disclosedWays.find((name) => name === row.action);
    // "stopped": the guard kept the case closed, and nothing was shown.
    if (way === undefined || row.detail.endsWith('stopped')) continue;
    const meetingId = /\d{4}-\d{2}-\d{2}/.exec(row.detail)?.[0] ?? null;
    const on = row.at.slice(0, 10);
    const key = `${on} ${way} ${meetingId ?? ''}`;
    if (!once.has(key)) once.set(key, { on, way, meetingId });
  }
  return [...once.values()];
}

/** A unit that may only know what is planned does not read what the child has said. */
const withoutStory = (consent: Consent): Consent => ({
  ...consent,
  notShared: '',
  child: { ...consent.child, informedHow: '', maturity: '', words: '' },
  exception: consent.exception === null ? null : { ...consent.exception, reason: '' },
});
