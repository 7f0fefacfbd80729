import Button from '@cloudscape-design/components/button';
import SpaceBetween from '@cloudscape-design/components/space-between';
import StatusIndicator, { type StatusIndicatorProps } from '@cloudscape-design/components/status-indicator';
import { useEffect, useState } from 'react';
import type { QueryStatus, RunningQuery } from '../../../api/insights';
import { useText } from '../../../text/useText';
import { formatBytes } from '../bytes';
import { insightsText } from './text';

const LOOKS: Record<QueryStatus, [StatusIndicatorProps.Type, keyof (typeof insightsText)['en'] & string]> = {
  Scheduled: ['pending', 'scheduled'],
  Running: ['in-progress', 'running'],
  Complete: ['success', 'complete'],
  Failed: ['error', 'failed'],
  Cancelled: ['stopped', 'cancelled'],
  Timeout: ['warning', 'timedOut'],
  Unknown: ['in-progress', 'running'],
};

/** How a query stands: what was read and found so far, and a way to end it. */
export function Progress({ query }: { readonly query: RunningQuery }) {
  const t = useText(insightsText);
  const seconds = useSeconds(query.running);
  const { progress, running } = query;
  const [type, word] = LOOKS[progress?.status ?? 'Running'];
  const { recordsMatched, recordsScanned, bytesScanned } = progress?.statistics ?? {};
  const parts = [
    t(word),
    ...(recordsScanned === undefined
      ? []
      : [
          t('matched', {
            matched: (recordsMatched ?? 0).toLocaleString(),
            scanned: recordsScanned.toLocaleString(),
          }),
          t('scannedBytes', { bytes: formatBytes(bytesScanned ?? 0) }),
        ]),
    ...(seconds > 0 ? [t('took', { seconds: seconds.toFixed(1) })] : []),
  ];
  return (
    <div role="status">
      <SpaceBetween direction="horizontal" size="s" alignItems="center">
        <StatusIndicator type={running && type === 'success' ? 'in-progress' : type}>
          {parts.join(' · ')}
        </StatusIndicator>
        {running && <Button onClick={query.cancel}>{t('cancel')}</Button>}
      </SpaceBetween>
    </div>
  );
}

/** Seconds that something has been going on, or went on last. */
function useSeconds(running: boolean): number {
  const [seconds, setSeconds] = useState(0);
  useEffect(() => {
    if (!running) {
      return undefined;
    }
    const start = performance.now();
    const tell = () => setSeconds((performance.now() - start) / 1000);
    tell();
    const timer = setInterval(tell, 200);
    return () => {
      clearInterval(timer);
      tell();
    };
  }, [running]);
  return seconds;
}
