import SpaceBetween from '@cloudscape-design/components/space-between';
import StatusIndicator, { type StatusIndicatorProps } from '@cloudscape-design/components/status-indicator';
import type { Finding, FindingSeverity } from '../../api/guides';
import { useText } from '../../text/useText';
import { guidesText } from './text';

export const SEVERITIES: readonly FindingSeverity[] = ['error', 'warning', 'info'];

export const SEVERITY_TYPES: Record<FindingSeverity, StatusIndicatorProps.Type> = {
  error: 'error',
  warning: 'warning',
  info: 'info',
};

/** How many findings there are of each severity. */
export function FindingCounts({ findings }: { readonly findings: readonly Finding[] }) {
  const t = useText(guidesText);
  if (findings.length === 0) {
    return <StatusIndicator type="success">{t('noFindings')}</StatusIndicator>;
  }
  return (
    <SpaceBetween direction="horizontal" size="s">
      {SEVERITIES.map((severity) => ({
        severity,
        count: findings.filter((finding) => finding.severity === severity).length,
      }))
        .filter(({ count }) => count > 0)
        .map(({ severity, count }) => (
          <StatusIndicator
            key={severity}
            type={SEVERITY_TYPES[severity]}
            iconAriaLabel={t(`severity_${severity}`)}
          >
            {count}
          </StatusIndicator>
        ))}
    </SpaceBetween>
  );
}
