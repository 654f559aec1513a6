/** What a session refuses to every page: permissions, devices, files for keeping, and any address but the app's own. */
import type { Session } from 'electron';
import type { Log } from './log.ts';

export interface SessionOptions {
  readonly log: Log;
  /** Where Vite serves the windows in development. */
  readonly devOrigin: string | undefined;
}

const innerSchemes = ['app:', 'devtools:', 'data:', 'blob:'];

function mayLoad(url: string, devOrigin: string | undefined): boolean {
  if (!URL.canParse(url)) return false;
  const { protocol, host } = new URL(url);
  if (innerSchemes.includes(protocol)) return true;
  return devOrigin !== undefined && ['http:', 'ws:'].includes(protocol) && host === new URL(devOrigin).host;
}

export function limitSession(session: Session, { log, devOrigin }: SessionOptions): void {
  session.setPermissionRequestHandler((_contents, _permission, answer) => {
    log('permission-refused');
    answer(false);
  });
  session.setPermissionCheckHandler(() => false);
  session.setDevicePermissionHandler(() => false);
  session.setDisplayMediaRequestHandler(null);
  // Turned off alone, it still fetches the dictionary of the system's language from the net at every start.
  session.setSpellCheckerLanguages([]);
  session.setSpellCheckerEnabled(false);
  session.on('will-download', (event) => {
    event.preventDefault();
  });
  session.webRequest.onBeforeRequest(({ url }, answer) => {
    const isAllowed = mayLoad(url, devOrigin);
    if (!isAllowed) log('request-blocked');
    answer({ cancel: !isAllowed });
  });
}
