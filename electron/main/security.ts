/**
 * Everything a window may not do: leave its address, open windows, ask for permissions, reach a network.
 * Denied for every web contents there will ever be, not per window.
 */
import { app } from 'electron';
import { limitSession } from './session-limits.ts';
import type { SessionOptions } from './session-limits.ts';
import { isOwnPage } from './trusted-sender.ts';

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

/** Before the app is ready, as what a session does on its own it begins to do when it is made. */
export function secureAllSessions(options: SessionOptions): void {
  app.on('session-created', (session) => {
    limitSession(session, options);
  });
}

export function secureAllContents({ log, devOrigin }: SessionOptions): void {
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
