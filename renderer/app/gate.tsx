import { useEffect, useRef } from 'react';
import { useApi } from '../api/use-api.ts';
import { BrokenScreen } from '../vault/broken-screen.tsx';
import { FirstRun } from '../vault/first-run.tsx';
import { LockScreen } from '../vault/lock-screen.tsx';
import { leaveWindow } from './lock.ts';
import { Unlocked } from './unlocked.tsx';

/** Shows what the vault's state allows. When an open vault closes, for whatever reason, the window starts anew. */
export function Gate() {
  const { data: status, error } = useApi('vault.status', null);
  const wasOpen = useRef(false);
  const isOpen = error === null && status?.state === 'open';
  useEffect(() => {
    if (isOpen) wasOpen.current = true;
    else if (wasOpen.current) leaveWindow();
  }, [isOpen]);

  if (error !== null) return <BrokenScreen problem={error.code} status={status} />;
  if (status === undefined || (wasOpen.current && !isOpen)) return null;
  switch (status.state) {
    case 'open':
      return <Unlocked />;
    case 'locked':
      return <LockScreen status={status} />;
    case 'empty':
      return <FirstRun status={status} />;
    case 'broken':
      return <BrokenScreen problem={status.problem ?? 'internal'} status={status} />;
  }
}
