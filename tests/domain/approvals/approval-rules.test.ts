import { expect, it } from 'vitest';
import { APPROVAL_MINUTES, isApproved } from '../../../domain/approvals/approval-rules.ts';
import type { Approval } from '../../../domain/approvals/approvals.ts';

const NOW = Date.parse('2026-11-26T14:00:00Z');
const ago = (minutes: number): string => new Date(NOW - minutes * 60_000).toISOString();
const given = (body: Partial<Approval> = {}, userId = 'maria') => ({
  userId,
  body: {
    caseId: 'case',
    paper: 'minutes' as const,
    approvedBy: 'sara',
    at: ago(1),
    reason: 'lämnas i handen',
    ...body,
  },
});
const maria = { paper: 'minutes', userId: 'maria', now: ago(0) } as const;
const named = ['maria', 'sara'];

it.each([
  ['a second named person’s yes of a minute ago', [given()], named, true],
  ['nobody’s yes', [], named, false],
  ['the same person’s own yes', [given({ approvedBy: 'maria' })], named, false],
  ['a yes for another paper', [given({ paper: 'consentForm' })], named, false],
  ['a yes that somebody else asked for', [given({}, 'sara')], named, false],
  ['a yes of somebody whom the case no longer names', [given()], ['maria'], false],
  ['a yes for somebody whom the case does not name', [given()], ['sara'], false],
  ['the last moment', [given({ at: ago(APPROVAL_MINUTES) })], named, true],
  ['a moment too late', [given({ at: ago(APPROVAL_MINUTES + 0.01) })], named, false],
  ['a yes from the future, by a clock that is wrong', [given({ at: ago(-5) })], named, false],
])('%s: %#', (_what, approvals, names, approved) => {
  expect(isApproved(approvals, names, maria)).toBe(approved);
});
