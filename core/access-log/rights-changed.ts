import { rightFields } from '../../domain/access-log/right-fields.ts';
import { Retraction } from '../../domain/decisions/decisions.ts';
import type { AccessEntry } from '../../db/access-log-sql.ts';
import type { Change } from '../../db/changes/change.ts';
import { firstHlcOf, readChange } from '../../db/changes/read.ts';
import { isEntityName } from '../../db/columns.ts';
import type { Reader } from '../../db/query.ts';
import { getFact } from '../../db/rows.ts';
import type { QueryContext } from '../context.ts';

interface RightsChanged {
  readonly caseId: string;
  /** A word of the log. */
  readonly detail: string;
}

/**
 * A row for each change that a command has made of who may see what; by undo as by hand.
 * @param hlcs of its changes
 * @param entries what it says itself, which is not said twice
 */
export function logRights(
  { db, log }: QueryContext,
  hlcs: readonly string[],
  entries: readonly AccessEntry[],
): void {
  const told = entries.map(({ action, detail }) => `${action} ${detail}`);
  for (const { caseId, detail } of rightsChanged(db, hlcs))
    if (!told.some((row) => row.startsWith(`rightsChanged ${detail}`))) log('rightsChanged', caseId, detail);
}

function rightsChanged(db: Reader, hlcs: readonly string[]): RightsChanged[] {
  const [first = ''] = hlcs;
  const found = hlcs.flatMap((hlc): RightsChanged[] => {
    const change = readChange(db, hlc);
    const detail = change === undefined ? undefined : wordFor(db, change, first);
    return change === undefined || detail === undefined ? [] : [{ caseId: change.caseId, detail }];
  });
  return [...new Map(found.map((one) => [`${one.caseId} ${one.detail}`, one])).values()];
}

function wordFor(db: Reader, { entity, rowId, field, value }: Change, first: string): string | undefined {
  if (entity === 'recusals') return 'recused';
  if (entity === 'retractions') return wordForRetraction(db, Retraction.parse(JSON.parse(value)));
  const word = isEntityName(entity) ? rightFields[entity]?.[field] : undefined;
  return word === undefined || isNew(db, entity, rowId, first) ? undefined : word;
}

/** What is said of a row when it is made gives nobody another right than they had. */
const isNew = (db: Reader, entity: string, rowId: string, first: string): boolean =>
  firstHlcOf(db, entity, rowId) >= first;

function wordForRetraction(db: Reader, { target, targetId }: Retraction): string | undefined {
  if (target === 'recusals') return 'recusalUndone';
  const taken = target === 'retractions' ? getFact(db, 'retractions', targetId)?.body : undefined;
  return taken?.target === 'recusals' ? 'recused' : undefined;
}
