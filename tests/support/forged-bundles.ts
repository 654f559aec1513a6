/** Bundles as somebody with a machine of the team, its keys and a text editor can make them. */
import { readBundle, writeBundle } from '../../core/exchange/bundle-text.ts';
import { hashContent, hashLink } from '../../db/changes/change.ts';
import { linkBefore } from '../../db/exchange-sql.ts';
import type { FullLine, Header, Line } from '../../domain/exchange/bundle.ts';
import type { TeamMachine } from './exchange-team.ts';

/** The same bundle with another header or other lines, signed by whoever. */
export function remade(
  bytes: Uint8Array,
  change: { readonly header?: Partial<Header>; readonly lines?: readonly Line[]; readonly key?: string },
  by: TeamMachine,
): Uint8Array {
  const { header, lines } = readBundle(bytes);
  const { count: _, hash: __, ...rest } = header;
  return writeBundle(
    { ...rest, ...change.header },
    change.lines ?? lines,
    change.key ?? by.keys.sign.privateKey,
  ).bytes;
}

/** What no core would write, next in the machine's chain or after another such line, with hashes that hold. */
export function nextLine(
  { id, core, userId }: TeamMachine,
  content: Pick<FullLine, 'entity' | 'rowId' | 'field' | 'value'> & Partial<FullLine>,
  after?: Line,
): FullLine {
  const { entity, rowId, field, value } = content;
  const caseId = content.caseId ?? '';
  const hlc = content.hlc ?? core.clock.next();
  const device = content.device ?? id;
  const whole = {
    hlc,
    entity,
    rowId,
    field,
    value,
    base: content.base ?? [],
    command: content.command ?? 'later.set',
    userId: content.userId ?? userId,
    device,
    caseId,
    ...(content.nonce === undefined ? {} : { nonce: content.nonce }),
  };
  const contentHash = hashContent({ ...whole, nonce: content.nonce ?? '' });
  const link = after?.chainHash ?? linkBefore(core.store, device, caseId, hlc)?.chainHash ?? '';
  return { ...whole, contentHash, chainHash: hashLink(link, contentHash) };
}
