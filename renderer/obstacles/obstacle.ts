import type { ApiOutput } from '../api/call.ts';

export type Obstacle = ApiOutput<'obstacles.list'>[number];
