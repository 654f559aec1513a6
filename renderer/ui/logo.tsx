/** Two crossing threads: the team's table, and the child's. */
export function Logo({ className }: { readonly className?: string | undefined }) {
  const thread = 'M.8 15.2c4.2.6 6.2-.4 8-2.6 2-2.5 3.6-4.6 6-4.2 2.7.4 2.6 4.4 8.4 3';
  return (
    <svg className={className} viewBox="0 0 24 24" fill="none" aria-hidden="true">
      <circle cx="12" cy="12" r="9" stroke="var(--accent)" strokeWidth="2.2" />
      <path d={thread} stroke="var(--logo-ground, var(--window))" strokeWidth="5" />
      <path d={thread} stroke="var(--thread)" strokeWidth="2.1" strokeLinecap="round" />
    </svg>
  );
}
