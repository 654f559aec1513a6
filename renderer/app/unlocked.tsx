import { useEffect, useState } from 'react';
import { RouterProvider } from 'react-router/dom';
import { setCoreNow } from '../api/clock.ts';
import { SessionContext } from '../api/session.ts';
import { useApi } from '../api/use-api.ts';
import { IdleGuard } from './idle-guard.tsx';
import { returnToPlace } from './place.ts';
import { loadPreferences } from './preferences.ts';
import { createRouter } from './routes.tsx';

async function prepare(): Promise<void> {
  // Neither may keep anybody out.
  await Promise.allSettled([loadPreferences(), returnToPlace()]);
}

export function Unlocked() {
  const { data: session } = useApi('session.get', null);
  const [router, setRouter] = useState<ReturnType<typeof createRouter> | null>(null);
  useEffect(() => {
    let isGone = false;
    void prepare().then(() => {
      if (!isGone) setRouter(createRouter());
    });
    return () => {
      isGone = true;
    };
  }, []);
  if (session === undefined || router === null) return null;
  setCoreNow(session.now);
  return (
    <SessionContext value={session}>
      <RouterProvider router={router} />
      <IdleGuard />
    </SessionContext>
  );
}
