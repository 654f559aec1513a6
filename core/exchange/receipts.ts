import type { z } from 'zod';
import type { ReceiptRow } from '../../db/exchange-sql.ts';
import { Receipt } from '../../domain/exchange/exchange-views.ts';

export type ReceiptView = z.output<typeof Receipt>;

const Body = Receipt.omit({ seq: true, at: true, direction: true });

export const toReceipt = ({
  seq,
  at,
  direction,
  body,
}: ReceiptRow & { readonly seq: number }): ReceiptView => ({
  seq,
  at,
  direction,
  ...Body.parse(JSON.parse(body)),
});
