import Badge from '@cloudscape-design/components/badge';
import type { Severity } from '../api/services';
import { useText } from '../text/useText';
import { componentText } from './text';

const COLORS = {
  critical: 'severity-critical',
  warning: 'severity-medium',
  info: 'severity-low',
  unrated: 'severity-neutral',
} as const;

/** How severe an alarm is by its guide. */
export function SeverityBadge({ severity }: { readonly severity: Severity }) {
  const t = useText(componentText);
  return <Badge color={COLORS[severity]}>{t(`severity_${severity}`)}</Badge>;
}
