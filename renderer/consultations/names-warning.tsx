import { TriangleAlert } from 'lucide-react';
import { useEffect, useState } from 'react';
import { useApi } from '../api/use-api.ts';
import { joinWords } from '../text/join-words.ts';
import { useT } from '../text/t.ts';
import { Status } from '../ui/status.tsx';

const CHECK_AFTER_MS = 400;

/** The words of a text that are a child's name, school or case number here; asked of the core, which tells no more. */
export function useTellingWords(text: string): readonly string[] {
  const [asked, setAsked] = useState(text);
  useEffect(() => {
    const timer = setTimeout(() => {
      setAsked(text);
    }, CHECK_AFTER_MS);
    return () => {
      clearTimeout(timer);
    };
  }, [text]);
  const { data } = useApi(
    'consultations.check',
    { text: asked },
    { enabled: asked.trim() !== '', keepPreviousData: true },
  );
  return asked.trim() === '' ? [] : (data?.words ?? []).filter((word) => text.includes(word));
}

/** A warning, not a refusal: "Maj" is a month, too. */
export function NamesWarning({ words }: { readonly words: readonly string[] }) {
  const t = useT();
  return (
    <div role="status">
      {words.length > 0 && (
        <Status tone="late" icon={TriangleAlert} canWrap>
          {t('consultations.names', {
            count: words.length,
            words: joinWords(words.map((word) => `”${word}”`)),
          })}
        </Status>
      )}
    </div>
  );
}
