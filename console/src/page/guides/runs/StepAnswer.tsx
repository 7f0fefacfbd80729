import Alert from '@cloudscape-design/components/alert';
import Button from '@cloudscape-design/components/button';
import FormField from '@cloudscape-design/components/form-field';
import Input from '@cloudscape-design/components/input';
import SpaceBetween from '@cloudscape-design/components/space-between';
import { useState } from 'react';
import type { Run, RunStep } from '../../../api/runbooks';
import { useMay } from '../../../app/session';
import { useText } from '../../../text/useText';
import { questionOf } from './answers';
import { runsText } from './text';
import { useAnswer } from './useRuns';

interface StepAnswerProps {
  readonly run: Run;
  readonly step: RunStep;
}

/** The question that a step waits with, answered in place. */
export function StepAnswer({ run, step }: StepAnswerProps) {
  const t = useText(runsText);
  const may = useMay('operator');
  const [comment, setComment] = useState('');
  const answering = useAnswer(run);
  const question = questionOf(step);
  if (!question || run.state === 'SUSPENDED') {
    return null;
  }
  const usual = { disabled: !may || answering.isPending, disabledReason: t('operatorsOnly') };
  const about = { step: step.id, ...(comment.trim() ? { comment: comment.trim() } : {}) };
  const answer = (given: Parameters<typeof answering.mutate>[0]) =>
    answering.mutate(given, { onSuccess: () => setComment('') });
  return (
    <Alert type="warning" header={t('waitsForYou')} statusIconAriaLabel={t('waitsForYou')}>
      <SpaceBetween size="s">
        <span>{t(`question_${question.text}`)}</span>
        <FormField label={t('yourAnswer')} description={t('commentMore')} stretch>
          <Input value={comment} disabled={!may} onChange={({ detail }) => setComment(detail.value)} />
        </FormField>
        <SpaceBetween direction="horizontal" size="xs">
          {question.answers.includes('choose')
            ? step.action.choices.map((choice) => (
                <Button
                  key={choice}
                  {...usual}
                  onClick={() => answer({ ...about, answer: 'choose', choice })}
                >
                  {choice}
                </Button>
              ))
            : question.answers.map((kind, index) => (
                <Button
                  key={kind}
                  variant={index === 0 ? 'primary' : 'normal'}
                  {...usual}
                  onClick={() => answer({ ...about, answer: kind })}
                >
                  {t(kind)}
                </Button>
              ))}
        </SpaceBetween>
      </SpaceBetween>
    </Alert>
  );
}
