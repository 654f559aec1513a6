import type { ApiOutput } from '../api/call.ts';

export type VaultStatus = ApiOutput<'vault.status'>;
