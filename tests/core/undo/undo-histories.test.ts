/** Whatever is done in a live meeting: taken back it was never there, done again it is there again. `HISTORIES` asks for more. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { listSteps } from '../../../db/undo-sql.ts';
import { aDecision, raiseWithConsent } from '../../support/case-builders.ts';
import { caseOf, effectDeeds, first, MEETING, views } from '../../support/effect-deeds.ts';
import type { Deed, Room } from '../../support/effect-deeds.ts';
import { stateOf } from '../../support/meeting-state.ts';
import { FOUNDER, testCore } from '../../support/test-core.ts';
import type { TestCore } from '../../support/test-core.ts';
import { personOf } from '../../support/unit-members.ts';
import { runs } from '../../support/campaign.ts';

const RUNS = runs(4);

const deeds: Readonly<Record<string, Deed>> = {
  decide: (core, room, which) =>
    core.call('decisions.record', aDecision(caseOf(room, which), MEETING, { followUpOn: '2027-01-14' })),
  close: (core, room, which) =>
    core.call(
      'decisions.record',
      aDecision(caseOf(room, which), MEETING, {
        type: 'close',
        followUpOn: null,
        because: 'Målen är nådda',
        closureReason: 'goalsReached',
      }),
    ),
  retract: (core, room, which) => {
    const decision = first(
      views(core, room).flatMap(({ decisions }) => decisions),
      which,
    );
    if (decision !== undefined) core.call('decisions.retract', { decisionId: decision.id });
  },
  askChild: (core, room, which) =>
    core.call('decisions.recordChildView', {
      meetingId: MEETING,
      caseId: caseOf(room, which),
      view: { state: 'expressedDirectly', words: `Ord ${String(which)}`, influence: 'no', reason: '' },
    }),
  defer: (core, room, which) =>
    core.call('meetings.defer', {
      meetingId: MEETING,
      caseId: caseOf(room, which),
      reason: `Skäl ${String(which)}`,
    }),
  undoDefer: (core, room, which) => {
    const view = first(
      views(core, room).filter(({ deferral }) => deferral !== null),
      which,
    );
    if (view !== undefined)
      core.call('meetings.undoDefer', {
        meetingId: MEETING,
        caseId: view.caseId,
        deferralId: view.deferral?.id ?? '',
      });
  },
  note: (core, room, which) =>
    core.call('meetings.note', {
      meetingId: MEETING,
      caseId: caseOf(room, which),
      note: `Not ${String(which)}`,
    }),
  addTask: (core, room, which) =>
    core.call('commitments.add', {
      meetingId: MEETING,
      caseId: caseOf(room, which),
      text: `Uppgift ${String(which)}`,
      unitId: null,
      personId: 'person-founder',
      dueOn: '2026-12-03',
    }),
  changeTask: (core, room, which) => {
    const task = tasksOf(core, room, which);
    if (task !== undefined)
      core.call('commitments.change', { commitmentId: task, text: `Ändrad ${String(which)}` });
  },
  removeTask: (core, room, which) => {
    const task = tasksOf(core, room, which);
    if (task !== undefined) core.call('commitments.remove', { commitmentId: task });
  },
  answerTask: (core, room, which) => {
    const task = tasksOf(core, room, which);
    if (task !== undefined)
      core.call('commitments.answer', {
        commitmentId: task,
        state: which % 2 === 0 ? 'done' : null,
        note: '',
      });
  },
  attend: (core, room, which) =>
    core.call('meetings.setAttendance', {
      meetingId: MEETING,
      personId: first(room.people, which) ?? '',
      state: which % 2 === 0 ? 'absent' : 'late',
      at: '13:10',
    }),
  leave: (core, room, which) =>
    core.call('meetings.setOutside', {
      meetingId: MEETING,
      caseId: caseOf(room, which),
      unitIds: which % 2 === 0 ? ['unit-school'] : [],
    }),
  recuse: (core, room, which) =>
    core.call('meetings.recuse', {
      meetingId: MEETING,
      caseId: caseOf(room, which),
      personId: room.people[0] ?? '',
    }),
  undoRecuse: (core, room, which) =>
    core.call('meetings.undoRecuse', {
      meetingId: MEETING,
      caseId: caseOf(room, which),
      personId: room.people[0] ?? '',
    }),
  park: (core, room, which) =>
    core.call('meetings.park', { meetingId: MEETING, caseId: caseOf(room, which) }),
  add: (core, room, which) =>
    core.call('meetings.addCase', {
      meetingId: MEETING,
      caseId: which % 2 === 0 ? room.apart : caseOf(room, which),
    }),
  reorder: (core, room, which) =>
    core.call('meetings.reorder', {
      meetingId: MEETING,
      caseIds: room.caseIds.map((_, index) => caseOf(room, index + which)),
    }),
  minutes: (core, room, which) =>
    core.call('meetings.setMinutes', {
      meetingId: MEETING,
      caseId: caseOf(room, which),
      minutes: 5 + (which % 7),
    }),
  readOut: (core) => core.call('meetings.readConfidentiality', { meetingId: MEETING }),
  ask: (core, _room, which) =>
    core.call('consultations.add', {
      meetingId: MEETING,
      unitId: 'unit-school',
      question: `Fråga ${String(which)}`,
    }),
  advise: (core, _room, which) => {
    const one = first(core.call('consultations.list', { meetingId: MEETING }), which);
    if (one !== undefined)
      core.call('consultations.change', {
        consultationId: one.id,
        meetingId: MEETING,
        fields: { advice: `Råd ${String(which)}` },
      });
  },
  unask: (core, _room, which) => {
    const one = first(core.call('consultations.list', { meetingId: MEETING }), which);
    if (one !== undefined) core.call('consultations.remove', { consultationId: one.id });
  },
  tell: (core, room, which) =>
    core.call('notes.add', {
      caseId: caseOf(room, which),
      text: `Vet ${String(which)}`,
      category: 'school',
      authorUnitId: null,
      limit: { to: 'team' },
      aboutOther: null,
    }),
  aboutOther: (core, room, which) =>
    core.call('cases.aboutOther', {
      caseId: caseOf(room, which),
      field: 'note',
      answer: which % 2 === 0 ? { answer: 'notAbout', who: '', on: MEETING } : null,
    }),
  linkSibling: (core, room, which) =>
    core.call('siblings.link', {
      caseId: caseOf(room, which),
      number: core.call('cases.get', { caseId: caseOf(room, which + 1) }).number,
    }),
  unlinkSibling: (core, room, which) => {
    const caseId = caseOf(room, which);
    const sibling = first(core.call('siblings.list', { caseId }), which);
    if (sibling !== undefined) core.call('siblings.unlink', { caseId, siblingId: sibling.id });
  },
  ...effectDeeds,
  // Not steps: they go on between the steps and stay where they are.
  tick: (core, room, which) =>
    core.call('meetings.setSeconds', {
      meetingId: MEETING,
      caseId: which % 2 === 0 ? room.apart : caseOf(room, which),
      seconds: 60,
    }),
};

const tasksOf = (core: TestCore, room: Room, which: number): string | undefined =>
  first(
    views(core, room).flatMap(({ newTasks, tasks }) => [...newTasks, ...tasks]),
    which,
  )?.id;

function opened(core: TestCore): Room {
  const people = ['unit-school', 'unit-social'].map((unitId) => personOf(core, unitId));
  const caseIds = ['Nova', 'Elis', 'Tuva'].map((firstName, index) =>
    raiseWithConsent(core, { firstName, birthYear: 2012 + index }),
  );
  core.goTo(MEETING);
  core.call('meetings.start', { meetingId: MEETING });
  return { caseIds, apart: raiseWithConsent(core, { firstName: 'Albin', birthYear: 2011 }), people };
}

const history = fc.array(
  fc.record({
    deed: fc.oneof(
      fc.constantFrom(...Object.keys(deeds)),
      fc.constantFrom('decide', 'retract', 'defer', 'undoDefer', 'addTask', 'changeTask', 'removeTask'),
    ),
    which: fc.nat({ max: 11 }),
    wait: fc.constantFrom(0, 1, 20),
  }),
  { minLength: 4, maxLength: 22 },
);

test(
  'n times undo is the state before, n times redo the state after, also in an app that has been opened anew',
  { timeout: 30_000 + RUNS * 8000 },
  () => {
    fc.assert(
      fc.property(history, fc.nat({ max: 21 }), fc.boolean(), (steps, back, isReopened) => {
        let core = testCore();
        try {
          const room = opened(core);
          const state = (): string => stateOf(core, MEETING, [...room.caseIds, room.apart]);
          const count = (): number => listSteps(core.core.store, MEETING, 'done').length;
          /** What stood before each step. */
          const before: string[] = [];
          for (const { deed, which, wait } of steps) {
            core.wait(wait);
            const was = state();
            const had = count();
            attempt(() => deeds[deed]?.(core, room, which));
            if (count() > had) before.push(was);
            else if (deed === 'tick') before.splice(0, Infinity, ...before.map(() => ''));
          }
          const levels = [...before, state()];
          const n = Math.min(back, before.length);
          if (isReopened) core = core.as(FOUNDER);
          for (let k = 1; k <= n; k += 1) {
            expect(core.call('meetings.undo', { meetingId: MEETING }).isPassed).toBe(false);
            const level = levels[before.length - k];
            if (level !== '') expect(state()).toBe(level);
          }
          for (let k = n - 1; k >= 0; k -= 1) {
            expect(core.call('meetings.redo', { meetingId: MEETING }).isPassed).toBe(false);
            const level = levels[before.length - k];
            if (level !== '') expect(state()).toBe(level);
          }
          expect(core.refusal('meetings.redo', { meetingId: MEETING })).toBe('rule:undo.nothingAgain');
          expect(core.call('vault.compareProjection', null)).toMatchObject({
            differences: [],
            brokenChains: 0,
          });
        } finally {
          core.close();
        }
      }),
      { numRuns: RUNS },
    );
  },
);

function attempt(deed: () => void): void {
  try {
    deed();
  } catch (error) {
    // Refused by a rule, as a window would be; anything else is a fault.
    if (!(error instanceof Error) || !/: (rule|not-found|forbidden)/.test(error.message)) throw error;
  }
}
