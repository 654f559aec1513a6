import type { Violation } from '../kernel/errors.ts';
import type { PlainDate } from '../kernel/plain-date.ts';
import type { SafeguardingReport } from './safeguarding.ts';

/** Registering says what has been done. Nothing else can stand in its way: no consent, no seal, no closed case. */
export const checkReport = ({ on }: Pick<SafeguardingReport, 'on'>, today: PlainDate): Violation[] =>
  on > today ? [{ rule: 'safeguarding.future', field: 'on' }] : [];

interface Written {
  readonly id: string;
  readonly body: SafeguardingReport;
}

/** The registrations that nobody has taken back, newest first. */
export function standingReports<R extends Written>(written: readonly R[]): R[] {
  const taken = new Set(written.flatMap(({ body }) => body.takesBack ?? []));
  return written
    .filter(({ id, body }) => body.takesBack === undefined && !taken.has(id))
    .toSorted((left, right) => right.body.on.localeCompare(left.body.on));
}
