import Badge from '@cloudscape-design/components/badge';
import StatusIndicator, { type StatusIndicatorProps } from '@cloudscape-design/components/status-indicator';
import type { Effect, RunState, StepState } from '../../../api/runbooks';
import { useText } from '../../../text/useText';
import { runsText } from './text';

const RUN_TYPES: Record<RunState, StatusIndicatorProps.Type> = {
  RUNNING: 'in-progress',
  WAITING: 'warning',
  SUSPENDED: 'stopped',
  SUCCEEDED: 'success',
  INCOMPLETE: 'error',
  ABORTED: 'stopped',
  ROLLED_BACK: 'success',
};

const STEP_TYPES: Record<StepState, StatusIndicatorProps.Type> = {
  PENDING: 'pending',
  AWAITING_APPROVAL: 'warning',
  AWAITING_PERSON: 'warning',
  RUNNING: 'in-progress',
  SUCCEEDED: 'success',
  FAILED: 'error',
  UNKNOWN: 'warning',
  SKIPPED: 'stopped',
  CANCELLED: 'stopped',
  NOT_TAKEN: 'not-started',
};

/** How a run stands. */
export function RunBadge({ state }: { readonly state: RunState }) {
  const t = useText(runsText);
  return <StatusIndicator type={RUN_TYPES[state]}>{t(`run_${state}`)}</StatusIndicator>;
}

/** How a step of a run stands. */
export function StepBadge({ state }: { readonly state: StepState }) {
  const t = useText(runsText);
  return <StatusIndicator type={STEP_TYPES[state]}>{t(`step_${state}`)}</StatusIndicator>;
}

/** What a step does to the world. */
export function EffectBadge({ effect }: { readonly effect: Effect }) {
  const t = useText(runsText);
  return (
    <Badge color={effect === 'READS' ? 'grey' : effect === 'CHANGES' ? 'blue' : 'red'}>
      {t(`effect_${effect}`)}
    </Badge>
  );
}
