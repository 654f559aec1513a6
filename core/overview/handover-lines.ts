import type { z } from 'zod';
import { daysBetween } from '../../domain/kernel/plain-date.ts';
import type { PlainDate } from '../../domain/kernel/plain-date.ts';
import type { Overview } from '../../domain/overview/overview-contract.ts';
import type { QueryContext } from '../context.ts';
import { readHandovers } from '../handovers/handover-rows.ts';
import type { HandoverRowView } from '../handovers/handover-rows.ts';

type Lines = z.output<typeof Overview>['handover'];
type State = Lines['rows'][number]['state'];

const SHOWN = 5;
const backStates = {
  declined: 'handoverDeclined',
  expired: 'handoverExpired',
  collided: 'handoverCollided',
} as const;

function stateOf({ state, back, isOutside, toUs }: HandoverRowView, { user }: QueryContext): State {
  if (isOutside) return 'handoverOutside';
  if (state !== 'offered' && back !== null) return backStates[back];
  return toUs || user.role === 'coordinator' ? 'asked' : 'theyAnswer';
}

/** What waits for an answer and what has come back, for both units and the coordinator: each case once. */
export function handoverLines(context: QueryContext): Lines {
  const rows = readHandovers(context).rows.filter(({ waits }) => waits);
  return {
    total: rows.length,
    rows: rows.slice(0, SHOWN).map((row) => toLine(row, stateOf(row, context), context.today)),
  };
}

const toLine = (row: HandoverRowView, state: State, today: PlainDate): Lines['rows'][number] => ({
  caseId: row.caseId,
  number: row.number,
  name: row.name,
  age: row.age,
  unit: row.to,
  what: row.from,
  state,
  days: row.state === 'offered' ? daysBetween(today, row.answerBy) : 0,
  on: row.state === 'offered' ? row.answerBy : row.on,
});
