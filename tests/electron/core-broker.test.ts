import { describe, expect, it, vi } from 'vitest';
import { type BrokerOptions, createCoreBroker } from '../../electron/main/core-broker.ts';
import type { CoreEvents } from '../../electron/main/core-supervisor.ts';

interface FakeCore {
  readonly events: CoreEvents;
  readonly posted: unknown[];
  wasKilled: boolean;
}

/** A core that answers every call with its own number, as long as `answers`. */
function setUp(
  options: Partial<BrokerOptions> & { readonly answers?: boolean; readonly stops?: boolean } = {},
) {
  const { answers = true, stops = true, ...rest } = options;
  const cores: FakeCore[] = [];
  const changes: (readonly string[])[] = [];
  const broker = createCoreBroker({
    log: () => undefined,
    onChanged: (topics) => changes.push(topics),
    graceMs: 20,
    ...rest,
    start: (events) => {
      const core: FakeCore = { events, posted: [], wasKilled: false };
      const number = cores.push(core);
      return {
        post: (message) => {
          core.posted.push(message);
          const { id, stop } = message as { id?: number; stop?: boolean };
          if (stop === true && stops) queueMicrotask(() => events.onExit(0));
          if (id !== undefined && answers) {
            queueMicrotask(() => events.onMessage({ id, envelope: { ok: true, value: number } }));
          }
        },
        kill: () => {
          core.wasKilled = true;
          events.onExit(143);
        },
      };
    },
  });
  return { broker, cores, changes };
}

const unavailable = { ok: false, error: { code: 'core-unavailable' } };

describe('the core broker', () => {
  it('gives each call its own answer', async () => {
    const { broker } = setUp();
    expect(await Promise.all([broker.call('a.b', 1), broker.call('a.b', 2)])).toEqual([
      { ok: true, value: 1 },
      { ok: true, value: 1 },
    ]);
  });

  it('answers what waited when the core crashes, starts a new one and tells windows to ask again', async () => {
    const { broker, cores, changes } = setUp({ answers: false });
    const call = broker.call('a.b', 1);
    await vi.waitFor(() => expect(cores[0]?.posted).toHaveLength(1));
    cores[0]?.events.onExit(11);
    expect(await call).toEqual(unavailable);
    expect(cores).toHaveLength(2);
    expect(changes).toEqual([['*']]);
  });

  it('gives up a core that keeps crashing, and tries again after a minute', async () => {
    let now = 0;
    const { broker, cores } = setUp({ now: () => now });
    for (let n = 0; n < 4; n += 1) cores.at(-1)?.events.onExit(11);
    expect(cores).toHaveLength(4);
    expect(await broker.call('a.b', 1)).toEqual(unavailable);
    now = 61_000;
    expect(await broker.call('a.b', 1)).toEqual({ ok: true, value: 5 });
  });

  it('ends the process at lock, and calls made meanwhile meet the fresh one', async () => {
    const { broker, cores, changes } = setUp();
    const locked = broker.lock();
    const call = broker.call('a.b', 1);
    await locked;
    expect(cores[0]?.posted).toEqual([{ stop: true }]);
    expect(await call).toEqual({ ok: true, value: 2 });
    // Whoever locks empties the windows: none of them is to show a lock screen and then start anew under somebody's fingers.
    expect(changes).toEqual([]);
  });

  it('kills a core that does not end by itself', async () => {
    const { broker, cores } = setUp({ stops: false });
    await broker.lock();
    expect(cores[0]?.wasKilled).toBe(true);
    expect(cores).toHaveLength(2);
  });

  it('locks once however often it is asked', async () => {
    const { broker, cores } = setUp();
    await Promise.all([broker.lock(), broker.lock(), broker.lock()]);
    expect(cores).toHaveLength(2);
  });

  it('passes on what has changed, and drops what it does not understand', () => {
    const { cores, changes } = setUp();
    for (const message of [
      null,
      'text',
      { changed: 'all' },
      { id: 1 },
      { id: 1, envelope: { ok: false, error: { code: 'own words' } } },
    ]) {
      cores[0]?.events.onMessage(message);
    }
    cores[0]?.events.onMessage({ changed: { topics: ['cases'] } });
    expect(changes).toEqual([['cases']]);
  });

  it('starts nothing after close', async () => {
    const { broker, cores } = setUp();
    await broker.close();
    expect(await broker.call('a.b', 1)).toEqual(unavailable);
    expect(cores).toHaveLength(1);
  });
});
