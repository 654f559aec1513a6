import { TriangleAlert } from 'lucide-react';
import { useDeferredValue } from 'react';
import { Link } from 'react-router';
import { useApi } from '../api/use-api.ts';
import { paths } from '../app/paths.ts';
import { joinWords } from '../text/join-words.ts';
import { useT } from '../text/t.ts';
import { Banner } from '../ui/banner.tsx';

interface Props {
  readonly periodId: string;
  readonly sentences: readonly string[];
}

/** Warns before freezing, of words that point to a child: in the coordinator's sentences and in decisions. */
export function Naming({ periodId, sentences }: Props) {
  const t = useT();
  const asked = useDeferredValue(sentences);
  const { data } = useApi(
    'reports.checkSentences',
    { periodId, sentences: [...asked] },
    { keepPreviousData: true },
  );
  if (data === undefined) return null;
  return (
    <div role="status">
      {data.sentences.length === 0 ? null : (
        <Banner tone="late" icon={TriangleAlert} title={t('reports.naming')}>
          {t('reports.namingText', { words: quoted(data.sentences) })}
        </Banner>
      )}
      {data.decisions.map(({ number, words }) => (
        <Banner key={number} tone="late" icon={TriangleAlert} title={t('reports.namingDecision', { number })}>
          {t('reports.namingDecisionText', { words: quoted(words) })}{' '}
          <Link to={paths.obstacles}>{t('reports.namingDecisionLink')}</Link>
        </Banner>
      ))}
    </div>
  );
}

const quoted = (words: readonly string[]): string => joinWords(words.map((word) => `”${word}”`));
