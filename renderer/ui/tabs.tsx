import type { ReactNode } from 'react';
import { Tab, TabList, TabPanel, Tabs as AriaTabs } from 'react-aria-components';
import css from './tabs.module.css';

interface Props {
  readonly label: string;
  readonly tabs: readonly { readonly id: string; readonly label: string }[];
  readonly value: string;
  readonly onChange: (id: string) => void;
  /** The page's heading, before the tabs on their line. */
  readonly title: ReactNode;
  /** Stands under the tabs, whichever is chosen. */
  readonly notice?: ReactNode;
  readonly headClass?: string | undefined;
  /** What the chosen tab shows. */
  readonly children: ReactNode;
  readonly className?: string | undefined;
  readonly panelClass?: string | undefined;
}

/** One page in several parts, one of them on screen. */
export function Tabs({ label, tabs, value, onChange, title, notice, children, ...looks }: Props) {
  return (
    <AriaTabs
      className={looks.className ?? ''}
      selectedKey={value}
      keyboardActivation="manual"
      onSelectionChange={(key) => onChange(String(key))}
    >
      <header className={looks.headClass}>
        <div className={css.line}>
          {title}
          <TabList aria-label={label} className={css.track ?? ''}>
            {tabs.map((tab) => (
              <Tab key={tab.id} id={tab.id} className={css.tab ?? ''}>
                {tab.label}
              </Tab>
            ))}
          </TabList>
        </div>
        {notice}
      </header>
      <TabPanel key={value} id={value} className={looks.panelClass ?? ''}>
        {children}
      </TabPanel>
    </AriaTabs>
  );
}
