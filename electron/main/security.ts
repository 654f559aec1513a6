/**
 * Everything a window may not do: leave its address, open windows, ask for permissions, reach a network.
 * Denied for every web contents there will ever be, not per window.
 */
import { app, type Session } from 'electron';
import { isOwnPage } from './trusted-sender.ts';
import type { Log } from './log.ts';

export interface SecurityOptions {
  readonly log: Log;
  /** Where Vite serves the windows in development. */
  readonly devOrigin: string | undefined;
}

/** Before the app is ready: no background traffic, and no name is ever resolved. */
export function denyNetworkSwitches(devOrigin: string | undefined): void {
  for (const name of [
    'disable-background-networking',
    'disable-component-update',
    'disable-domain-reliability',
    'no-pings',
  ]) {
    app.commandLine.appendSwitch(name);
  }
  app.commandLine.appendSwitch('dns-prefetch-disable');
  if (devOrigin === undefined) app.commandLine.appendSwitch('host-resolver-rules', 'MAP * ~NOTFOUND');
}

const innerSchemes = ['app:', 'devtools:', 'data:', 'blob:'];

function mayLoad(url: string, devOrigin: string | undefined): boolean {
  if (!URL.canParse(url)) return false;
  const { protocol, host } = new URL(url);
  if (innerSchemes.includes(protocol)) return true;
  return devOrigin !== undefined && ['http:', 'ws:'].includes(protocol) && host === new URL(devOrigin).host;
}

function secureSession(session: Session, { log, devOrigin }: SecurityOptions): void {
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

/** Before the app is ready, as what a session does on its own it begins to do when it is made. */
export function secureAllSessions(options: SecurityOptions): void {
  app.on('session-created', (session) => {
    secureSession(session, options);
  });
}

export function secureAllContents({ log, devOrigin }: SecurityOptions): void {
  app.on('web-contents-created', (_created, contents) => {
    const block = (event: { preventDefault(): void }): void => {
      log('navigation-blocked');
      event.preventDefault();
    };
    contents.on('will-navigate', (event) => {
      // A window may start its own page anew: that is how it empties itself at lock.
      if (isOwnPage(event.url, devOrigin)) return;
      block(event);
    });
    contents.on('will-frame-navigate', (event) => {
      if (!event.isMainFrame) block(event);
    });
    contents.on('will-redirect', block);
    contents.on('will-attach-webview', block);
    contents.setWindowOpenHandler(() => {
      log('window-refused');
      return { action: 'deny' };
    });
    contents.setWebRTCIPHandlingPolicy('disable_non_proxied_udp');
  });
}
