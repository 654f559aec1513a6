import type { Change } from '../../db/changes/change.ts';
import { getCaseFacts } from '../../db/case-facts.ts';
import type { Reader } from '../../db/query.ts';
import { disclose, tellers } from '../../domain/disclosure.ts';
import { cutValue } from '../../domain/exchange/cut-rules.ts';
import type { CaseScope } from '../../domain/exchange/scope-rules.ts';
import { tellingOf } from '../../domain/exchange/telling-rules.ts';
import type { PlainDate } from '../../domain/kernel/plain-date.ts';
import { listReader } from '../cases/case-row.ts';
import type { SessionUser } from '../context.ts';

export interface ListReader {
  readonly db: Reader;
  readonly user: SessionUser;
  readonly today: PlainDate;
}

/** A change as it may stand in a list: its case's number ('' outside any), and what it says as far as that may be read. */
export interface Tale {
  readonly number: string;
  /** As the history shows it: text as text, the rest as JSON; '' where it is held. */
  readonly value: string;
  /** What it says is read in its case, or by others. */
  readonly held: boolean;
}

/** Tells changes to one reader, as things stand now; undefined of what the reader may not know to be there. */
export function tellTo({ db, user, today }: ListReader): (change: Change) => Tale | undefined {
  const cases = new Map<string, ReturnType<typeof openCase>>();
  const caseOf = (caseId: string): ReturnType<typeof openCase> => {
    if (!cases.has(caseId)) cases.set(caseId, openCase(caseId, { db, user, today }));
    return cases.get(caseId) ?? null;
  };
  return (change) => {
    const open = change.caseId === '' ? null : caseOf(change.caseId);
    const telling = tellingOf(change, user.role, open?.scope ?? null);
    if (telling === 'none') return undefined;
    const value = telling === 'held' ? '' : telling === 'cut' ? cutValue(change) : change.value;
    return { number: open?.number ?? '', value: asText(value), held: telling === 'held' };
  };
}

function openCase(
  caseId: string,
  { db, user, today }: ListReader,
): { readonly number: string; readonly scope: CaseScope } | null {
  const facts = getCaseFacts(db, caseId, today);
  if (facts === undefined) return null;
  const audience = listReader(user);
  const shown = disclose(facts.subject, audience, today);
  const mayTell = tellers(facts.subject, today);
  return { number: facts.row.number ?? '', scope: { shown, audience, mayTell, isWhole: false } };
}

function asText(json: string): string {
  if (json === '' || json === 'null') return '';
  const value: unknown = JSON.parse(json);
  return typeof value === 'string' ? value : json;
}
