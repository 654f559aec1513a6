import { hashContent } from '../../db/changes/change.ts';
import type { Change } from '../../db/changes/change.ts';
import { getCaseFacts } from '../../db/case-facts.ts';
import {
  listChangesAfter,
  listChangesAt,
  listChangesOfCases,
  listChangesOfDevices,
  listOwnChains,
} from '../../db/exchange-sql.ts';
import type { Peer } from '../../db/peers-sql.ts';
import type { Reader } from '../../db/query.ts';
import { toldTo } from '../../db/told-sql.ts';
import { both, disclose, tellers } from '../../domain/disclosure.ts';
import type { Disclosure } from '../../domain/disclosure.ts';
import { isFull } from '../../domain/exchange/bundle.ts';
import type { Header, Line } from '../../domain/exchange/bundle.ts';
import { caseToldOf, isOwnChain } from '../../domain/exchange/chain-rules.ts';
import { cutValue } from '../../domain/exchange/cut-rules.ts';
import { commandTold, passageInCase } from '../../domain/exchange/scope-rules.ts';
import type { CaseScope, Passage } from '../../domain/exchange/scope-rules.ts';
import type { PlainDate } from '../../domain/kernel/plain-date.ts';
import { caseReader } from '../cases/case-row.ts';
import type { SessionUser } from '../context.ts';
import { wordsGate } from '../obstacles/words-gate.ts';
import { passageOutside, reportPassage } from './outside-cases.ts';

export interface Collected {
  readonly lines: readonly Line[];
  readonly scope: Header['scope'];
  /** Cases of which something is inside. */
  readonly caseIds: readonly string[];
  readonly closed: readonly string[];
  /** What the receiver is taken to have already. */
  readonly since: Header['has'];
}

/** What an owner of a machine may know of one case: what its unit may, and what the owner may in person. */
export function scopeOfCase(
  db: Reader,
  caseId: string,
  owner: SessionUser,
  today: PlainDate,
): CaseScope | undefined {
  const facts = getCaseFacts(db, caseId, today);
  if (facts === undefined) return undefined;
  const reader = caseReader(owner);
  const audience =
    owner.role === 'coordinator' ? reader : ({ kind: 'exchange', unitId: owner.unitId ?? '' } as const);
  const inPerson = disclose(facts.subject, reader, today);
  const shown: Disclosure = both(inPerson, disclose(facts.subject, audience, today));
  return {
    shown,
    audience,
    mayTell: tellers(facts.subject, today),
    isWhole: owner.role === 'coordinator' && shown.plan,
  };
}

/**
 * What one machine gets from another, as far as the gate lets it through.
 * @param from its own devices are the machine and those whose copy it is
 * @param receiver `peer` is what it has last said of itself: a coordinator's machine is told what is new to it, and the
 * rest of what it had only a part of
 */
export function collect(
  db: Reader,
  from: { readonly devices: readonly string[]; readonly user: SessionUser },
  receiver: { readonly id: string; readonly owner: SessionUser; readonly peer: Peer | undefined },
  today: PlainDate,
): Collected {
  const { owner } = receiver;
  const scopes = new Map<string, CaseScope | undefined>();
  const scopeOf = (caseId: string): CaseScope | undefined => {
    if (!scopes.has(caseId)) scopes.set(caseId, scopeOfCase(db, caseId, owner, today));
    return scopes.get(caseId);
  };
  if (from.user.role !== 'coordinator') {
    const isClosed = ({ caseId }: Change): boolean => scopeOf(caseId)?.shown.plan === false;
    const own = listChangesOfDevices(db, from.devices);
    return collected('own', own, (change) =>
      change.entity === 'safeguardingReports'
        ? reportPassage(db, change, owner, today)
        : isClosed(change)
          ? 'held'
          : 'full',
    );
  }
  const told = toldTo(db, receiver.id, owner);
  const keeps = wordsGate(db, from.devices);
  const passageOf = (change: Change): Passage => {
    if (change.entity === 'safeguardingReports') return reportPassage(db, change, owner, today);
    if (change.caseId === '') return passageOutside(db, change, { owner, told, scopeOf, keeps });
    const scope = scopeOf(change.caseId);
    return scope === undefined ? 'held' : passageInCase(change, scope);
  };
  if (owner.role === 'coordinator') {
    // Said while its owner was told of some cases only, it says nothing of the others.
    const { has, lacks } = receiver.peer?.scope === 'all' ? receiver.peer : { has: [], lacks: [] };
    const completed = listChangesAt(db, lacks).filter(
      (change) => change.entity !== '' && passageOf(change) !== 'held',
    );
    const changes = inOrder([...completed, ...listChangesAfter(db, has), ...listOwnChains(db)]);
    return { ...collected('all', changes, passageOf), since: [...has] };
  }
  const caseIds = db.all<{ id: string }>('SELECT id FROM cases ORDER BY id').map(({ id }) => id);
  const open = owner.role === 'member' ? caseIds.filter((id) => scopeOf(id)?.shown.plan === true) : [];
  const isOpen = new Set(open);
  const changes = listChangesOfCases(db, ['', ...open]);
  return collected(
    owner.role === 'member' ? 'unit' : 'reports',
    changes,
    passageOf,
    // A machine hears of no case that it has not had, also not that it is closed.
    owner.role === 'member' ? caseIds.filter((id) => !isOpen.has(id) && told.caseIds.has(id)) : [],
  );
}

function inOrder(changes: readonly Change[]): Change[] {
  const byStamp = new Map(changes.map((change) => [change.hlc, change]));
  return [...byStamp.values()].toSorted((left, right) => (left.hlc < right.hlc ? -1 : 1));
}

function toLine(change: Change, passage: Passage): Line {
  const { hlc, device, caseId, contentHash, chainHash } = change;
  const links = { hlc, device, caseId, contentHash, chainHash };
  if (passage === 'held' || change.entity === '') return links;
  const { entity, rowId, field, base, command, userId, nonce } = change;
  const value = passage === 'cut' ? cutValue(change) : change.value;
  const line = { ...links, entity, rowId, field, value, base: [...base], command, userId };
  if (hashContent({ ...change, value }) !== contentHash) return { ...line, cut: true };
  return nonce === '' ? line : { ...line, nonce };
}

/** What is held back goes as hashes, so that its chain goes on; what is a chain of its own does not go at all. */
function collected(
  scope: Collected['scope'],
  changes: readonly Change[],
  passageOf: (change: Change) => Passage,
  closed: readonly string[] = [],
): Collected {
  const lines = changes.flatMap((change) => {
    const passage = passageOf(change);
    if (passage === 'held' && isOwnChain(change.caseId)) return [];
    const command = scope === 'reports' ? commandTold(change.entity, change.command) : change.command;
    return [toLine({ ...change, command }, passage)];
  });
  const caseIds = [...new Set(lines.filter(isFull).map(caseToldOf))].filter(Boolean);
  return { lines, scope, closed, caseIds, since: [] };
}

/** For the header: what is inside, by the machine that wrote it. */
export function rangesOf(lines: readonly Line[]): Header['ranges'] {
  const ranges = new Map<string, Header['ranges'][number]>();
  for (const { device, hlc } of lines) {
    const before = ranges.get(device);
    ranges.set(device, { device, from: before?.from ?? hlc, to: hlc, count: (before?.count ?? 0) + 1 });
  }
  return [...ranges.values()];
}
