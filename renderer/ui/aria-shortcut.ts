/** `Ctrl Enter` as `aria-keyshortcuts` wants it. */
export const ariaShortcut = (shortcut: string | undefined): string | undefined =>
  shortcut
    ?.replace('Ctrl', 'Control')
    .replaceAll(' ', '+')
    .replace('→', 'ArrowRight')
    .replace('←', 'ArrowLeft')
    .replace('Mellanslag', 'Space');
