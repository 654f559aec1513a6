/** Lines to bytes and back. What is read here comes from anywhere: nothing of it is believed before it has been checked. */
import { createHash } from 'node:crypto';
import { gunzipSync, gzipSync } from 'node:zlib';
import { z } from 'zod';
import { FORMAT_VERSION, Header, limits, Line } from '../../domain/exchange/bundle.ts';
import type { Bundle } from '../../domain/exchange/bundle.ts';
import { Failure } from '../../domain/kernel/errors.ts';
import { sign, verifySignature } from './signing.ts';

const LINE_FEED = 0x0a;
const GZIP_START = [0x1f, 0x8b] as const;

export const refuse = (rule: string, params: Readonly<Record<string, string | number>> = {}): never => {
  throw new Failure('rule', { rule, ...params });
};

/**
 * @param header what is known before the lines are counted and hashed
 * @throws `rule` exchange.tooMuch: more than any machine reads
 */
export function writeBundle(
  header: Omit<Header, 'count' | 'hash'>,
  lines: readonly Line[],
  privateKey: string,
): { readonly bytes: Uint8Array; readonly header: Header } {
  if (lines.length > limits.lines) refuse('exchange.tooMuch');
  const body = lines.map((line) => `${JSON.stringify(line)}\n`).join('');
  const whole: Header = { ...header, count: lines.length, hash: sha256(body) };
  const first = JSON.stringify(whole);
  const bytes = gzipSync(`${first}\n${JSON.stringify(sign(first, privateKey))}\n${body}`);
  if (bytes.length > limits.fileBytes || Buffer.byteLength(body) > limits.plainBytes - limits.lineBytes)
    refuse('exchange.tooMuch');
  return { bytes, header: whole };
}

/**
 * Reads and checks a bundle by itself: its size, its form, that nothing is cut off or added, and its signature. Whether
 * the key that signed it belongs to anybody is not known here.
 * @throws `rule` exchange.tooBig, exchange.damaged, exchange.newerFormat, exchange.cutOff, exchange.signature
 */
export function readBundle(bytes: Uint8Array): Bundle {
  const { header, body } = readSigned(unpack(bytes));
  if (sha256(body) !== header.hash) refuse('exchange.cutOff');
  const lines = readLines(body, header.count);
  return { header, lines };
}

/** What a bundle says of itself, without a look at what is in it. @throws as `readBundle` */
export const readHeaderAlone = (bytes: Uint8Array): Header => readSigned(unpack(bytes)).header;

function readSigned(plain: Buffer): { readonly header: Header; readonly body: Buffer } {
  const [first, afterFirst] = lineAt(plain, 0);
  const [second, afterSecond] = lineAt(plain, afterFirst);
  const header = readHeader(first);
  const signature = parse(z.string().max(100), second);
  if (!verifySignature(first, signature, header.signKey)) refuse('exchange.signature');
  return { header, body: plain.subarray(afterSecond) };
}

function unpack(bytes: Uint8Array): Buffer {
  if (bytes.length > limits.fileBytes) refuse('exchange.tooBig');
  if (GZIP_START.some((byte, at) => bytes[at] !== byte)) refuse('exchange.damaged');
  try {
    return gunzipSync(bytes, { maxOutputLength: limits.plainBytes });
  } catch (error) {
    return refuse(error instanceof RangeError ? 'exchange.tooBig' : 'exchange.damaged');
  }
}

/** A format that this version does not know is told apart from a damaged one. */
function readHeader(text: string): Header {
  const named = parse(z.looseObject({ formatVersion: z.number() }), text);
  if (named.formatVersion > FORMAT_VERSION) refuse('exchange.newerFormat');
  return parse(Header, text);
}

function readLines(body: Buffer, count: number): Line[] {
  const lines: Line[] = [];
  let last = '';
  for (let at = 0; at < body.length;) {
    if (lines.length >= count) refuse('exchange.damaged');
    const [text, next] = lineAt(body, at);
    const line = parse(Line, text);
    // In order and each once: the writer sorts, and whoever does not has been at it.
    if (line.hlc <= last || line.hlc.slice(-16) !== line.device) refuse('exchange.damaged');
    last = line.hlc;
    lines.push(line);
    at = next;
  }
  if (lines.length !== count) refuse('exchange.cutOff');
  return lines;
}

function lineAt(plain: Buffer, from: number): readonly [text: string, next: number] {
  const end = plain.indexOf(LINE_FEED, from);
  if (end < 0) refuse('exchange.cutOff');
  if (end - from > limits.lineBytes) refuse('exchange.tooBig');
  return [plain.toString('utf8', from, end), end + 1];
}

function parse<T extends z.ZodType>(schema: T, text: string): z.output<T> {
  try {
    return schema.parse(JSON.parse(text));
  } catch {
    return refuse('exchange.damaged');
  }
}

const sha256 = (text: string | Buffer): string => createHash('sha256').update(text).digest('hex');
