import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { contentSecurityPolicy, createAppHandler, listFiles } from '../../electron/main/app-protocol.ts';

let folder = '';
let get: (url: string, method?: string) => Promise<Response>;

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'teambordet-protocol-'));
  const site = join(folder, 'renderer');
  mkdirSync(join(site, 'assets'), { recursive: true });
  writeFileSync(join(folder, 'outside.html'), 'outside');
  writeFileSync(join(site, 'index.html'), '<!doctype html>');
  writeFileSync(join(site, 'assets/main.js'), 'export {}');
  writeFileSync(join(site, 'assets/main.js.map'), '{}');
  const handle = createAppHandler(listFiles(site));
  get = (url, method = 'GET') => handle({ url, method });
});
afterAll(() => {
  rmSync(folder, { recursive: true });
});

describe('app://teambordet', () => {
  it('serves its own files with their type and the content security policy', async () => {
    const page = await get('app://teambordet/');
    expect(page.status).toBe(200);
    expect(page.headers.get('content-type')).toBe('text/html; charset=utf-8');
    expect(page.headers.get('content-security-policy')).toBe(contentSecurityPolicy);
    expect(page.headers.get('x-content-type-options')).toBe('nosniff');
    const script = await get('app://teambordet/assets/main.js');
    expect(script.headers.get('content-type')).toBe('text/javascript; charset=utf-8');
    expect(await script.text()).toBe('export {}');
  });

  it('answers the same page whatever comes after the question mark or the hash', async () => {
    expect((await get('app://teambordet/index.html?a=../../outside.html#/arenden')).status).toBe(200);
  });

  it.each(['POST', 'PUT', 'DELETE', 'HEAD', 'OPTIONS'])('refuses the method %s', async (method) => {
    expect((await get('app://teambordet/', method)).status).toBe(405);
  });

  it.each([
    'app://teambordet/../outside.html',
    'app://teambordet/../../etc/passwd',
    'app://teambordet/%2e%2e/outside.html',
    'app://teambordet/%2e%2e%2foutside.html',
    'app://teambordet/..%2foutside.html',
    'app://teambordet/..%5coutside.html',
    'app://teambordet/..\\outside.html',
    'app://teambordet/%252e%252e/outside.html',
    'app://teambordet/assets/../../outside.html',
    'app://teambordet/assets/%2e%2e/%2e%2e/outside.html',
    'app://teambordet/assets/....//outside.html',
    'app://teambordet//etc/passwd',
    'app://teambordet///etc/passwd',
    'app://teambordet/etc/passwd',
    'app://teambordet/C:/Windows/win.ini',
    'app://teambordet/C:%5CWindows%5Cwin.ini',
    'app://teambordet/%00',
    'app://teambordet/index.html%00.js',
    'app://teambordet/index.html%20',
    'app://teambordet/INDEX.HTML',
    'app://teambordet/assets',
    'app://teambordet/assets/',
    'app://teambordet/assets/main.js.map',
    'app://teambordet/__proto__',
    'app://teambordet/constructor',
    'app://other/index.html',
    'app://teambordet.example/index.html',
    'app://teambordet:1/index.html',
    'file:///etc/passwd',
    'https://teambordet/index.html',
    'app:index.html',
    'index.html',
    '',
  ])('has no file at %s', async (url) => {
    const answer = await get(url);
    expect(answer.status).toBe(404);
    expect(await answer.text()).toBe('');
  });

  it('allows no inline script or style, no connection and no other origin', () => {
    expect(contentSecurityPolicy).toContain("default-src 'none'");
    expect(contentSecurityPolicy).toContain("connect-src 'none'");
    expect(contentSecurityPolicy).not.toMatch(/unsafe|\*|https?:/);
  });
});
