import type { ApiOutput } from '../api/call.ts';

export type Consultation = ApiOutput<'consultations.list'>[number];
