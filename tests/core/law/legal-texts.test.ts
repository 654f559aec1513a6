import { afterEach, beforeEach, expect, it } from 'vitest';
import { shippedTexts } from '../../../domain/law/law-rules.ts';
import { testCore } from '../../support/test-core.ts';
import type { TestCore } from '../../support/test-core.ts';

let core: TestCore;
beforeEach(() => {
  core = testCore();
});
afterEach(() => core.close());

const duty = () => core.call('law.list', null).find(({ key }) => key === 'dutyToReport');

it('a legal text is changed with its day, and can be had back as it came', () => {
  expect(duty()).toMatchObject({ isChanged: false, mustBeChecked: true, ...asShipped() });
  core.call('law.save', {
    key: 'dutyToReport',
    fields: { section: 'Ny lag 3 §', wording: 'Anmäl genast.', checkedOn: '2026-11-24' },
  });
  expect(core.topics).toContain('legalTexts');
  expect(duty()).toEqual({
    key: 'dutyToReport',
    section: 'Ny lag 3 §',
    wording: 'Anmäl genast.',
    checkedOn: '2026-11-24',
    note: '',
    isChanged: true,
    mustBeChecked: false,
  });
  core.call('law.reset', { key: 'dutyToReport' });
  expect(duty()).toMatchObject({ isChanged: false, ...asShipped() });
});

function asShipped(): { section: string; wording: string } {
  const { section, wording } = shippedTexts.dutyToReport;
  return { section, wording };
}

it('a legal text has a section, a wording and a day', () => {
  const fields = { section: 'Ny lag 3 §', wording: 'Anmäl genast.', checkedOn: '2026-11-24' };
  for (const wrong of [{ section: ' ' }, { wording: '' }, { checkedOn: 'i går' }])
    expect(core.refusal('law.save', { key: 'dutyToReport', fields: { ...fields, ...wrong } })).toBe(
      'invalid-input',
    );
  expect(core.refusal('law.save', { key: 'other', fields })).toBe('invalid-input');
});
