/**
 * The core in a process of its own: messages in, envelopes and changes out. The key lives here and nowhere
 * else, so ending this process is what locking means.
 */
import { z } from 'zod';
import { createHost } from '../../core/host.ts';

const Start = z.object({ folder: z.string(), migrationsFolder: z.string(), clockOffset: z.number() });
const Message = z.union([
  z.object({ id: z.number(), channel: z.string(), input: z.unknown() }),
  z.object({ stop: z.literal(true) }),
]);

const { folder, migrationsFolder, clockOffset } = Start.parse(JSON.parse(process.argv[2] ?? ''));
const port = process.parentPort;

const host = createHost({
  folder,
  migrationsFolder,
  now: () => Date.now() + clockOffset,
  onChanged: ({ topics }) => {
    port.postMessage({ changed: { topics } });
  },
});

async function answer(id: number, channel: string, input: unknown): Promise<void> {
  port.postMessage({ id, envelope: await host.call(channel, input) });
}

port.on('message', ({ data }: { data: unknown }) => {
  const message = Message.parse(data);
  if ('stop' in message) {
    host.close();
    process.exit(0);
  }
  answer(message.id, message.channel, message.input).catch(() => {
    port.postMessage({ id: message.id, envelope: { ok: false, error: { code: 'internal' } } });
  });
});
