import { describe, expect, it } from 'vitest';
import { CaseInput } from '../../../domain/cases/case-views.ts';
import { sv } from '../../../domain/text/text.ts';
import { entriesOf, entryText } from '../../../renderer/cases/history-words.ts';
import { t } from '../../../renderer/text/t.ts';

const row = (change: Partial<Parameters<typeof entriesOf>[0][number]>) => ({
  hlc: `${change.at ?? '2026-11-24T09:00:00.000Z'}-${change.field ?? ''}`,
  at: '2026-11-24T09:00:00.000Z',
  user: 'Maria',
  device: 'kontoret',
  command: 'cases.change',
  entity: 'cases',
  rowId: 'case-1',
  field: 'school',
  value: 'Lindskolan',
  conflict: false,
  ...change,
});
const names: Readonly<Record<string, string>> = { u1: 'Elevhälsan', p1: 'Åsa Öst', i1: 'Familjesamtal' };
const nameOf = (id: string): string | undefined => names[id];
const linesOf = (...rows: ReturnType<typeof row>[]) =>
  entriesOf(rows).map((entry) => entryText(entry, t, nameOf).lines);

describe('the history in words', () => {
  it('gathers the fields of one command and keeps two commands apart', () => {
    const later = row({ at: '2026-11-24T09:05:00.000Z', field: 'grade', value: 'Årskurs 6' });
    expect(entriesOf([later, row({}), row({ field: 'grade' })]).map((entry) => entry.rows.length)).toEqual([
      1, 2,
    ]);
  });

  it('keeps two people apart even in the same second', () => {
    expect(entriesOf([row({ user: 'Amira' }), row({})])).toHaveLength(2);
  });

  it('shows labels, names and the words of choices, never codes or ids', () => {
    expect(linesOf(row({ field: 'urgency', value: 'oneWeek' }))).toEqual([['Brådska: 1 vecka']]);
    expect(linesOf(row({ field: 'holderUnitId', value: 'u1' }))).toEqual([
      ['Verksamhet som håller i: Elevhälsan'],
    ]);
    const words = JSON.stringify({ words: 'Jag vill vara med.', how: '', knowsItIsRead: 'yes' });
    expect(linesOf(row({ field: 'childWords', value: words }))).toEqual([
      ['Barnets egna ord: Jag vill vara med.'],
    ]);
  });

  it('says when a field was emptied', () => {
    expect(linesOf(row({ value: '' }))).toEqual([['Skola eller förskola: tomt']]);
  });

  it('reads text that only begins like a list as text', () => {
    expect(linesOf(row({ field: 'question', value: '[oklart] vem börjar?' }))).toEqual([
      ['Frågan till teamet: [oklart] vem börjar?'],
    ]);
  });

  it('has a label for every field of the form', () => {
    const missing = Object.keys(CaseInput.shape).filter(
      (field) => !Object.hasOwn(sv, `cases.field.${field}`),
    );
    expect(missing).toEqual([]);
  });

  it('names what was written down beside the case', () => {
    const entry = entriesOf([row({ entity: 'withdrawals', field: 'fact', value: '{"caseId":"x"}' })])[0];
    expect(entry && entryText(entry, t, nameOf)).toEqual({ what: 'Samtycke återkallat', lines: [] });
  });

  it('says what a decision was, who has it and when it is followed up', () => {
    const decision = {
      caseId: 'c1',
      meetingId: '2026-11-26',
      type: 'startIntervention',
      interventionTypeId: 'i1',
      text: '',
      level: null,
      providerUnitId: 'u1',
      responsiblePersonId: 'p1',
      firstContactBy: null,
      followUpOn: '2026-12-17',
      childView: null,
      goal: '',
      because: '',
      closureReason: null,
      dissent: '',
    };
    const lines = (value: object) =>
      linesOf(row({ entity: 'decisions', field: 'fact', value: JSON.stringify(value) }))[0]?.map((line) =>
        line.replaceAll('\u00a0', ' '),
      );
    expect(lines(decision)).toEqual([
      'Ny insats: Familjesamtal',
      'Elevhälsan, Åsa Öst',
      'Följs upp tor 17 dec, v. 51',
    ]);
    const nothing = { ...decision, type: 'noAction', interventionTypeId: null, because: 'Stödet räcker' };
    expect(lines(nothing)?.[0]).toBe('Ingen åtgärd därför att: Stödet räcker');
    expect(lines({ type: 'from a newer version' })).toEqual([]);
  });

  it('says why an item was put off, and what was done about its place', () => {
    const deferral = { caseId: 'c1', meetingId: '2026-11-26', reason: 'Tiden räckte inte' };
    expect(linesOf(row({ entity: 'deferrals', field: 'fact', value: JSON.stringify(deferral) }))).toEqual([
      ['Tiden räckte inte'],
    ]);
    expect(linesOf(row({ entity: 'agendaItems', field: 'placement', value: 'parked' }))).toEqual([
      ['Parkerat'],
    ]);
    expect(linesOf(row({ entity: 'agendaItems', field: 'outsideUnitIds', value: '["u1"]' }))).toEqual([
      ['Utanför rummet: Elevhälsan'],
    ]);
  });
});
