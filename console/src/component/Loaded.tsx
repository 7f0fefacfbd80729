import Box from '@cloudscape-design/components/box';
import StatusIndicator from '@cloudscape-design/components/status-indicator';
import type { ReactNode } from 'react';
import { useText } from '../text/useText';
import { Problem } from './Problem';
import { componentText } from './text';

interface LoadedProps<T> {
  readonly query: {
    readonly data: T | undefined;
    readonly error: unknown;
    readonly refetch: () => unknown;
  };
  readonly children: (data: T) => ReactNode;
}

/** What was loaded; until then that it is loading, and what failed when it failed. Old data stays beside an error. */
export function Loaded<T>({ query, children }: LoadedProps<T>) {
  const t = useText(componentText);
  return (
    <>
      {query.error && <Problem error={query.error} retry={() => query.refetch()} />}
      {query.data !== undefined && children(query.data)}
      {query.data === undefined && !query.error && (
        <Box padding="l" textAlign="center">
          <StatusIndicator type="loading">{t('loading')}</StatusIndicator>
        </Box>
      )}
    </>
  );
}
