import i18next from 'i18next';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { valueText } from '../../../renderer/goals/value-text.ts';
import { joinWords } from '../../../renderer/text/join-words.ts';
import { dayAndWeek } from '../../../renderer/text/dates.ts';
import { phrasesIn } from '../../../renderer/text/phrases.ts';
import { swedish, t } from '../../../renderer/text/t.ts';

beforeEach(() => i18next.changeLanguage('en'));
afterEach(() => i18next.changeLanguage('sv'));

const units = ['Fyren', 'Elevhälsan', 'UPH'];

it('the window’s words follow its language', () => {
  expect(t('minutes.savePdf')).toBe('Save as PDF');
  expect(dayAndWeek('2026-11-26')).toMatch(/^Thu 26\sNov, week\s48$/);
  expect(joinWords(units)).toMatch(/ and UPH$/);
  expect(valueText(28.4, 'attendance', t)).toBe('28.4\u00a0%');
});

it('a paper’s words stay Swedish', () => {
  const paper = phrasesIn(swedish);
  expect(swedish('minutes.savePdf')).toBe('Spara som pdf');
  expect(swedish('minutes.paper.amended', { count: 2 })).toBe('Protokollet har 2 rättelser. De står sist.');
  expect(paper.dayAndWeek('2026-11-26')).toMatch(/^tor 26\snov, v\.\s48$/);
  expect(paper.joinWords(units)).toBe('Fyren, Elevhälsan och UPH');
  expect(valueText(28.4, 'attendance', swedish)).toBe('28,4\u00a0%');
});
