/** What takes long says how far it has come, and can be stopped while nothing has been done. */
import { mkdirSync, readdirSync } from 'node:fs';
import { expect, it } from 'vitest';
import { createWork } from '../../../core/exchange/work.ts';
import { Failure } from '../../../domain/kernel/errors.ts';
import { aCase } from '../../support/case-builders.ts';
import { give, joinedHost, sendFile } from '../../support/exchange-hosts.ts';
import { createdHost, newFolder } from '../../support/host.ts';

it('tells its steps one by one, and nothing before or after', async () => {
  const work = createWork();
  expect(work.now()).toBeNull();
  const seen = await work.run(['opening', 'checking'], async (next) => {
    const told = [];
    for (let step = 0; step < 2; step += 1) {
      await next();
      told.push(work.now());
    }
    return told;
  });
  expect(seen).toEqual([
    { step: 'opening', done: 0, of: 2 },
    { step: 'checking', done: 1, of: 2 },
  ]);
  expect(work.now()).toBeNull();
});

it('stops before the next step, and the next work begins anew', async () => {
  const work = createWork();
  const stopped = work.run(['opening', 'checking'], async (next) => {
    await next();
    work.cancel();
    await next();
  });
  await expect(stopped).rejects.toThrow(Failure);
  await expect(work.run(['opening'], (next) => next())).resolves.toBeUndefined();
});

it('leaves no file, and nothing taken in', async () => {
  const made = await createdHost();
  const there = await joinedHost(made, {
    name: 'Bo Berg',
    role: 'coordinator',
    unitId: 'unit-school',
    personId: 'person-prov',
  });
  await give(there, made);
  await made.call('cases.raise', { fields: aCase(), returnOf: null, draftKey: null });
  const folder = newFolder();
  mkdirSync(folder, { recursive: true });
  const input = { to: [there.machineId], folder, byPassphrase: false };
  const sending = made.fail('exchange.send', input);
  await untilAt(made.call, 'collecting');
  await made.call('exchange.cancel', null);
  expect(await sending).toBe('rule');
  expect(readdirSync(folder)).toEqual([]);

  const path = await sendFile(made, there.machineId);
  const { bundle } = await there.call('exchange.inspect', { path, passphrase: null });
  const taking = there.fail('exchange.apply', { bundle });
  await untilAt(there.call, 'backingUp');
  await there.call('exchange.cancel', null);
  expect(await taking).toBe('rule');
  expect((await there.call('session.get', null)).openCases).toBe(0);
  await there.call('exchange.apply', { bundle });
  expect((await there.call('session.get', null)).openCases).toBe(1);
});

type Call = Awaited<ReturnType<typeof createdHost>>['call'];

async function untilAt(call: Call, step: string): Promise<void> {
  while ((await call('exchange.work', null))?.step !== step);
}
