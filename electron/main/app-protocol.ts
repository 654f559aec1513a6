/**
 * `app://teambordet/…`: the windows' own files, from a list made at start. A request is looked up in that
 * list and never joined to a path, so nothing outside it can be reached.
 */
import { readdirSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { extname, join, relative, sep } from 'node:path';

export const appScheme = 'app';
export const appOrigin = 'app://teambordet';

export const contentSecurityPolicy = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self' data:",
  "font-src 'self'",
  "connect-src 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
  "base-uri 'none'",
  "object-src 'none'",
  "require-trusted-types-for 'script'",
  // The one in renderer/app/empty-html.ts, which lets nothing through but the empty text.
  'trusted-types default',
].join('; ');

const types: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.woff2': 'font/woff2',
};

export type FileList = ReadonlyMap<string, string>;

/** Every file under the folder that a window can need, by the path of its address. */
export function listFiles(folder: string): FileList {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter(
    (entry) => entry.isFile() && extname(entry.name) in types,
  );
  return new Map(
    files.map((entry) => {
      const file = join(entry.parentPath, entry.name);
      return [`/${relative(folder, file).split(sep).join('/')}`, file];
    }),
  );
}

const refuse = (status: number): Response => new Response(null, { status });

export function createAppHandler(
  files: FileList,
): (request: Pick<Request, 'method' | 'url'>) => Promise<Response> {
  return async ({ method, url }) => {
    if (method !== 'GET') return refuse(405);
    if (!URL.canParse(url)) return refuse(404);
    const address = new URL(url);
    if (`${address.protocol}//${address.host}` !== appOrigin) return refuse(404);
    const file = files.get(address.pathname === '/' ? '/index.html' : address.pathname);
    if (file === undefined) return refuse(404);
    return new Response(new Uint8Array(await readFile(file)), {
      headers: {
        'content-type': types[extname(file)] ?? 'application/octet-stream',
        'content-security-policy': contentSecurityPolicy,
        'x-content-type-options': 'nosniff',
        'cross-origin-opener-policy': 'same-origin',
        'referrer-policy': 'no-referrer',
      },
    });
  };
}
