import type { ReactNode } from 'react';
import { createPortal } from 'react-dom';

/** What goes on paper instead of the screen. Put it in the page only while it is to be printed. */
export function PrintSheet({ children }: { readonly children: ReactNode }) {
  return createPortal(<div className="print-only">{children}</div>, document.body);
}
