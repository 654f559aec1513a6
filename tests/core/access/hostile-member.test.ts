/** A member who goes past the window and sends commands about cases, tasks, handovers and notes that are closed to the unit. */
import { afterAll, describe, expect, it } from 'vitest';
import { getCaseFacts } from '../../../db/case-facts.ts';
import { countChanges } from '../../../db/changes/read.ts';
import { listRows } from '../../../db/rows.ts';
import { contract } from '../../../domain/contract.ts';
import type { ChannelName } from '../../../domain/contract.ts';
import { disclose } from '../../../domain/disclosure.ts';
import { isAllowed } from '../../../domain/kernel/permissions.ts';
import { sampleCore, SAMPLE_TODAY } from '../../support/sample-core.ts';
import { thingsOf, validInputs } from '../../support/valid-inputs.ts';

const sample = sampleCore();
afterAll(sample.close);
const { store } = sample.coordinator;

/** Half-written text that is the user's own (drafts.test.ts), about no case, a copy of minutes or of a unit's paper that the gate has been through (gate.test.ts), or never to be stopped by consent. */
const aboutNoCase = /^(drafts|approvals|calendarEntries)\.|^(minutes|unitPapers)\.printed$/;
const duty: readonly ChannelName[] = ['safeguarding.report'];
const commands = (Object.keys(contract) as ChannelName[]).filter(
  (channel) =>
    contract[channel].kind === 'command' &&
    isAllowed('member', contract[channel].needs) &&
    !aboutNoCase.test(channel) &&
    !duty.includes(channel),
);
const base = thingsOf(sample.coordinator);
const idOf = (table: string, caseId: string): string =>
  store.one<{ id: string }>(`SELECT id FROM ${table} WHERE case_id = ? LIMIT 1`, caseId)?.id ?? 'none';

function hiddenFrom(unitId: string, userId: string): string[] {
  const reader = { kind: 'reader', role: 'member', unitId, userId, personId: null, list: false } as const;
  return listRows(store, 'cases')
    .map(({ id }) => id)
    .filter((id) => {
      const facts = getCaseFacts(store, id, SAMPLE_TODAY);
      return facts !== undefined && !disclose(facts.subject, reader, SAMPLE_TODAY).plan;
    });
}

describe.each(sample.members)('a member of $unitId', ({ unitId, core }) => {
  const hidden = hiddenFrom(unitId, core.user().id).slice(0, 25);

  it('writes nothing in a case that is closed to the unit, whatever is sent', () => {
    const before = countChanges(store);
    const taken: string[] = [];
    for (const caseId of hidden) {
      const inputs = validInputs({
        ...base,
        caseId,
        unitId,
        commitmentId: idOf('commitments', caseId),
        handoverId: idOf('handovers', caseId),
        reportId: idOf('safeguarding_reports', caseId),
      });
      for (const channel of commands) {
        const note = channel === 'notes.retract' ? { noteId: idOf('notes', caseId) } : {};
        const given: unknown = inputs[channel];
        if (core.call(channel, { ...(given as object), ...note }).ok) taken.push(`${channel} ${caseId}`);
      }
    }
    expect(taken).toEqual([]);
    expect(countChanges(store)).toBe(before);
  });
});

it('would be found: there are such commands, and cases that are closed to some unit', () => {
  expect(commands).toEqual(
    expect.arrayContaining(['commitments.answer', 'handovers.accept', 'handovers.nameContact', 'notes.add']),
  );
  expect(sample.members.some(({ unitId, core }) => hiddenFrom(unitId, core.user().id).length > 0)).toBe(true);
});
