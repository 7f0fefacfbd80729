import Box from '@cloudscape-design/components/box';
import StatusIndicator from '@cloudscape-design/components/status-indicator';
import { useText } from '../text/useText';
import { componentText } from './text';

/** Stands where something is being loaded. */
export function Waiting() {
  const t = useText(componentText);
  return (
    <Box padding="xxl" textAlign="center">
      <StatusIndicator type="loading">{t('loading')}</StatusIndicator>
    </Box>
  );
}
