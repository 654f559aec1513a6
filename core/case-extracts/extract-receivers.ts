import type { ExtractReceiver } from '../../domain/case-extracts/case-extracts-contract.ts';
import type { GuardianKey } from '../../domain/cases/cases.ts';
import { disclose } from '../../domain/disclosure.ts';
import { ensure, Failure } from '../../domain/kernel/errors.ts';
import type { PlainDate } from '../../domain/kernel/plain-date.ts';
import { receiversOf } from '../../domain/letters/letter-rules.ts';
import type { CaseFacts } from '../../db/case-facts.ts';

/** Undefined once the case has been erased: its log outlives it, and nobody can say any more who a guardian is. */
type Case = Pick<CaseFacts, 'subject'> | undefined;

interface ExtractReceivers {
  readonly receivers: ExtractReceiver[];
  readonly withheldFrom: GuardianKey[];
}

/** Whom custody and age let an extract about a child be for, and which guardians must not know. */
export const extractReceiversOf = (facts: Case, today: PlainDate): ExtractReceivers => ({
  receivers: [...(facts === undefined ? (['child'] as const) : receiversOf(facts.subject, today)), 'other'],
  withheldFrom: [...(facts?.subject.doNotDiscloseTo ?? [])],
});

/** @throws `rule` for a guardian who must not know, or of whom nobody can say that it is one */
export function ensureMayReceive(facts: Case, to: ExtractReceiver, today: PlainDate): void {
  if (to === 'other') return;
  if (facts !== undefined && !disclose(facts.subject, { kind: 'letter', to }, today).identity)
    throw new Failure('rule', { rule: 'consent.withheldFrom' });
  const { receivers } = extractReceiversOf(facts, today);
  ensure(receivers.includes(to) ? [] : [{ rule: 'letter.noGuardian' }]);
}
