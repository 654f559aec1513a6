import { describe, expect, it } from 'vitest';
import { isOwnPage, isTrustedSender } from '../../electron/main/trusted-sender.ts';
import { evilAddresses } from '../support/evil-addresses.ts';

const top = (url: string) => ({ url, parent: null });

describe('isTrustedSender', () => {
  it('trusts the top frame of our own windows', () => {
    expect(isTrustedSender(top('app://teambordet/'))).toBe(true);
    expect(isTrustedSender(top('app://teambordet/index.html#/arenden'))).toBe(true);
  });

  it('refuses a frame that is gone', () => {
    expect(isTrustedSender(null)).toBe(false);
    expect(isTrustedSender(undefined)).toBe(false);
    expect(isTrustedSender({ ...top('app://teambordet/'), detached: true })).toBe(false);
  });

  it('refuses a frame inside another', () => {
    expect(isTrustedSender({ url: 'app://teambordet/', parent: {} })).toBe(false);
  });

  it.each([
    'https://teambordet/',
    'app://teambordet.example/',
    'app://teambordet:8080/',
    'app://user@teambordet/',
    'app://user:secret@teambordet/',
    'app://other/teambordet',
    'file:///app://teambordet/',
    'data:text/html,app://teambordet/',
    'about:blank',
    'http://localhost:5173/',
    'not an address',
    '',
  ])('refuses %s', (url) => {
    expect(isTrustedSender(top(url))).toBe(false);
  });

  it('refuses every address that is known to be evil', () => {
    expect(evilAddresses.filter((url) => isTrustedSender(top(url)))).toEqual([]);
  });

  it('trusts the development server only when told to', () => {
    expect(isTrustedSender(top('http://localhost:5173/'), 'http://localhost:5173')).toBe(true);
    expect(isTrustedSender(top('http://localhost:5174/'), 'http://localhost:5173')).toBe(false);
  });
});

describe('isOwnPage', () => {
  it('is the page a window was opened with', () => {
    expect(isOwnPage('app://teambordet/')).toBe(true);
    expect(isOwnPage('app://teambordet/index.html#/arenden')).toBe(true);
  });

  it.each([
    'app://teambordet/assets/main.js',
    'app://teambordet/?a=1',
    'https://teambordet/',
    'app://other/',
    'file:///',
    '',
  ])('is not %s', (url) => {
    expect(isOwnPage(url)).toBe(false);
  });
});
