import { lastChangesIn, isOfCase } from '../../db/exchange-sql.ts';
import { disclose } from '../../domain/disclosure.ts';
import { copiesOf } from '../../domain/exchange/copy-rules.ts';
import type { Copies, Said } from '../../domain/exchange/copy-rules.ts';
import { ensureNotWithheld } from '../cases/case-guards.ts';
import { caseReader } from '../cases/case-row.ts';
import type { QueryContext } from '../context.ts';
import { listOwnDevices } from '../own-devices.ts';
import { isReachable, listMachines } from './machines.ts';
import type { Machine } from './machines.ts';

/**
 * On how many machines of other coordinators all of a case lies, as far as they have said; members' have no more than
 * consent lets them know, and those to whom the case is closed are not counted.
 */
export function caseCopies(caseId: string, context: QueryContext): Copies {
  const { db, device, today } = context;
  const { facts } = ensureNotWithheld(caseId, context);
  const own = listOwnDevices(db, device);
  const holders = listMachines(db).filter(
    (machine) =>
      !own.includes(machine.id) &&
      isReachable(machine) &&
      machine.owner?.role === 'coordinator' &&
      disclose(facts.subject, caseReader(machine.owner), today).withheld === null,
  );
  return copiesOf(
    lastChangesIn(db, caseId),
    holders.map((machine) => saidBy(machine, caseId, context)),
  );
}

function saidBy({ peer }: Machine, caseId: string, { db }: QueryContext): Said | undefined {
  if (peer?.scope !== 'all') return undefined;
  return { at: peer.at, has: peer.has, lacksSome: isOfCase(db, caseId, peer.lacks) };
}
