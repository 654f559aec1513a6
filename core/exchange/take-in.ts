/** Takes an examined bundle in, inside the transaction of whoever calls; also what a dry run does, and rolls back. */
import { refreshCards } from '../../db/case-cards.ts';
import { receiveChange } from '../../db/changes/receive.ts';
import { closeCase, listClosedCases, openCase, savePeer } from '../../db/peers-sql.ts';
import type { Store } from '../../db/query.ts';
import { isLegalForm, listProvidedCases } from '../../db/sip-sql.ts';
import { listCasesOfStaff } from '../../db/staff-sql.ts';
import { caseToldOf, isOwnChain } from '../../domain/exchange/chain-rules.ts';
import type { Bundle } from '../../domain/exchange/bundle.ts';
import { rangesOf } from './collect.ts';
import type { Arriving, Examined } from './examine.ts';
import { noteHeard } from './heard.ts';

export interface TakenIn {
  /** Of the changes in the bundle, those after which something here is other than before. */
  readonly arrived: readonly Arriving[];
  /** Cases that cannot be read here any more, or can again. */
  readonly turned: number;
}

/** Cases of which something can be read in what came. */
export const casesIn = (arrived: readonly Arriving[]): string[] =>
  [...new Set(arrived.filter(({ as }) => as !== 'held').map(({ change }) => caseToldOf(change)))].filter(
    Boolean,
  );

/** What it takes away does not come back: such an import is not undone. */
export const bringsErasure = (arrived: readonly Arriving[]): boolean =>
  arrived.some(({ change }) => change.entity === 'erasures');

export function takeIn(store: Store, { header, lines }: Bundle, { arriving, sender }: Examined): TakenIn {
  store.run('DELETE FROM arrived_change');
  const arrived = erasuresFirst(arriving).filter(({ change, as }) =>
    receiveChange(store, change, as, header.version),
  );
  const touched = new Set(arrived.map(({ change }) => change.caseId));
  for (const chain of touched) if (chain === '' || isOwnChain(chain)) touched.delete(chain);
  const isNews = savePeer(store, {
    device: header.device,
    signKey: header.signKey,
    seq: header.seq,
    at: header.madeAt,
    scope: header.scope,
    has: header.has,
    lacks: header.lacks,
  });
  noteHeardIn(store, header, lines);
  const tellsOfCases = header.scope === 'unit' || header.scope === 'all';
  const turned =
    isNews && tellsOfCases && sender.owner.role === 'coordinator' ? turnCases(store, header, lines) : [];
  for (const caseId of turned) touched.add(caseId);
  for (const { change } of arrived)
    if (isLegalForm(change.entity, change.field))
      for (const caseId of listProvidedCases(store, change.rowId)) touched.add(caseId);
  const stamps = arrived.map(({ change }) => change.hlc);
  for (const caseId of listCasesOfStaff(store, stamps)) touched.add(caseId);
  refreshCards(store, touched);
  return { arrived, turned: turned.length };
}

/** What its writer has is here from now on: a file goes on from what was here, or begins at the beginning. */
function noteHeardIn(store: Store, { scope, since, has }: Bundle['header'], lines: Bundle['lines']): void {
  if (scope === 'own')
    noteHeard(
      store,
      'all',
      rangesOf(lines.filter(({ caseId }) => !isOwnChain(caseId))).map(({ device, to }) => ({
        device,
        upTo: to,
      })),
    );
  else if (since !== null) noteHeard(store, scope, has);
}

/** What of a case is erased here must never stand here for a moment, whatever order it comes in. */
const erasuresFirst = (arriving: readonly Arriving[]): Arriving[] => [
  ...arriving.filter(({ change }) => change.entity === 'erasures'),
  ...arriving.filter(({ change }) => change.entity !== 'erasures'),
];

/** @returns cases that can be read here no more, or can again */
function turnCases(
  store: Store,
  { device, closed, has }: Bundle['header'],
  lines: Bundle['lines'],
): string[] {
  const before = listClosedCases(store);
  const knew = has.find((one) => one.device === device);
  if (knew !== undefined) for (const caseId of closed) closeCase(store, caseId, knew);
  for (const caseId of new Set(lines.map((line) => line.caseId))) openCase(store, caseId, has);
  const after = listClosedCases(store);
  return [...before, ...after].filter((caseId) => before.includes(caseId) !== after.includes(caseId));
}
