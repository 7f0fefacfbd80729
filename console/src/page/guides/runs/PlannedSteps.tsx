import Box from '@cloudscape-design/components/box';
import type { RunbookStep } from '../../../api/runbooks';
import { useText } from '../../../text/useText';
import { EffectBadge } from './states';
import './runs.css';
import { runsText } from './text';

/** Steps that are not carried out yet: what each would do. */
export function PlannedSteps({ steps }: { readonly steps: readonly RunbookStep[] }) {
  const t = useText(runsText);
  return (
    <ol className="planned">
      {steps.map((step) => (
        <li key={step.id}>
          <div className="step-head">
            <strong>{step.id}</strong>
            <span>{step.title}</span>
            <EffectBadge effect={step.effect} />
            {step.approvals > 0 && (
              <Box color="text-body-secondary" fontSize="body-s">
                {t('wantedApprovals', { count: step.approvals })}
              </Box>
            )}
          </div>
          {step.action.text && <pre className="step-text">{step.action.text}</pre>}
        </li>
      ))}
    </ol>
  );
}
