/** What comes from outside: whole, or refused with one of a few words, whatever has been done to it. */
import { gunzipSync, gzipSync } from 'node:zlib';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readBundle, writeBundle } from '../../../core/exchange/bundle-text.ts';
import { newSigningKeys, sign } from '../../../core/exchange/signing.ts';
import { FORMAT_VERSION, limits } from '../../../domain/exchange/bundle.ts';
import { Failure } from '../../../domain/kernel/errors.ts';
import { someHeader, someLines, signing } from '../../support/bundles.ts';
import { runs } from '../../support/campaign.ts';

const { bytes, header } = writeBundle(someHeader(), someLines(3), signing.privateKey);
const plain = gunzipSync(bytes);

/** Why it was refused; undefined when it was read. Anything but a refusal is a fault of ours. */
function refusal(file: Uint8Array): unknown {
  try {
    readBundle(file);
    return undefined;
  } catch (error) {
    if (error instanceof Failure && error.code === 'rule') return error.params['rule'];
    throw error;
  }
}

const signed = (change: (header: Record<string, unknown>) => void, rest = '', key = signing.privateKey) => {
  const text = plain.toString('utf8');
  const body = rest === '' ? text.split('\n').slice(2).join('\n') : rest;
  const head = JSON.parse(text.slice(0, text.indexOf('\n'))) as Record<string, unknown>;
  change(head);
  const first = JSON.stringify(head);
  return gzipSync(`${first}\n${JSON.stringify(sign(first, key))}\n${body}`);
};

describe('a bundle', () => {
  it('is read as it was written', () => {
    const read = readBundle(bytes);
    expect(read.header).toEqual(header);
    expect(read.lines).toEqual(someLines(3));
  });

  it.each([
    ['nothing', new Uint8Array(), 'exchange.damaged'],
    ['no archive', Buffer.from('Hej'), 'exchange.damaged'],
    ['half an archive', bytes.subarray(0, bytes.length / 2), 'exchange.damaged'],
    ['its last line cut off', gzipSync(plain.subarray(0, -300)), 'exchange.cutOff'],
    ['a line added', gzipSync(Buffer.concat([plain, Buffer.from('{}\n')])), 'exchange.cutOff'],
    [
      'another key in its place',
      signed((head) => (head['signKey'] = newSigningKeys().publicKey)),
      'exchange.signature',
    ],
    ['another key’s signature', signed(() => {}, '', newSigningKeys().privateKey), 'exchange.signature'],
    ['a later form', signed((head) => (head['formatVersion'] = FORMAT_VERSION + 1)), 'exchange.newerFormat'],
    ['one count too many', signed((head) => (head['count'] = 4)), 'exchange.cutOff'],
    ['a field of its own', signed((head) => (head['extra'] = 1)), 'exchange.damaged'],
  ])('with %s is refused', (_what, file, why) => {
    expect(refusal(file)).toBe(why);
  });

  it('that unpacks to more than anybody has written is refused before it has', () => {
    const bomb = gzipSync(Buffer.alloc(limits.plainBytes + 1));
    expect(bomb.length).toBeLessThan(limits.fileBytes);
    expect(refusal(bomb)).toBe('exchange.tooBig');
    expect(refusal(Buffer.alloc(limits.fileBytes + 1))).toBe('exchange.tooBig');
  });

  it('with a name of the language in it changes nothing about the language', () => {
    const hostile = JSON.stringify({ ...someLines(1)[0] }).replace('{', '{"__proto__":{"cut":true},');
    const made = writeBundle(someHeader(), [JSON.parse(hostile) as never], signing.privateKey);
    expect(refusal(made.bytes)).toBe('exchange.damaged');
    expect(({} as { cut?: boolean }).cut).toBeUndefined();
  });
});

it('is never read when a byte of it is another, wherever', () => {
  fc.assert(
    fc.property(fc.nat(plain.length - 1), fc.integer({ min: 1, max: 255 }), (at, bits) => {
      const altered = Buffer.from(plain);
      altered[at] = (altered[at] ?? 0) ^ bits;
      expect(refusal(gzipSync(altered, { level: 0 }))).toMatch(/^exchange\./);
    }),
    { numRuns: runs(1000) },
  );
});

it('is never read when bytes of the archive are cut, doubled, swapped or drawn', () => {
  const mutation = fc.oneof(
    fc.record({
      kind: fc.constant('cut'),
      at: fc.nat(bytes.length - 1),
      length: fc.integer({ min: 1, max: 40 }),
      by: fc.constant(new Uint8Array()),
    }),
    fc.record({
      kind: fc.constant('put'),
      at: fc.nat(bytes.length - 1),
      length: fc.integer({ min: 0, max: 40 }),
      by: fc.uint8Array({ minLength: 1, maxLength: 40 }),
    }),
  );
  fc.assert(
    fc.property(mutation, ({ at, length, by }) => {
      const altered = Buffer.concat([bytes.subarray(0, at), by, bytes.subarray(at + length)]);
      // What says only when or by whom the archive was packed is no part of what it holds.
      fc.pre(at > 9 && !altered.equals(bytes));
      expect(refusal(altered)).toMatch(/^exchange\./);
    }),
    { numRuns: runs(1000) },
  );
});
