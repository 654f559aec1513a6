import type { ComponentType, ReactNode } from 'react';
import { LanguageContext } from '../text/language.ts';

/**
 * A paper speaks Swedish, whatever the window speaks: it is a document for families, services and archives. Its texts
 * and days come from `useT` and `usePhrases`, or from what is given their `t`.
 */
export function onPaper<P extends object>(Paper: ComponentType<P>): (props: P) => ReactNode {
  return function OnPaper(props) {
    return (
      <LanguageContext value="sv">
        <Paper {...props} />
      </LanguageContext>
    );
  };
}
