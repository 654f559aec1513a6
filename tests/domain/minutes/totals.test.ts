import { describe, expect, it } from 'vitest';
import type { MinutesDocument } from '../../../domain/minutes/minutes.ts';
import { totalsOf } from '../../../domain/minutes/totals.ts';

type Item = MinutesDocument['items'][number];

const decision: Item['decisions'][number] = {
  type: 'continue',
  what: '',
  unit: 'UPH',
  person: 'Anton Reuter',
  firstContactBy: null,
  followUpOn: '2026-12-17',
  because: '',
  goal: '',
  childView: '',
  childWords: '',
};
const item = (change: Partial<Item>): Item => ({
  caseId: 'a',
  number: 'K-2026-001',
  kind: 'newCase',
  minutes: 5,
  outside: [],
  decisions: [],
  tasks: [],
  deferral: null,
  note: '',
  ...change,
});
const paper = (items: Item[]): MinutesDocument => ({
  version: 1,
  meetingId: '2026-11-26',
  team: 'Teamet',
  heldOn: '2026-11-26',
  startedAt: null,
  endedAt: null,
  plannedStart: '13:00',
  plannedEnd: '14:30',
  place: '',
  chair: '',
  confidentialityRead: true,
  attendance: [],
  items,
  followUps: [],
});

describe('the control totals of the minutes', () => {
  it('count an item as settled by a decision or by being put off, and by nothing else', () => {
    const items = [item({ decisions: [decision] }), item({ deferral: '' }), item({ note: 'Diskuterades.' })];
    expect(totalsOf(paper(items)).items).toEqual({ withOutcome: 2, of: 3 });
  });

  it('count a decision as complete only with both unit and person', () => {
    const items = [item({ decisions: [decision, { ...decision, unit: '' }, { ...decision, person: '' }] })];
    expect(totalsOf(paper(items)).decisions).toEqual({ withResponsible: 1, of: 3 });
  });

  it('count no decision that is nobody’s to do, as when nothing is done', () => {
    const nothing = { ...decision, type: 'noAction', unit: '', person: '', because: 'Stödet räcker' };
    const unknown = { ...nothing, type: 'aTypeOfLastYear' };
    expect(totalsOf(paper([item({ decisions: [decision, nothing] })])).decisions).toEqual({
      withResponsible: 1,
      of: 1,
    });
    expect(totalsOf(paper([item({ decisions: [unknown] })])).decisions).toEqual({
      withResponsible: 0,
      of: 1,
    });
  });

  it('count a task as complete only with both person and day', () => {
    const task = { text: 'Ringa', unit: 'UPH', person: 'Anton Reuter', dueOn: '2026-12-01' };
    const items = [item({ tasks: [task, { ...task, dueOn: null }, { ...task, person: '' }] })];
    expect(totalsOf(paper(items)).tasks).toEqual({ withDay: 1, of: 3 });
  });
});
