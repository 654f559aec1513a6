/**
 * The same case log in which everything that one audience may not see says something else: the same cases and the same
 * places on the same agendas, but other words, and where nothing may be seen other facts, too. Whatever that audience
 * is answered must be the same in both.
 */
import type { z } from 'zod';
import { rebuild } from '../../core/projection/projection.ts';
import { getCaseFacts } from '../../db/case-facts.ts';
import { hashContent, hashLink } from '../../db/changes/change.ts';
import { toChange } from '../../db/changes/read.ts';
import type { ChangeRow } from '../../db/changes/read.ts';
import { contentHashOf } from '../../db/content-hash.ts';
import type { Store } from '../../db/query.ts';
import { listRows } from '../../db/rows.ts';
import { disclose, tellers } from '../../domain/disclosure.ts';
import type { Audience, Disclosure } from '../../domain/disclosure.ts';
import { cutValue } from '../../domain/exchange/cut-rules.ts';
import { passageInCase } from '../../domain/exchange/scope-rules.ts';
import { addDays } from '../../domain/kernel/plain-date.ts';
import type { PlainDate } from '../../domain/kernel/plain-date.ts';
import { MinutesItem } from '../../domain/minutes/minutes.ts';
import type { Seal } from '../../domain/minutes/minutes.ts';
import { registry } from '../../domain/registry.ts';
import { minutesItemWithoutStory } from '../../domain/without-story.ts';

/** What the gate itself reads, what says who holds a case, and what is a row of its own in other tables. */
const sameInBoth =
  /^(consents|withdrawals|recusals|handovers|handoverAnswers|agendaItems|returns|retractions|siblingLinks|approvals|safeguardingReports|cases\.(number|custody|birthYear|adultOn|identityProtection|namedUserIds|holderUnitId|referringUnitId|closure|returnOf))\b/;
/** When a case is on the agenda, where, and for how long, is seen by all who come to the meeting. */
const onAgenda =
  /^(deferrals|cases\.(urgency|raisedOn)|taskMoves)\b|\.(followUpOn|dueOn|type|takesUp|meetingId|caseId)$/;
const isDay = /^\d{4}-\d\d-\d\d$/;

/** Another word of the same kind, elsewhere in the alphabet, and longer: Nova is Abinx. */
const otherWords = (text: string): string => {
  const turned = text.replaceAll(/[a-z]/gi, (letter) => {
    const first = letter <= 'Z' ? 65 : 97;
    return String.fromCodePoint((((letter.codePointAt(0) ?? first) - first + 13) % 26) + first);
  });
  return turned.length < 300 ? `${turned}x` : turned;
};

interface Place {
  readonly path: string;
  /** Whether the whole value still is one with this in its place. */
  readonly takes: (value: unknown) => boolean;
  /** What the audience may see here. */
  readonly left: unknown;
}
type Other = (value: unknown, place: Place) => unknown;

/** The value with every leaf made another, as far as its schema lets it. */
function altered(value: unknown, place: Place, other: Other): unknown {
  if (typeof value !== 'object' || value === null) return other(value, place);
  let made = value as Readonly<Record<string, unknown>>;
  for (const key of Object.keys(made)) {
    const before = made;
    const put = (one: unknown): unknown =>
      Array.isArray(before) ? (before as unknown[]).with(Number(key), one) : { ...before, [key]: one };
    const inner: Place = {
      path: Array.isArray(before) ? place.path : `${place.path}.${key}`,
      takes: (one) => place.takes(put(one)),
      left: (place.left as Readonly<Record<string, unknown>> | null | undefined)?.[key],
    };
    made = put(altered(before[key], inner, other)) as typeof made;
  }
  return made;
}

function schemaOf(entity: string, field: string): z.ZodType | undefined {
  const known = Object.entries(registry).find(([name]) => name === entity)?.[1];
  if (known?.kind === 'fact') return known.schema;
  return Object.entries(known?.fields ?? {}).find(([name]) => name === field)?.[1].schema;
}

/** What an audience may see of one change of a case: all of it, some of it, or undefined for nothing. */
type LeftOf = (row: ChangeRow) => string | undefined;

interface Seen {
  readonly shown: Disclosure;
  readonly leftOf: LeftOf;
}

function seenBy(audience: Audience, caseId: string, store: Store, today: PlainDate): Seen | undefined {
  const facts = getCaseFacts(store, caseId, today);
  if (facts === undefined) return undefined;
  const shown = disclose(facts.subject, audience, today);
  const scope = { shown, audience, mayTell: tellers(facts.subject, today), isWhole: false };
  // Of a case that is open to the coordinator only notes can be closed, whatever a file to a machine takes along.
  const keepsRecord = audience.kind === 'reader' && audience.role === 'coordinator' && shown.story;
  return {
    shown,
    leftOf(row) {
      const told = { entity: row.entity, field: row.field, value: row.value, userId: row.user_id };
      const passage = keepsRecord && row.entity !== 'notes' ? 'full' : passageInCase(told, scope);
      if (passage === 'full') return row.value;
      return passage === 'cut' ? cutValue(told) : undefined;
    },
  };
}

/** Makes the other world out of this one. @returns the names and schools that were and are hidden */
export function makeOtherWorld(store: Store, audience: Audience, today: PlainDate): string[] {
  const rows = store.all<ChangeRow>("SELECT * FROM change WHERE value <> ''");
  const ids = new Set(rows.map((row) => row.row_id));
  const seen = new Map(listRows(store, 'cases').map(({ id }) => [id, seenBy(audience, id, store, today)]));
  const known = Map.groupBy(rows.flatMap(leaves), ({ path }) => path);
  const words: string[] = [];

  const otherWord: Other = (value, { takes, left }) => {
    if (typeof value !== 'string' || value.trim() === '' || value === left || ids.has(value)) return value;
    // Of a name with words beside it the name may be left.
    const kept = typeof left === 'string' && value.startsWith(left) ? left : '';
    const other = kept + otherWords(value.slice(kept.length));
    return takes(other) ? other : value;
  };
  const otherFact: Other = (value, place) => {
    const { path, takes } = place;
    const word = otherWord(value, place);
    if (word !== value || sameInBoth.test(path) || onAgenda.test(path) || ids.has(String(value))) return word;
    const others =
      typeof value === 'boolean'
        ? [!value]
        : typeof value === 'number'
          ? [value + 1, value - 1]
          : typeof value === 'string' && isDay.test(value)
            ? [addDays(value, -7)]
            : (known.get(path) ?? []).map((one) => one.value);
    return others.find((one) => one !== value && typeof one === typeof value && takes(one)) ?? value;
  };
  const write = (row: ChangeRow, value: unknown): void => {
    const change = { ...toChange(row), value: JSON.stringify(value) };
    store.run(
      'UPDATE change SET value = ?, content_hash = ? WHERE hlc = ?',
      change.value,
      hashContent(change),
      row.hlc,
    );
  };
  const interventions = listRows(store, 'interventionTypes').map(({ name }) => name ?? '');
  const otherItem = (item: MinutesItem): MinutesItem => {
    const shown = seen.get(item.caseId)?.shown;
    if (shown === undefined || shown.story) return item;
    const { caseId: _caseId, number: _number, kind: _kind, ...told } = item;
    const takes = (value: unknown): boolean =>
      MinutesItem.safeParse({ ...item, ...(value as object) }).success;
    const left = shown.plan ? minutesItemWithoutStory(item, interventions) : {};
    return { ...item, ...(altered(told, { path: '', takes, left }, otherWord) as typeof told) };
  };

  store.transaction(() => {
    for (const row of rows) {
      const schema = schemaOf(row.entity, row.field);
      const of = seen.get(row.case_id);
      const left = of?.leftOf(row);
      if (row.entity === 'seals') {
        const seal = JSON.parse(row.value) as z.output<typeof Seal>;
        const document = { ...seal.document, items: seal.document.items.map(otherItem) };
        write(row, { ...seal, document, contentHash: contentHashOf(document) });
      } else if (schema !== undefined && of !== undefined && left !== row.value && row.field !== 'number') {
        const value: unknown = JSON.parse(row.value);
        const place = {
          path: `${row.entity}.${row.field}`,
          takes: (one: unknown) => schema.safeParse(one).success,
          left: left === undefined ? undefined : (JSON.parse(left) as unknown),
        };
        const other = altered(value, place, of.shown.plan ? otherWord : otherFact);
        if (['firstName', 'school'].includes(row.field)) words.push(String(value), String(other));
        write(row, other);
      }
    }
    linkSealsAnew(store);
    rebuild(store);
  });
  return [...new Set(words)];
}

/** Sealed minutes are checked by their neighbours, too: there, each link follows from what is said there. */
function linkSealsAnew(store: Store): void {
  const links = new Map<string, string>();
  const rows = store.all<ChangeRow>("SELECT * FROM change WHERE case_id = '' ORDER BY hlc");
  for (const { hlc, device, content_hash } of rows) {
    const link = hashLink(links.get(device) ?? '', content_hash);
    links.set(device, link);
    store.run('UPDATE change SET chain_hash = ? WHERE hlc = ?', link, hlc);
  }
  for (const [device, link] of links)
    store.run("UPDATE chain SET chain_hash = ? WHERE device = ? AND case_id = ''", link, device);
}

interface Leaf {
  readonly path: string;
  readonly value: unknown;
}

function leaves({ entity, field, value }: ChangeRow): Leaf[] {
  const found: Leaf[] = [];
  altered(
    JSON.parse(value),
    { path: `${entity}.${field}`, takes: () => true, left: undefined },
    (one, at) => {
      found.push({ path: at.path, value: one });
      return one;
    },
  );
  return found;
}
