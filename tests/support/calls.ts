import type { Page } from 'playwright';
import type { Envelope } from '../../domain/kernel/errors.ts';

interface Bridge {
  readonly teambordet: { call(channel: string, input: unknown): Promise<Envelope> };
}

/** Calls a channel as a window does: by the bridge, through main, to the core. */
export function callFrom(window: Page, channel: string, input: unknown = null): Promise<Envelope> {
  return window.evaluate(([name, given]) => (globalThis as unknown as Bridge).teambordet.call(name, given), [
    channel,
    input,
  ] as const);
}
