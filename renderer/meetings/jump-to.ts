/** Scrolls to a heading and gives it the focus, so that the next tab is in its list. */
export function jumpTo(id: string): void {
  const heading = document.getElementById(id);
  heading?.setAttribute('tabindex', '-1');
  heading?.focus();
  heading?.scrollIntoView({ block: 'start' });
}
