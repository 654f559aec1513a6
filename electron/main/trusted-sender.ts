import { appOrigin } from './app-protocol.ts';

/** What is looked at in the frame that sent a message; Electron's WebFrameMain fits. */
export interface SenderFrame {
  readonly url: string;
  readonly parent: unknown;
  readonly detached?: boolean;
}

/** Only the top frame of one of our own windows may call. `devOrigin` is set in development alone. */
export function isTrustedSender(frame: SenderFrame | null | undefined, devOrigin?: string): boolean {
  if (frame === null || frame === undefined) return false;
  if (frame.detached === true || frame.parent !== null) return false;
  if (!URL.canParse(frame.url)) return false;
  const { protocol, host, username, password } = new URL(frame.url);
  if (username !== '' || password !== '') return false;
  const origin = `${protocol}//${host}`;
  return origin === appOrigin || (devOrigin !== undefined && origin === devOrigin);
}

/** The page that a window was opened with, whatever its hash says. */
export function isOwnPage(url: string, devOrigin?: string): boolean {
  if (!isTrustedSender({ url, parent: null }, devOrigin)) return false;
  const { pathname, search } = new URL(url);
  return ['/', '/index.html'].includes(pathname) && search === '';
}
