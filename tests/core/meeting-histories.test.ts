/** Whatever a team does meeting after meeting, in a real case log. `HISTORIES` asks for more of them. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { history, newCircuit, plannedDays, take } from '../support/meeting-history.ts';
import type { Circuit } from '../support/meeting-history.ts';
import { testCore } from '../support/test-core.ts';
import { memberOf } from '../support/unit-members.ts';
import { runs } from '../support/campaign.ts';

const RUNS = runs(4);

/**
 * Every promise stands on the agenda of a meeting that comes no later than the first one on or after its day: between
 * meetings, and while one goes on, whose agenda is fixed.
 */
function nothingIsForgotten(circuit: Circuit): void {
  const days = plannedDays(circuit);
  for (const { caseId, promised } of circuit.children)
    for (const day of promised) {
      const last = days.find((one) => one >= day);
      const until = days.filter((one) => last === undefined || one <= last);
      const isOn = until.some((meetingId) =>
        circuit.core.call('meetings.agenda', { meetingId }).rows.some((row) => row.caseId === caseId),
      );
      expect(isOn, `${caseId} is promised ${day}, today is ${circuit.today}`).toBe(true);
    }
}

/** Whoever was to do something is asked at the first meeting on or after the day, until there is an answer. */
function everybodyIsAsked(circuit: Circuit): void {
  const { core, children, live } = circuit;
  if (live) return;
  const days = plannedDays(circuit);
  for (const { caseId, isClosed, tasks } of children)
    for (const { dueOn } of isClosed ? [] : tasks) {
      const first = days.find((one) => one >= dueOn);
      if (first === undefined) continue;
      const { rows } = core.call('meetings.agenda', { meetingId: first });
      expect(
        rows.filter((row) => row.caseId === caseId),
        `${caseId} has a task for ${dueOn}`,
      ).toHaveLength(1);
    }
}

/** A child whose consent is withdrawn is named on no agenda, and a unit that no consent covers is told of nobody. */
function nobodyOutsideIsTold(circuit: Circuit, outsider: ReturnType<typeof memberOf>): void {
  const meetingId = plannedDays(circuit)[0];
  if (meetingId === undefined) return;
  const agenda = JSON.stringify(circuit.core.call('meetings.agenda', { meetingId }).rows);
  const list = {
    filter: 'open',
    search: '',
    sort: 'number',
    descending: false,
    offset: 0,
    limit: 50,
  } as const;
  const told = JSON.stringify([
    outsider.call('cases.list', list),
    outsider.call('meetings.agenda', { meetingId }),
  ]);
  for (const { firstName, isWithdrawn } of circuit.children) {
    if (isWithdrawn) expect(agenda).not.toContain(firstName);
    expect(told).not.toContain(firstName);
  }
}

function sealedNeverChange({ core, sealed }: Circuit): void {
  for (const [meetingId, document] of sealed) {
    const minutes = core.call('minutes.get', { meetingId });
    expect(minutes.seal?.intact).toBe(true);
    expect(JSON.stringify(minutes.document)).toBe(document);
  }
}

test(
  'no promise is forgotten, nobody outside is told, and no sealed minutes change',
  { timeout: 20_000 + RUNS * 5000 },
  () => {
    fc.assert(
      fc.property(history, (steps) => {
        const core = testCore();
        try {
          const outsider = memberOf(core, 'unit-bup');
          const circuit = newCircuit(core);
          for (const step of steps) {
            take(circuit, step);
            nothingIsForgotten(circuit);
            everybodyIsAsked(circuit);
          }
          nobodyOutsideIsTold(circuit, outsider);
          sealedNeverChange(circuit);
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
