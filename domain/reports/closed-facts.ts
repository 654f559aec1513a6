import type { Closure } from '../cases/cases.ts';
import { latestAnswers } from '../closures/closure-rules.ts';
import { decidingDays } from '../decisions/decision-rules.ts';
import type { PlainDate } from '../kernel/plain-date.ts';
import type { Fact } from '../registry.ts';
import type { z } from 'zod';
import type { CaseHistory, HistoryFrame } from './case-history.ts';
import type { Closed } from './report-facts.ts';

interface Parts {
  readonly history: CaseHistory;
  /** Those that stand; the returns one for each closure that was ended. */
  readonly decisions: readonly Fact<'decisions'>[];
  readonly returns: readonly Fact<'returns'>[];
  readonly closure: z.output<typeof Closure> | null;
  readonly ratings: readonly Fact<'ratings'>[];
}

interface Round {
  readonly on: PlainDate;
  readonly backOn: PlainDate | null;
  readonly decisionId: string | null;
  /** What was written between these stamps belongs to it. */
  readonly after: string;
  readonly until: string;
}

const LAST = '~';

/** Every time the case was closed, in order. */
export function closuresOf(parts: Parts, { backOn }: Pick<HistoryFrame, 'backOn'>): Closed[] {
  const { history, decisions, ratings } = parts;
  return roundsOf(parts, backOn.get(history.row.id) ?? null).map((round) => {
    const made = decisions.filter(({ hlc }) => hlc > round.after && hlc < round.until);
    const rated = ratings.filter(({ hlc }) => hlc > round.after && hlc < round.until);
    const answers = latestAnswers(history.facts.familyAnswers, round.decisionId);
    return {
      on: round.on,
      backOn: round.backOn,
      meetings: decidingDays(made).length,
      isMeasured: isMeasured(rated),
      answers: [...answers.values()].map(({ body }) => body.answers),
    };
  });
}

function roundsOf({ returns, closure, decisions }: Parts, laterOn: PlainDate | null): Round[] {
  const ids = new Set(decisions.map(({ id }) => id));
  const ended = returns.map(({ hlc, body }, index) => ({
    on: body.closedOn,
    backOn: body.on,
    decisionId: ids.has(body.closure) ? body.closure : null,
    after: returns[index - 1]?.hlc ?? '',
    until: hlc,
  }));
  if (closure === null) return ended;
  const after = returns.at(-1)?.hlc ?? '';
  const { on, decisionId = null } = closure;
  return [...ended, { on, backOn: laterOn, decisionId, after, until: LAST }];
}

/** The same thing was rated by the same respondent on two days. */
function isMeasured(ratings: readonly Fact<'ratings'>[]): boolean {
  const firstDays = new Map<string, PlainDate>();
  return ratings.some(({ body: { scale, goalId, respondent, on } }) => {
    const key = `${scale} ${goalId} ${respondent}`;
    const first = firstDays.get(key);
    if (first === undefined) firstDays.set(key, on);
    return first !== undefined && first !== on;
  });
}
