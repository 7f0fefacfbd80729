import Box from '@cloudscape-design/components/box';
import Container from '@cloudscape-design/components/container';
import SpaceBetween from '@cloudscape-design/components/space-between';
import { useEffect, useRef } from 'react';
import { personOf } from '../../../api/guides';
import { hasEnded, type Run, type Runbook, type RunStep } from '../../../api/runbooks';
import { GuideLink } from '../../../component/GuideLink';
import { Instant } from '../../../component/Instant';
import { useText } from '../../../text/useText';
import { StepAnswer } from './StepAnswer';
import { StepOutputs } from './StepOutputs';
import { EffectBadge, StepBadge } from './states';
import { runsText } from './text';

interface StepCardProps {
  readonly run: Run;
  readonly step: RunStep;
  readonly runbook: Runbook | undefined;
}

/** A step of a run: what it does, how it stands, what it printed, and the answer that it waits for. */
export function StepCard({ run, step, runbook }: StepCardProps) {
  const t = useText(runsText);
  const card = useRef<HTMLDivElement>(null);
  const now = step.id === run.current && !hasEnded(run);
  useEffect(() => {
    if (now) {
      card.current?.scrollIntoView({ block: 'nearest' });
    }
  }, [now]);
  return (
    <div ref={card} className={now ? 'step step-now' : 'step'} aria-current={now ? 'step' : undefined}>
      <Container>
        <SpaceBetween size="s">
          <div className="step-head">
            <strong>{step.id}</strong>
            <strong className="step-title">{step.title}</strong>
            <EffectBadge effect={step.effect} />
            <StepBadge state={step.state} />
          </div>
          {step.detail !== '' && <Box color="text-body-secondary">{step.detail}</Box>}
          {step.action.text !== '' && step.action.kind !== 'decide' && (
            <pre className="step-text">{step.action.text}</pre>
          )}
          <Done step={step} />
          {step.attempt > 0 && <StepOutputs run={run} step={step} />}
          {now && <StepAnswer run={run} step={step} />}
          {runbook && step.line > 0 && (
            <Box fontSize="body-s">
              <GuideLink place={{ ...runbook, line: step.line }} fontSize="body-s">
                {t('toText', { line: step.line })}
              </GuideLink>
            </Box>
          )}
        </SpaceBetween>
      </Container>
    </div>
  );
}

/** When it was carried out, by whom, and what came of it. */
function Done({ step }: { readonly step: RunStep }) {
  const t = useText(runsText);
  const { started, summary, approvals, wanted, by, comment } = step;
  if (!started && approvals.length === 0 && !by && !summary) {
    return null;
  }
  return (
    <Box fontSize="body-s" color="text-body-secondary">
      <SpaceBetween direction="horizontal" size="m">
        {started && <Instant at={new Date(started)} />}
        {summary !== '' && <span className="wrapped">{summary}</span>}
        {wanted > 0 && <span>{t('approvals', { count: approvals.length, wanted })}</span>}
        {approvals.length > 0 && <span>{t('approvedBy', { who: approvals.map(personOf).join(', ') })}</span>}
        {by !== '' && (
          <span className="wrapped">
            {comment
              ? t('answeredBy', { who: personOf(by), comment })
              : t('answeredByOnly', { who: personOf(by) })}
          </span>
        )}
      </SpaceBetween>
    </Box>
  );
}
