import { describe, expect, it } from 'vitest';
import { legalKeys } from '../../../domain/law/law.ts';
import { lawOfDomain, mergeLegalTexts, mustBeChecked, shippedTexts } from '../../../domain/law/law-rules.ts';
import { sv } from '../../../domain/text/text.ts';
import { FREE_TEXT_MAX, SHORT_TEXT_MAX } from '../../../domain/kernel/text-fields.ts';
import { confidentialityDomains } from '../../../domain/units/units.ts';
import { listSourceFiles } from '../../support/source-files.ts';

const TODAY = '2026-11-26';

describe('the legal texts that come with the app', () => {
  it('are one for each key, and each can be saved as it stands', () => {
    expect(Object.keys(shippedTexts)).toEqual([...legalKeys]);
    for (const { section, wording } of Object.values(shippedTexts)) {
      expect(section.length).toBeLessThanOrEqual(SHORT_TEXT_MAX);
      expect(wording.length).toBeLessThanOrEqual(FREE_TEXT_MAX);
      expect(`${section}${wording}`).not.toBe('');
    }
  });

  it('say of each that has not been compared with the law why it has not', () => {
    for (const text of Object.values(shippedTexts))
      expect([text.section, text.checked !== '']).toEqual([text.section, text.checkedOn === null]);
  });

  it('have one for every confidentiality domain but none', () => {
    for (const domain of confidentialityDomains)
      expect([domain, lawOfDomain[domain] === null]).toEqual([domain, domain === 'none']);
  });
});

describe('a team’s own legal texts', () => {
  const own = (fields: object) =>
    mergeLegalTexts(
      [{ id: 'recusal', section: null, wording: null, checkedOn: null, ...fields }],
      TODAY,
    ).find(({ key }) => key === 'recusal');

  it('stand over what the app came with, and the makers’ doubt is gone once they are checked', () => {
    expect(own({})).toMatchObject({ section: shippedTexts.recusal.section, isChanged: false });
    expect(own({ section: 'Ny lag 1 §' })).toMatchObject({ section: 'Ny lag 1 §', isChanged: true });
    expect(own({ section: 'Ny lag 1 §' })?.note).not.toBe('');
    expect(own({ checkedOn: TODAY })).toMatchObject({ note: '', isChanged: true, mustBeChecked: false });
  });

  it.each([
    [null, true],
    [TODAY, false],
    ['2025-11-26', false],
    ['2025-11-25', true],
  ])('checked on %s must be checked again: %s', (checkedOn, must) => {
    expect(mustBeChecked(checkedOn, TODAY)).toBe(must);
  });
});

describe('section numbers', () => {
  /** `9 kap`, `6:13 a §`, a code of laws with a number, and the sign itself. */
  const numbers = /\d+ kap|\bch\. ?\d|\d+:\d+ [a-z]? ?§|\bFB \d|\bOSL \d|\bPDL \d|\bSoL \d|§/;
  const withoutComments = (text: string): string =>
    text.replaceAll(/\/\*[\s\S]*?\*\//g, '').replaceAll(/(?<!:)\/\/.*$/gm, '');

  it('stand in no text and no window: they come from the legal texts, which a team can change', () => {
    const inTexts = Object.entries(sv).filter(([, text]) => numbers.test(text));
    const inWindows = listSourceFiles()
      .filter(({ path }) => path.startsWith('renderer/') || path.startsWith('domain/text/'))
      .filter(({ text }) => numbers.test(withoutComments(text)))
      .map(({ path }) => path);
    expect([inTexts, inWindows]).toEqual([[], []]);
  });

  it('would be found', () => {
    expect(['FB 6:13 a', 'OSL 26', '19 kap. 1 §', '6:13 a §'].filter((text) => !numbers.test(text))).toEqual(
      [],
    );
    expect(withoutComments('a /* FB 6:13 */ b // OSL 12')).toBe('a  b ');
  });
});
