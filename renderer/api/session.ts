import { createContext, useContext } from 'react';
import type { ApiOutput } from './call.ts';

export type Session = ApiOutput<'session.get'>;

export const SessionContext = createContext<Session | null>(null);

/** Who is in, which team, what day it is. Only inside the unlocked app. */
export function useSession(): Session {
  const session = useContext(SessionContext);
  if (session === null) throw new Error('useSession needs an unlocked app');
  return session;
}
