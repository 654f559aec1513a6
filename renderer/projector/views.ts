import type { ApiOutput } from '../api/call.ts';

export type WallView = ApiOutput<'projector.get'>;
export type ShownCase = Extract<WallView, { state: 'case' }>;
