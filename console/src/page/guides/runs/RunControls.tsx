import Box from '@cloudscape-design/components/box';
import Button from '@cloudscape-design/components/button';
import SpaceBetween from '@cloudscape-design/components/space-between';
import { useState } from 'react';
import { hasEnded, type Run, type RunbookStep } from '../../../api/runbooks';
import { useMay } from '../../../app/session';
import { Dialog } from '../../../component/Dialog';
import { useText } from '../../../text/useText';
import { PlannedSteps } from './PlannedSteps';
import { runsText } from './text';
import { useAnswer } from './useRuns';

interface RunControlsProps {
  readonly run: Run;
  readonly rollback: readonly RunbookStep[];
}

/** What one does with a run as a whole. */
export function RunControls({ run, rollback }: RunControlsProps) {
  const t = useText(runsText);
  const may = useMay('operator');
  const answering = useAnswer(run);
  const [asking, setAsking] = useState<'abort' | 'rollback'>();
  const usual = { disabled: !may || answering.isPending, disabledReason: t('operatorsOnly') };
  const ended = hasEnded(run);
  const backwards = rollback.length > 0 && run.state !== 'ROLLED_BACK' && (ended || run.state === 'WAITING');
  return (
    <SpaceBetween direction="horizontal" size="xs">
      {!ended && run.state !== 'SUSPENDED' && (
        <Button {...usual} onClick={() => answering.mutate({ answer: 'suspend' })}>
          {t('suspend')}
        </Button>
      )}
      {run.state === 'SUSPENDED' && (
        <Button variant="primary" {...usual} onClick={() => answering.mutate({ answer: 'resume' })}>
          {t('resume')}
        </Button>
      )}
      {!ended && (
        <Button {...usual} onClick={() => setAsking('abort')}>
          {t('abort')}
        </Button>
      )}
      {backwards && (
        <Button {...usual} onClick={() => setAsking('rollback')}>
          {t('rollBack')}
        </Button>
      )}
      {asking && <Sure run={run} asking={asking} rollback={rollback} close={() => setAsking(undefined)} />}
    </SpaceBetween>
  );
}

interface SureProps {
  readonly run: Run;
  readonly asking: 'abort' | 'rollback';
  readonly rollback: readonly RunbookStep[];
  readonly close: () => void;
}

function Sure({ run, asking, rollback, close }: SureProps) {
  const t = useText(runsText);
  const answering = useAnswer(run, { quiet: true });
  const abort = asking === 'abort';
  return (
    <Dialog
      header={t(abort ? 'abortTitle' : 'rollBackTitle')}
      action={t(abort ? 'abort' : 'rollBack')}
      busy={answering.isPending}
      error={answering.error}
      act={() => answering.mutate({ answer: asking }, { onSuccess: close })}
      close={close}
    >
      <Box>{t(abort ? 'abortMore' : 'rollBackMore')}</Box>
      {!abort && <PlannedSteps steps={rollback} />}
    </Dialog>
  );
}
