/**
 * The one way in from a window: who sends, what for. `shell.*` is answered here, everything else is relayed
 * to the core, which checks input and rights itself. The core knows users, not windows: what the wall's window
 * may ask for is decided here.
 */
import type { BrowserWindow } from 'electron';
import type { Envelope, ErrorCode } from '../../domain/kernel/errors.ts';
import { projectorChannels } from '../../domain/shell/projector-channels.ts';
import { shellContract, type ShellContract } from '../../domain/shell/shell-contract.ts';
import type { Log } from './log.ts';
import type { ShellHandlers } from './shell-handlers.ts';
import { isTrustedSender, type SenderFrame } from './trusted-sender.ts';
import type { WindowKind } from './windows.ts';

interface Options {
  readonly shell: ShellHandlers;
  readonly callCore: (channel: string, input: unknown) => Promise<Envelope>;
  readonly devOrigin: string | undefined;
  readonly log: Log;
}

export interface Call {
  readonly frame: SenderFrame | null | undefined;
  readonly window: BrowserWindow | null;
  /** Undefined for a window that is none of ours. */
  readonly kind: WindowKind | undefined;
  readonly channel: unknown;
  readonly input: unknown;
}

const refuse = (code: ErrorCode): Envelope => ({ ok: false, error: { code } });
const isShellChannel = (channel: string): channel is keyof ShellContract =>
  Object.hasOwn(shellContract, channel);
const looksLikeChannel = /^[a-zA-Z][a-zA-Z-]{0,39}(\.[a-zA-Z][a-zA-Z-]{0,39}){1,3}$/;

export function createRouter({
  shell,
  callCore,
  devOrigin,
  log,
}: Options): (call: Call) => Promise<Envelope> {
  async function callShell(
    channel: keyof ShellContract,
    input: unknown,
    window: BrowserWindow,
  ): Promise<Envelope> {
    const parsed = shellContract[channel].input.safeParse(input ?? null);
    if (!parsed.success) return refuse('invalid-input');
    try {
      // The handlers' types tie input to channel; the compiler loses that tie in the lookup.
      const handle = shell[channel] as (input: unknown, window: BrowserWindow) => unknown;
      return { ok: true, value: await handle(parsed.data, window) };
    } catch {
      log('shell-failed');
      return refuse('internal');
    }
  }

  return async ({ frame, window, kind, channel, input }) => {
    if (window === null || kind === undefined || !isTrustedSender(frame, devOrigin)) {
      log('sender-refused');
      return refuse('forbidden');
    }
    if (typeof channel !== 'string' || !looksLikeChannel.test(channel)) {
      log('channel-refused');
      return refuse('invalid-input');
    }
    if (kind === 'projector' && !projectorChannels.includes(channel)) {
      log('channel-refused');
      return refuse('forbidden');
    }
    if (isShellChannel(channel)) return callShell(channel, input, window);
    if (channel.startsWith('shell.')) return refuse('invalid-input');
    return callCore(channel, input);
  };
}
