import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { CaseInput } from '../../../domain/cases/case-views.ts';
import { FREE_TEXT_MAX } from '../../../domain/kernel/text-fields.ts';
import {
  ageThisYear,
  draftOf,
  emptyDraft,
  readDraft,
  shownDraft,
  touchedFields,
} from '../../../renderer/cases/case-draft.ts';

const filled = {
  ...emptyDraft,
  firstName: 'Nova',
  birthYear: '2014',
  referringUnitId: 'unit',
  question: 'Vilket stöd kan börja nu?',
};

describe('reading the form', () => {
  it('names what is missing in the order of the form', () => {
    expect(readDraft(emptyDraft)).toEqual({
      ok: false,
      wrong: ['firstName', 'birthYear', 'referringUnitId', 'question'],
    });
  });

  it('gives the core exactly what it asks for', () => {
    const read = readDraft(filled);
    expect(read.ok && CaseInput.safeParse(read.fields).success).toBe(true);
    expect(read.ok && Object.keys(read.fields)).not.toContain('notSame');
  });

  it('refuses a year that is no year, and free text beyond the limit', () => {
    for (const birthYear of ['', '14', '20145', 'abcd', '1066'])
      expect(readDraft({ ...filled, birthYear })).toEqual({ ok: false, wrong: ['birthYear'] });
    expect(readDraft({ ...filled, strengths: 'x'.repeat(FREE_TEXT_MAX + 1) })).toMatchObject({
      wrong: ['strengths'],
    });
  });

  it('a question of spaces is no question', () => {
    expect(readDraft({ ...filled, question: '   ' })).toEqual({ ok: false, wrong: ['question'] });
  });

  it('comes back the same when a saved case is opened and read again', () => {
    const text = fc.string({ maxLength: 60 }).filter((value) => value.trim() !== '');
    fc.assert(
      fc.property(text, text, fc.integer({ min: 1990, max: 2100 }), (firstName, question, year) => {
        const read = readDraft({ ...filled, firstName, question, birthYear: String(year) });
        if (!read.ok) throw new Error('not read');
        expect(readDraft(draftOf(read.fields))).toEqual(read);
      }),
    );
  });
});

describe('age while typing', () => {
  it('shows only for a year that a child can have', () => {
    expect(ageThisYear(filled, '2026-11-24')).toBe(12);
    for (const birthYear of ['2027', '1990', '201', ''])
      expect(ageThisYear({ ...filled, birthYear }, '2026-11-24')).toBeNull();
  });
});

describe('editing a saved case', () => {
  const read = readDraft(filled);
  if (!read.ok) throw new Error('not read');
  const before = read.fields;

  it('shows what others have written meanwhile in fields that were not touched', () => {
    const edit = { form: { ...draftOf(before), question: 'Ny fråga' }, touched: ['question' as const] };
    const shown = shownDraft({ ...before, strengths: 'Skrivet av en annan' }, edit);
    expect(shown).toMatchObject({ question: 'Ny fråga', strengths: 'Skrivet av en annan' });
  });

  it('writes touched fields and no others', () => {
    expect(touchedFields(before, ['school'])).toEqual({ school: before.school });
    expect(touchedFields(before, [])).toEqual({});
  });
});
