import type { ApiOutput } from '../api/call.ts';

export type SipView = ApiOutput<'sip.get'>;
export type NamedPlan = NonNullable<SipView['plans']>[number];
export type SipDocument = ApiOutput<'sip.printed'>;
