import { disclose } from '../../domain/disclosure.ts';
import { Failure } from '../../domain/kernel/errors.ts';
import type { PlainDate } from '../../domain/kernel/plain-date.ts';
import { letterReceivers, receiversOf } from '../../domain/letters/letter-rules.ts';
import type { SipContent } from '../../domain/sip/sip.ts';
import type { CaseFacts } from '../../db/case-facts.ts';
import type { Directory } from '../directory.ts';
import type { View } from './sip-view.ts';

type Case = Pick<CaseFacts, 'subject'>;

const familyMember = (to: string) => letterReceivers.find((one) => one === to);

/** The paper holds the whole plan, how the family took part as well, so whoever gets it may know all of that. */
function mayGet({ subject }: Case, to: string, today: PlainDate): boolean {
  const member = familyMember(to);
  if (member !== undefined) return disclose(subject, { kind: 'letter', to: member }, today).plan;
  const shown = disclose(subject, { kind: 'copy', unitId: to }, today);
  return shown.identity && shown.story;
}

/** Whom the paper can be for. @param content the version that shows; null while there is none */
export function receiversOfPlan(
  facts: Case,
  content: SipContent | null,
  directory: Directory,
  today: PlainDate,
): View['receivers'] {
  const inPlan = content === null ? [] : [...content.needs.map(({ unitId }) => unitId), content.leadUnitId];
  const units = new Set(inPlan.filter((unitId) => unitId !== null));
  return [
    ...receiversOf(facts.subject, today).map((to) => ({ to, unit: '' })),
    ...[...units].map((unitId) => ({ to: unitId, unit: directory.unit(unitId) })),
  ].map((one) => ({ ...one, isWithheld: !mayGet(facts, one.to, today) }));
}

/** @throws `rule` for a guardian who must not know, a unit outside the consent, and whoever has no part in the plan */
export function ensureMayGet(receivers: View['receivers'], to: string): void {
  const isFamily = familyMember(to) !== undefined;
  const found = receivers.find((one) => one.to === to);
  if (found === undefined) throw new Failure('rule', { rule: isFamily ? 'letter.noGuardian' : 'sip.noPart' });
  if (found.isWithheld)
    throw new Failure('rule', { rule: isFamily ? 'consent.withheldFrom' : 'sip.outsideConsent' });
}

/** How the paper stands in the access log: a unit's own copy is known by its unit. */
export const paperDetail = (to: string): string => (familyMember(to) === undefined ? 'sip' : `sip ${to}`);
export const paperUnits = (to: string): readonly string[] => (familyMember(to) === undefined ? [to] : []);
