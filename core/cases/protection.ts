import { checkProtection } from '../../domain/cases/protection-rules.ts';
import { ensure, Failure, notFound } from '../../domain/kernel/errors.ts';
import type { Fields, Row } from '../../domain/registry.ts';
import { getRow } from '../../db/rows.ts';
import { getCaseFacts } from '../../db/case-facts.ts';
import type { CommandContext } from '../context.ts';
import { listReaders, namedUsers } from './named-users.ts';

const fenceFields = ['identityProtection', 'namedUserIds'] as const;
type Fence = Pick<Fields<'cases'>, (typeof fenceFields)[number]>;

type Before = Pick<Row<'cases'>, 'identityProtection' | 'namedUserIds'>;

/** Who must not know, and who may open it, may have to change after a case has been closed: it still goes on paper. */
export const isFenceAlone = (fields: object): boolean =>
  Object.keys(fields).every((field) => ['doNotDiscloseTo', ...fenceFields].includes(field));

const asLogged = (namedUserIds: readonly string[] | null | undefined): string =>
  ['named', ...(namedUserIds ?? [])].join(' ');

/**
 * What to write of who may open a case, which is a change of rights and logged as one. Whoever protects it is named by
 * that, and a case that is no longer protected names nobody. @throws `rule` case.noNamed rather than to leave a case that nobody can open
 */
export function fence(
  caseId: string,
  given: Fence,
  before: Before | undefined,
  context: CommandContext,
): Fence {
  const next = nextFence(given, before, context);
  const isChanged = asLogged(next.namedUserIds) !== asLogged(before?.namedUserIds);
  if (next.namedUserIds !== undefined && isChanged)
    context.log('rightsChanged', caseId, asLogged(next.namedUserIds));
  return next;
}

function nextFence(given: Fence, before: Before | undefined, { tx, user }: CommandContext): Fence {
  if (given.identityProtection === undefined && given.namedUserIds === undefined) return {};
  const identityProtection = given.identityProtection ?? before?.identityProtection ?? 'none';
  if (identityProtection === 'none') return { identityProtection, namedUserIds: null };
  const wasProtected = (before?.identityProtection ?? 'none') !== 'none' && before?.namedUserIds != null;
  const chosen = given.namedUserIds ?? before?.namedUserIds ?? [];
  const namedUserIds = [...new Set(wasProtected ? chosen : [user.id, ...chosen])];
  ensureUsers(namedUserIds, before?.namedUserIds ?? [], { identityProtection }, tx);
  return { identityProtection, namedUserIds };
}

function ensureUsers(
  namedUserIds: readonly string[],
  before: readonly string[],
  { identityProtection }: { readonly identityProtection: NonNullable<Row<'cases'>['identityProtection']> },
  tx: CommandContext['tx'],
): void {
  const readers = listReaders(tx).map(({ id }) => id);
  // Somebody who has been revoked since may stay in the list; nobody is added who cannot read.
  for (const id of namedUserIds) if (!readers.includes(id) && !before.includes(id)) notFound('users');
  ensure(checkProtection({ identityProtection, namedUserIds }, readers));
}

/**
 * When nobody is left who may open a protected case, a coordinator may name others: the way out of a dead end, and
 * the only way past those it names. It opens nothing by itself, and it stands in the access log and in the history.
 */
export function nameUsers(
  { caseId, namedUserIds }: { readonly caseId: string; readonly namedUserIds: readonly string[] },
  context: CommandContext,
): null {
  const { tx, today } = context;
  const { row, subject } = getCaseFacts(tx, caseId, today) ?? notFound('case');
  const isOrphan = subject.identityProtected && namedUsers(tx, subject).length === 0;
  if (!isOrphan || getRow(tx, 'users', context.user.id)?.role !== 'coordinator')
    throw new Failure('forbidden');
  const { identityProtection } = row;
  if (identityProtection === null) notFound('case');
  const names = [...new Set(namedUserIds)];
  ensureUsers(names, [], { identityProtection }, tx);
  tx.set('cases', caseId, { namedUserIds: names });
  context.log('rightsChanged', caseId, asLogged(names));
  return null;
}
