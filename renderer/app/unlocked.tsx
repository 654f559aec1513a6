import { useEffect, useState } from 'react';
import { RouterProvider } from 'react-router/dom';
import type { ErrorCode } from '../../domain/kernel/errors.ts';
import { setCoreNow } from '../api/clock.ts';
import { SessionContext } from '../api/session.ts';
import { useApi } from '../api/use-api.ts';
import { useLanguage } from '../text/language.ts';
import { BrokenScreen } from '../vault/broken-screen.tsx';
import { IdleGuard } from './idle-guard.tsx';
import { returnToPlace } from './place.ts';
import { loadPreferences } from './preferences.ts';
import { createRouter } from './routes.tsx';

async function prepare(): Promise<void> {
  // Neither may keep anybody out.
  await Promise.allSettled([loadPreferences(), returnToPlace()]);
}

export function Unlocked() {
  const { data: session, error } = useApi('session.get', null);
  const { data: status } = useApi('vault.status', null);
  const language = useLanguage();
  const [problem, setProblem] = useState<ErrorCode | null>(null);
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
  if (error !== null && error.code !== problem) setProblem(error.code);
  // Unlocked, but too damaged to be shown: an empty window would be a dead end. The problem stays while it is
  // asked again, since the screen must not start over meanwhile.
  if (session === undefined && problem !== null) return <BrokenScreen problem={problem} status={status} />;
  if (session === undefined || router === null) return null;
  setCoreNow(session.now);
  return (
    <SessionContext value={session}>
      {/* A change of language starts every page again, so that days and lists follow too. */}
      <RouterProvider key={language} router={router} />
      <IdleGuard />
    </SessionContext>
  );
}
