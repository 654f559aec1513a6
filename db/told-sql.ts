/** Of which cases a machine may have been told some time: what closes there, and whose erasure it hears of. */
import { mayHaveBeenTold } from '../domain/exchange/told-rules.ts';
import type { Protection } from '../domain/exchange/told-rules.ts';
import { listSent } from './access-log-reads.ts';
import type { Reader } from './query.ts';

interface Owner {
  readonly id: string;
  readonly unitId: string | null;
}

/** Whose a machine has been, as what, and for which units. */
interface Past {
  readonly units: ReadonlySet<string>;
  /** A coordinator's machine is told of all there is. */
  readonly wasCoordinators: boolean;
}

export interface Told extends Past {
  /** Cases that still are here. */
  readonly caseIds: ReadonlySet<string>;
  /** Has this machine sent it the case, whatever has become of the case since, or has it been written in there? */
  readonly isSure: (caseId: string) => boolean;
}

export function toldTo(db: Reader, device: string, owner: Owner): Told {
  const past = pastOf(db, device, owner);
  const sure = new Set([...sentTo(db, past.units), ...writtenAt(db, device)]);
  const maybe = past.wasCoordinators
    ? db.all<{ id: string }>('SELECT id FROM cases').map(({ id }) => id)
    : [...unitsTold(db)].flatMap(([caseId, units]) =>
        units.some((id) => past.units.has(id)) ? [caseId] : [],
      );
  return { ...past, caseIds: new Set([...sure, ...maybe]), isSure: (caseId) => sure.has(caseId) };
}

/** Units whose machines may have been told of one case. */
export const unitsToldOf = (db: Reader, caseId: string): string[] => {
  const sent = listSent(db, caseId).flatMap(({ unitIds }) => unitIds);
  return [...new Set([...sent, ...(unitsTold(db, caseId).get(caseId) ?? [])])].toSorted();
};

function pastOf(db: Reader, device: string, { id, unitId }: Owner): Past {
  const said = (entity: string, rowIds: readonly string[], field: string): string[] =>
    db
      .all<{ value: string }>(
        `SELECT DISTINCT value FROM change WHERE entity = ? AND field = ? AND value <> 'null'
         AND row_id IN (SELECT value FROM json_each(?))`,
        entity,
        field,
        JSON.stringify(rowIds),
      )
      .map(({ value }) => JSON.parse(value) as string);
  const owners = [id, ...said('devices', [device], 'userId')];
  return {
    units: new Set([...said('users', owners, 'unitId'), ...(unitId === null ? [] : [unitId])]),
    wasCoordinators: said('users', owners, 'role').includes('coordinator'),
  };
}

/** The access log outlives the cases. */
const sentTo = (db: Reader, units: ReadonlySet<string>): string[] =>
  listSent(db)
    .filter(({ unitIds }) => unitIds.some((id) => units.has(id)))
    .map(({ caseId }) => caseId);

const writtenAt = (db: Reader, device: string): string[] =>
  db
    .all<{ caseId: string }>(
      "SELECT DISTINCT case_id AS caseId FROM change WHERE device = ? AND case_id <> ''",
      device,
    )
    .map(({ caseId }) => caseId);

/** By case, the units that consent and protection may once have let in; of all cases or of one. */
function unitsTold(db: Reader, only = ''): Map<string, string[]> {
  const named = db.all<{ caseId: string; unitId: string; stamps: string }>(
    `SELECT c.case_id AS caseId, s.value ->> 'unitId' AS unitId, json_group_array(c.hlc) AS stamps
     FROM consents c, json_each(c.body, '$.scope') s WHERE ? IN ('', c.case_id) GROUP BY 1, 2`,
    only,
  );
  const protections = Map.groupBy(
    db.all<{ caseId: string; hlc: string; isProtected: number }>(
      `SELECT case_id AS caseId, hlc, value NOT IN ('"none"', 'null') AS isProtected FROM change
       WHERE entity = 'cases' AND field = 'identityProtection' AND value <> '' ORDER BY hlc`,
    ),
    ({ caseId }) => caseId,
  );
  const told = new Map<string, string[]>();
  for (const { caseId, unitId, stamps } of named) {
    const before: Protection[] = (protections.get(caseId) ?? []).map(({ hlc, isProtected }) => ({
      hlc,
      isProtected: isProtected === 1,
    }));
    if (mayHaveBeenTold(JSON.parse(stamps) as string[], before))
      told.set(caseId, [...(told.get(caseId) ?? []), unitId]);
  }
  return told;
}
