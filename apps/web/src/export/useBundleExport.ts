import type { Document } from '@umbral/model';
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { makeBundle } from '../bundles/jobs.ts';
import { labelTexts } from '../language/language.ts';
import type { Work } from '../ui/WorkDialog.tsx';

/**
 * Makes the complete bundle in the background. `work`: how far it is or why it failed; null when nothing is under way. `onBlocked`: what is
 * done instead where errors are in the way; without it they are a failure.
 */
export function useBundleExport(onMade: (bytes: Uint8Array<ArrayBuffer>) => void, onBlocked?: () => void) {
  const { t } = useTranslation();
  const [work, setWork] = useState<Work | null>(null);
  const running = useRef<AbortController | null>(null);
  useEffect(() => () => running.current?.abort(), []);

  const start = async (document: Document, name: string): Promise<void> => {
    running.current?.abort();
    const controller = new AbortController();
    running.current = controller;
    const { signal } = controller;
    const tell = (next: Work | null) => {
      if (!signal.aborted) setWork(next);
    };
    tell({ kind: 'running', share: 0 });
    try {
      const request = { document, name, labels: { en: await labelTexts('en'), es: await labelTexts('es') } };
      const bytes = await makeBundle(request, (share) => tell({ kind: 'running', share }), signal);
      if (bytes) onMade(bytes);
      else if (!signal.aborted) onBlocked?.();
      tell(bytes || onBlocked ? null : { kind: 'failed', message: t('studio.exportBlocked') });
    } catch {
      tell({ kind: 'failed', message: t('bundle.makingFailed') });
    }
  };
  const cancel = () => {
    running.current?.abort();
    setWork(null);
  };
  return { work, start, cancel };
}
