import { randomUUID } from 'node:crypto';
import { chainOf, isOwnChain } from '../../domain/exchange/chain-rules.ts';
import { FACT_FIELD } from '../../domain/kernel/fields.ts';
import type { HlcClock } from '../../domain/kernel/hlc.ts';
import { registry } from '../../domain/registry.ts';
import type { Body, EntityName, FactName, Fields, RecordName } from '../../domain/registry.ts';
import { columnOf, fieldOf } from '../columns.ts';
import type { Reader, Store } from '../query.ts';
import { applyChange } from './apply.ts';
import { isLegalForm, listProvidedCases } from '../sip-sql.ts';
import { hashContent, hashLink, newNonce } from './change.ts';

/** The only way to write anything that is not local to this machine. */
export interface Tx extends Reader {
  /** Sets fields of a record; a field that already has this value, alone, is left as it is. */
  set<N extends RecordName>(entity: N, id: string, fields: Fields<N>): void;
  /** Writes a fact, once and whole. Returns its id. */
  add<N extends FactName>(entity: N, body: Body<N>, id?: string): string;
}

export interface Author {
  readonly userId: string;
  readonly device: string;
  readonly clock: HlcClock;
  /** Has heard of nothing that stands in these fields: what is written here is built on none of it. */
  readonly isApart?: boolean;
}

/** What one command wrote. */
export interface Written {
  readonly entities: ReadonlySet<EntityName>;
  readonly caseIds: ReadonlySet<string>;
  /** Stamps of the changes, in order. */
  readonly changes: readonly string[];
}

/** Runs one command's writes. The caller has opened the transaction and commits it. */
export function createTx(store: Store, author: Author, command: string): { tx: Tx; written: Written } {
  const entities = new Set<EntityName>();
  const caseIds = new Set<string>();
  const changes: string[] = [];

  const write = (entity: EntityName, rowId: string, field: string, value: string, caseId: string): void => {
    const heads = store.all<{ hlc: string; value: string }>(
      `SELECT h.hlc, c.value FROM head h JOIN change c ON c.hlc = h.hlc WHERE h.entity = ? AND h.row_id = ? AND h.field = ?`,
      entity,
      rowId,
      field,
    );
    if (heads.length === 1 && heads[0]?.value === value) return;
    const content = {
      hlc: author.clock.next(),
      entity,
      rowId,
      field,
      value,
      base: author.isApart === true ? [] : heads.map((head) => head.hlc).toSorted(),
      command,
      userId: author.userId,
      device: author.device,
      caseId,
      nonce: newNonce(),
    };
    const contentHash = hashContent(content);
    const chainHash = hashLink(nextLink(store, author.device, caseId), contentHash);
    store.run(
      'UPDATE chain SET chain_hash = ?, length = length + 1 WHERE device = ? AND case_id = ?',
      chainHash,
      author.device,
      caseId,
    );
    applyChange(store, { ...content, contentHash, chainHash });
    entities.add(entity);
    changes.push(content.hlc);
    if (caseId !== '' && !isOwnChain(caseId)) caseIds.add(caseId);
    if (isLegalForm(entity, field)) for (const id of listProvidedCases(store, rowId)) caseIds.add(id);
  };

  const tx: Tx = {
    all: store.all,
    one: store.one,
    set(entity, id, fields) {
      const caseId = caseOf(store, entity, id, fields);
      for (const [name, value] of Object.entries(fields)) {
        if (value === undefined) continue;
        const field = fieldOf(entity, name);
        if (field === undefined) throw new Error(`No field ${entity}.${name}`);
        write(entity, id, name, JSON.stringify(value === null ? null : field.schema.parse(value)), caseId);
      }
    },
    add(entity, body, id = randomUUID()) {
      const parsed: unknown = registry[entity].schema.parse(body);
      const { caseId } = parsed as { caseId?: string | null };
      write(entity, id, FACT_FIELD, JSON.stringify(parsed), chainOf(entity, id, caseId ?? ''));
      return id;
    },
  };
  return { tx, written: { entities, caseIds, changes } };
}

/** The last link of a chain; the chain is made on first use. */
function nextLink(store: Store, device: string, caseId: string): string {
  const found = store.one<{ chain_hash: string }>(
    'SELECT chain_hash FROM chain WHERE device = ? AND case_id = ?',
    device,
    caseId,
  );
  if (found !== undefined) return found.chain_hash;
  store.run(
    'INSERT INTO chain (device, case_id, chain_hash, length) VALUES (?, ?, ?, 0)',
    device,
    caseId,
    '',
  );
  return '';
}

/** The case a record belongs to: itself, its `caseId`, or '' for the team's own things. */
function caseOf(store: Reader, entity: RecordName, id: string, fields: object): string {
  if (entity === 'cases') return id;
  if (!('caseId' in registry[entity].fields)) return '';
  const given = 'caseId' in fields ? fields.caseId : undefined;
  if (typeof given === 'string') return given;
  const row = store.one<{ case_id: string | null }>(
    `SELECT ${columnOf('caseId')} FROM ${registry[entity].table} WHERE id = ?`,
    id,
  );
  return row?.case_id ?? '';
}
