import Box from '@cloudscape-design/components/box';
import ExpandableSection from '@cloudscape-design/components/expandable-section';
import SegmentedControl from '@cloudscape-design/components/segmented-control';
import SpaceBetween from '@cloudscape-design/components/space-between';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { type Run, type RunStep, readOutput, type StepOutput } from '../../../api/runbooks';
import { Loaded } from '../../../component/Loaded';
import { useText } from '../../../text/useText';
import { RowTable } from './RowTable';
import { runsText } from './text';

const POLL_MILLIS = 1000;

/** Steps of these kinds print nothing. */
const SILENT = new Set(['manual', 'decide', 'approve']);

interface StepOutputsProps {
  readonly run: Run;
  readonly step: RunStep;
}

/** What a step printed, at each attempt; while it runs, what it has printed so far. */
export function StepOutputs({ run, step }: StepOutputsProps) {
  const t = useText(runsText);
  const running = step.state === 'RUNNING';
  const [open, setOpen] = useState<boolean>();
  const [chosen, setChosen] = useState<number>();
  const attempt = chosen ?? step.attempt;
  const shown = open ?? (running || step.id === run.current || step.state === 'FAILED');
  const output = useQuery({
    queryKey: ['runs', run.id, 'output', step.id, attempt, step.state],
    queryFn: ({ signal }) => readOutput(run.id, step.id, attempt, signal),
    enabled: shown && !SILENT.has(step.action.kind),
    refetchInterval: running ? POLL_MILLIS : false,
    placeholderData: (before) => before,
  });
  if (SILENT.has(step.action.kind)) {
    return null;
  }
  const attempts = Array.from({ length: step.attempt }, (_, index) => String(index + 1));
  return (
    <ExpandableSection
      headerText={t(running ? 'outputLive' : 'output')}
      expanded={shown}
      onChange={({ detail }) => setOpen(detail.expanded)}
    >
      <SpaceBetween size="xs">
        {attempts.length > 1 && (
          <SegmentedControl
            label={t('output')}
            selectedId={String(attempt)}
            options={attempts.map((id) => ({ id, text: t('attempt', { attempt: id }) }))}
            onChange={({ detail }) => setChosen(Number(detail.selectedId))}
          />
        )}
        {shown && (
          <Loaded query={output}>{(printed) => <Printed output={printed} running={running} />}</Loaded>
        )}
      </SpaceBetween>
    </ExpandableSection>
  );
}

interface PrintedProps {
  readonly output: StepOutput;
  readonly running: boolean;
}

function Printed({ output, running }: PrintedProps) {
  const t = useText(runsText);
  return (
    <>
      {output.rows.length > 0 && (
        <RowTable rows={output.rows} label={t('rows', { count: output.rows.length })} />
      )}
      {output.text && (
        // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls has to be reached by the keyboard
        <pre className="step-output" tabIndex={0}>
          {output.text}
        </pre>
      )}
      {output.text === '' && output.rows.length === 0 && !running && <Box>{t('outputNone')}</Box>}
      {output.truncated && <Box color="text-status-warning">{t('truncated')}</Box>}
    </>
  );
}
