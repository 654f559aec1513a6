/** Bundles that a machine of the team might sign though no core would write them: real ones with a few things changed. */
import fc from 'fast-check';
import { readBundle } from '../../core/exchange/bundle-text.ts';
import { hashContent, hashLink } from '../../db/changes/change.ts';
import { linkBefore } from '../../db/exchange-sql.ts';
import { isFull } from '../../domain/exchange/bundle.ts';
import type { Bundle, FullLine, Header, Line } from '../../domain/exchange/bundle.ts';
import type { TeamMachine } from './exchange-team.ts';
import { remade } from './forged-bundles.ts';

/** What JSON can hold and nobody means well with; words that mean something to the log are among them. */
const wrong: readonly unknown[] = [
  null,
  true,
  -1,
  1e21,
  '',
  'a\0b',
  '\uD800',
  'x'.repeat(5000),
  [],
  [[]],
  {},
  JSON.parse('{"__proto__":{"polluted":1},"constructor":{"prototype":{"polluted":1}}}'),
  '2026-02-31',
  '9999-12-31',
  'constructor',
  '__proto__',
  '../../etc/passwd',
  'erased',
  'null',
];

const place = fc.nat(10_000);
const instead = fc.oneof(
  fc.record({ kind: fc.constant('wrong' as const), at: fc.nat(wrong.length - 1) }),
  // What stands in the same place of another line: real, and in the wrong place.
  fc.record({ kind: fc.constant('taken' as const), at: place }),
);
const lineFields = [
  'entity',
  'rowId',
  'field',
  'value',
  'base',
  'command',
  'userId',
  'caseId',
  'hlc',
] as const;
const headerFields = [
  'scope',
  'ranges',
  'has',
  'since',
  'lacks',
  'closed',
  'to',
  'seq',
  'version',
  'cases',
  'madeAt',
] as const;

export const mutation = fc.oneof(
  {
    weight: 5,
    arbitrary: fc.record({
      kind: fc.constant('field' as const),
      at: place,
      field: fc.constantFrom(...lineFields),
      by: instead,
    }),
  },
  {
    weight: 5,
    arbitrary: fc.record({ kind: fc.constant('inside' as const), at: place, part: place, by: instead }),
  },
  {
    weight: 1,
    arbitrary: fc.record({
      kind: fc.constant('header' as const),
      field: fc.constantFrom(...headerFields),
      by: instead,
    }),
  },
  {
    weight: 1,
    arbitrary: fc.record({
      kind: fc.constantFrom('gone' as const, 'cut' as const, 'held' as const, 'again' as const),
      at: place,
    }),
  },
);
type Mutation = typeof mutation extends fc.Arbitrary<infer T> ? T : never;

type By = { readonly kind: 'wrong' | 'taken'; readonly at: number };

const pick = <T>(from: readonly T[], at: number): T | undefined => from[at % Math.max(1, from.length)];

const parsed = (value: string): unknown => JSON.parse(value);
const isTree = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null;

/** One place inside a value, replaced: of an object any of its own, else the whole. */
function inside(line: FullLine, part: number, by: By, lines: readonly Line[]): string {
  const value = parsed(line.value);
  const key = isTree(value) ? pick(Object.keys(value), part) : undefined;
  const alike = lines
    .filter(isFull)
    .filter(({ entity, field }) => entity === line.entity && field === line.field);
  const other = parsed(pick(alike, by.at)?.value ?? 'null');
  const taken = key !== undefined && isTree(other) ? other[key] : other;
  const put = by.kind === 'wrong' ? wrong[by.at] : taken;
  if (!isTree(value) || key === undefined) return JSON.stringify(put);
  return JSON.stringify(Array.isArray(value) ? value.with(Number(key), put) : { ...value, [key]: put });
}

function changed(lines: readonly Line[], one: Exclude<Mutation, { kind: 'header' }>): Line[] {
  const at = one.at % lines.length;
  const line = lines[at];
  if (line === undefined) return [...lines];
  if (one.kind === 'gone') return lines.toSpliced(at, 1);
  if (!isFull(line)) return [...lines];
  const { hlc, device, caseId, contentHash, chainHash, nonce: _, ...words } = line;
  const links = { hlc, device, caseId, contentHash, chainHash };
  switch (one.kind) {
    case 'held':
      return lines.with(at, links);
    case 'cut':
      return lines.with(at, { ...links, ...words, cut: true });
    case 'again':
      return lines.toSpliced(at + 1, 0, { ...line, hlc: `${hlc.slice(0, 25)}ffff${hlc.slice(29)}` });
    case 'field': {
      const by =
        one.by.kind === 'wrong' ? wrong[one.by.at] : pick(lines.filter(isFull), one.by.at)?.[one.field];
      const isText = one.field === 'value' && one.by.kind === 'wrong';
      return lines.with(at, { ...line, [one.field]: isText ? JSON.stringify(by) : by });
    }
    case 'inside':
      return lines.with(at, { ...line, value: inside(line, one.part, one.by, lines) });
  }
}

/** What stands where a text should. */
const text = (value: unknown): string => String(value);

/** Hashes that hold, as a machine that knows the log can make them: each line goes on from the one before it. */
function rehashed(lines: readonly Line[], by: TeamMachine): Line[] {
  const links = new Map<string, string>();
  return lines.map((line) => {
    const chain = `${line.device} ${line.caseId}`;
    const before =
      links.get(chain) ??
      linkBefore(by.core.store, line.device, text(line.caseId), text(line.hlc))?.chainHash ??
      '';
    const isWhole = isFull(line) && line.cut !== true;
    const contentHash = isWhole ? hashContent({ ...line, nonce: line.nonce ?? '' }) : line.contentHash;
    const chainHash = hashLink(before, contentHash);
    links.set(chain, chainHash);
    return { ...line, contentHash, chainHash };
  });
}

/** @returns the bundle with these things changed, hashed anew and signed by the machine that wrote it */
export function mutated(bytes: Uint8Array, mutations: readonly Mutation[], by: TeamMachine): Uint8Array {
  const read: Bundle = readBundle(bytes);
  let lines: readonly Line[] = read.lines;
  let header: Partial<Header> = {};
  for (const one of mutations)
    if (one.kind === 'header') {
      const value =
        one.by.kind === 'wrong' ? wrong[one.by.at] : read.header[pick(headerFields, one.by.at) ?? 'to'];
      header = { ...header, [one.field]: value };
    } else lines = changed(lines, one);
  return remade(bytes, { header, lines: rehashed(lines, by) }, by);
}
