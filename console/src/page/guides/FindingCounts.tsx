import SpaceBetween from '@cloudscape-design/components/space-between';
import StatusIndicator, { type StatusIndicatorProps } from '@cloudscape-design/components/status-indicator';
import type { FindingSeverity } from '../../api/guides';
import { useText } from '../../text/useText';
import { guidesText } from './text';

export const SEVERITIES: readonly FindingSeverity[] = ['error', 'warning', 'info'];

export const SEVERITY_TYPES: Record<FindingSeverity, StatusIndicatorProps.Type> = {
  error: 'error',
  warning: 'warning',
  info: 'info',
};

/** How many findings there are of each severity. */
export function FindingCounts({
  findings,
}: {
  readonly findings: Readonly<Record<FindingSeverity, number>>;
}) {
  const t = useText(guidesText);
  const shown = SEVERITIES.filter((severity) => findings[severity] > 0);
  if (shown.length === 0) {
    return <StatusIndicator type="success">{t('noFindings')}</StatusIndicator>;
  }
  return (
    <SpaceBetween direction="horizontal" size="s">
      {shown.map((severity) => (
        <StatusIndicator
          key={severity}
          type={SEVERITY_TYPES[severity]}
          iconAriaLabel={t(`severity_${severity}`)}
        >
          {findings[severity]}
        </StatusIndicator>
      ))}
    </SpaceBetween>
  );
}
