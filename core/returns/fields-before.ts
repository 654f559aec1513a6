import type { Row } from '../../domain/registry.ts';
import { headsOf, listChangesOfCase, readChange } from '../../db/changes/read.ts';
import type { Reader } from '../../db/query.ts';
import { listFacts } from '../../db/rows.ts';

const commands: ReadonlySet<string> = new Set(['returns.raise', 'returns.takeBack']);

/**
 * What stood in the case before a closure of it was ended, of all that was written with that, on one machine or on
 * several: another child's urgency must not stay behind. What somebody has changed since stays as it is.
 * @param closure as `closureKey` names it
 */
export function fieldsBefore(db: Reader, caseId: string, closure: string): Partial<Row<'cases'>> {
  const first = listFacts(db, 'returns', 'case_id', caseId).find(({ body }) => body.closure === closure);
  const withIt = listChangesOfCase(db, caseId).filter(
    ({ entity, command, hlc }) => entity === 'cases' && commands.has(command) && hlc > (first?.hlc ?? hlc),
  );
  const stamps = new Set(withIt.map(({ hlc }) => hlc));
  return Object.fromEntries(
    [...new Set(withIt.map(({ field }) => field))].flatMap((field) => {
      if (headsOf(db, 'cases', caseId, field).some((head) => !stamps.has(head))) return [];
      const builtOn = withIt.flatMap((change) => (change.field === field ? change.base : []));
      const last = builtOn
        .filter((hlc) => !stamps.has(hlc))
        .toSorted()
        .at(-1);
      const value = last === undefined ? 'null' : (readChange(db, last)?.value ?? '');
      // What lies here as a hash alone cannot be put back.
      return value === '' ? [] : [[field, JSON.parse(value) as unknown]];
    }),
  );
}
