import { Component, type ReactNode } from 'react';
import { Button } from '../ui/button.tsx';
import { t } from '../text/t.ts';
import css from './error-boundary.module.css';

interface Props {
  readonly children: ReactNode;
}

/** When a screen fails, the rest of the app and everything saved is still there. */
export class ErrorBoundary extends Component<Props, { readonly hasFailed: boolean }> {
  override state = { hasFailed: false };

  static getDerivedStateFromError(): { readonly hasFailed: boolean } {
    return { hasFailed: true };
  }

  override render(): ReactNode {
    if (!this.state.hasFailed) return this.props.children;
    return (
      <main id="main" className={css.failed} tabIndex={-1} role="alert">
        <h1>{t('app.failed.title')}</h1>
        <p>{t('app.failed.text')}</p>
        <div className={css.actions}>
          <Button variant="primary" onPress={() => this.setState({ hasFailed: false })}>
            {t('app.failed.again')}
          </Button>
          <Button
            onPress={() => {
              window.location.hash = '/';
              this.setState({ hasFailed: false });
            }}
          >
            {t('app.failed.home')}
          </Button>
        </div>
      </main>
    );
  }
}
