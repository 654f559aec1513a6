import type { ChannelName } from '../../domain/contract.ts';
import { passphrase } from './host.ts';
import type { Things, ValidInputs } from './valid-inputs.ts';

type ExchangeInputs = Pick<ValidInputs, Extract<ChannelName, `exchange.${string}` | 'vault.join'>>;

/** Of no machine. */
const MACHINE = '00000000000000cc';

export const exchangeInputs = ({ caseId, userId }: Pick<Things, 'caseId' | 'userId'>): ExchangeInputs => ({
  'vault.join': { path: '/prov', words: 'prov', passphrase, typedCode: 'X' },
  'exchange.machines': null,
  'exchange.copies': { caseId },
  'exchange.preview': { to: [MACHINE] },
  'exchange.send': { to: [MACHINE], folder: '/prov', byPassphrase: false },
  'exchange.invite': { machine: 'Prov', user: { id: userId }, path: '/prov' },
  'exchange.revoke': { machineId: MACHINE },
  'exchange.inspect': { path: '/prov', passphrase: null },
  'exchange.apply': { bundle: '3f0c4a52-6f3e-4d0c-9d7c-0a6a1b1f6c11' },
  'exchange.watch': { path: null },
  'exchange.look': null,
  'exchange.work': null,
  'exchange.cancel': null,
  'exchange.undo': null,
  'exchange.state': null,
  'exchange.conflicts': null,
  'exchange.settle': {
    entity: 'cases',
    rowId: caseId,
    field: 'question',
    seen: ['a', 'b'].map((end) => `2026-11-24T08:40:00.000Z-0000-00000000000000c${end}`),
    choice: { write: 'Prov?' },
  },
});
