import type { ChannelName } from '../contract.ts';
import type { ShellContract } from './shell-contract.ts';

/**
 * All that the window for the wall may call. Whoever has unlocked may open every case; the wall is read by whoever
 * opens the door, so its window is held to less than its user: nothing in it can ask for a case, a list or a name.
 */
export const projectorChannels: readonly string[] = [
  'projector.get',
  'projector.darken',
  'shell.projector',
] satisfies readonly (ChannelName | keyof ShellContract)[];
