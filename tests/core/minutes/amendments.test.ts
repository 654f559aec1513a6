import { afterAll, describe, expect, it } from 'vitest';
import type { OpenCore } from '../../../core/open-core.ts';
import type { AppContract } from '../../../domain/contract.ts';
import type { Input, Output } from '../../../domain/kernel/channel.ts';
import { sampleCore } from '../../support/sample-core.ts';

type Minutes = Output<AppContract, 'minutes.get'>;

const sample = sampleCore();
afterAll(sample.close);
const { coordinator } = sample;
const [sealedAt] = coordinator.store.all<{ meeting_id: string }>(
  `SELECT meeting_id FROM amendments WHERE case_id = 'case-elis'`,
);
const meetingId = sealedAt?.meeting_id ?? '';
const amend = (change: Partial<Input<AppContract, 'minutes.amend'>>) =>
  coordinator.call('minutes.amend', { meetingId, caseId: null, text: 'Rätt', reason: 'Fel', ...change });
const minutesFor = (core: OpenCore): Minutes => {
  const answer = core.call('minutes.get', { meetingId });
  if (!answer.ok) throw new Error(answer.error.code);
  return answer.value as Minutes;
};
const memberOf = (unitId: string): OpenCore =>
  sample.members.find((member) => member.unitId === unitId)?.core ?? sample.memberWithoutUnit;
const texts = (core: OpenCore): string[] => minutesFor(core).amendments.map(({ text }) => text);

describe('a correction of sealed minutes', () => {
  it('stands beside them, with who, when and why, and alters nothing of what was sealed', () => {
    const before = minutesFor(coordinator);
    expect(amend({ text: 'Mötet var i rum Fyren.', reason: 'Rummet byttes samma morgon.' }).ok).toBe(true);
    const after = minutesFor(coordinator);
    expect(after.amendments.at(-1)).toMatchObject({
      number: '',
      by: 'Ingela Brandt',
      text: 'Mötet var i rum Fyren.',
      reason: 'Rummet byttes samma morgon.',
    });
    expect(after.document).toEqual(before.document);
    expect(after.seal).toEqual({ ...before.seal, intact: true });
  });

  it('is on the paper as well', () => {
    const printed = coordinator.call('minutes.printed', { meetingId, way: 'print' });
    expect(printed).toMatchObject({ ok: true, value: { amendments: minutesFor(coordinator).amendments } });
  });

  it('about a case follows the consent of the case, down to its story', () => {
    const about = 'Närvaron är 25 procent, inte 52.';
    expect(texts(coordinator)).toContain(about);
    expect(texts(memberOf('EK-SKO-NY'))).toContain(about);
    // Consent lets one of these units know plans, and the other nothing.
    expect(texts(memberOf('EK-SKO-EMI'))).not.toContain(about);
    expect(texts(memberOf('HB-BUP'))).not.toContain(about);
  });

  it.each<[string, Partial<Input<AppContract, 'minutes.amend'>>, object]>([
    ['minutes that are not sealed', { meetingId: '2026-11-26' }, { params: { rule: 'minutes.notSealed' } }],
    ['a case that was not taken up', { caseId: 'case-noel-1' }, { code: 'not-found' }],
    ['no case of this log', { caseId: 'nobody' }, { code: 'not-found' }],
    ['no reason', { reason: ' ' }, { code: 'invalid-input' }],
    ['no text', { text: '' }, { code: 'invalid-input' }],
  ])('is refused for %s', (_what, change, error) => {
    const before = texts(coordinator);
    expect(amend(change)).toMatchObject({ ok: false, error });
    expect(texts(coordinator)).toEqual(before);
  });

  it('is the coordinator’s to write', () => {
    const answer = memberOf('EK-SKO-NY').call('minutes.amend', {
      meetingId,
      caseId: 'case-elis',
      text: 'Rätt',
      reason: 'Fel',
    });
    expect(answer).toMatchObject({ ok: false, error: { code: 'forbidden' } });
  });
});
