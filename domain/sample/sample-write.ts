import type { PlainDate } from '../kernel/plain-date.ts';
import { FACT_FIELD } from '../kernel/fields.ts';
import type { Body, EntityName, FactName, Fields, RecordName } from '../registry.ts';

/** One step of the sample team's fictional past. */
export interface SampleWrite {
  /** Milliseconds since 1970; never later than the day the sample is made. */
  readonly at: number;
  readonly userId: string;
  readonly command: string;
  readonly entity: EntityName;
  readonly id: string;
  /** For a fact: the whole body under `fact`. */
  readonly fields: Readonly<Record<string, unknown>>;
  readonly caseId: string | null;
  /** Written on another machine than the rest, which had not yet heard what stood in these fields. */
  readonly apartOn?: string;
}

export interface SampleUserIds {
  readonly coordinator: string;
  readonly member: string;
  /** A third who reads cases: the protected one names her beside the coordinator. */
  readonly socialWorker: string;
  readonly steering: string;
  readonly auditor: string;
}

/** Who did something, when, by which command. */
export interface Deed {
  readonly at: number;
  readonly userId: string;
  readonly command: string;
}

export function recordWrite<N extends RecordName>(
  deed: Deed,
  entity: N,
  id: string,
  fields: Fields<N>,
  caseId: string | null = null,
): SampleWrite {
  return { ...deed, entity, id, fields, caseId };
}

export function factWrite<N extends FactName>(
  deed: Deed,
  entity: N,
  id: string,
  body: Body<N>,
  caseId: string | null,
): SampleWrite {
  return { ...deed, entity, id, fields: { [FACT_FIELD]: body }, caseId };
}

/** A local clock time on a day. */
export function moment(day: PlainDate, time: string, seconds = 0): number {
  const [hour = 0, minute = 0] = time.split(':').map(Number);
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number);
  return new Date(year, month - 1, date, hour, minute, seconds).getTime();
}

export const instant = (at: number): string => new Date(at).toISOString();
