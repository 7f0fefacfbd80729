import Container from '@cloudscape-design/components/container';
import ContentLayout from '@cloudscape-design/components/content-layout';
import Header from '@cloudscape-design/components/header';
import KeyValuePairs from '@cloudscape-design/components/key-value-pairs';
import SpaceBetween from '@cloudscape-design/components/space-between';
import { useParams } from 'react-router';
import type { Run, Runbook } from '../../../api/runbooks';
import { GuideLink } from '../../../component/GuideLink';
import { Instant } from '../../../component/Instant';
import { Loaded } from '../../../component/Loaded';
import { Problem } from '../../../component/Problem';
import { useText } from '../../../text/useText';
import { useTimeFormat } from '../../../time/format';
import { RunControls } from './RunControls';
import { RunTimeline } from './RunTimeline';
import { StepCard } from './StepCard';
import { RunBadge } from './states';
import { runsText } from './text';
import { useRun, useRunbooks } from './useRuns';
import './runs.css';

/** A run of a runbook: its steps, what they printed, and what it waits for. */
export function RunPage() {
  const { id = '' } = useParams();
  const run = useRun(id);
  return <Loaded query={run}>{(loaded) => <RunView run={loaded} />}</Loaded>;
}

function RunView({ run }: { readonly run: Run }) {
  const t = useText(runsText);
  const runbooks = useRunbooks();
  const runbook = runbooks.data?.find((each) => each.name === run.runbook);
  return (
    <ContentLayout
      header={
        <Header
          variant="h1"
          actions={<RunControls run={run} rollback={runbook?.rollback ?? []} />}
          description={run.cause}
        >
          {run.runbook}
        </Header>
      }
    >
      <SpaceBetween size="l">
        {runbooks.error && <Problem error={runbooks.error} retry={() => runbooks.refetch()} />}
        <Facts run={run} runbook={runbook} />
        <section aria-label={t('steps')} className="steps">
          {run.steps.map((step) => (
            <StepCard key={step.id} run={run} step={step} runbook={runbook} />
          ))}
        </section>
        <RunTimeline run={run} />
      </SpaceBetween>
    </ContentLayout>
  );
}

interface FactsProps {
  readonly run: Run;
  readonly runbook: Runbook | undefined;
}

function Facts({ run, runbook }: FactsProps) {
  const t = useText(runsText);
  const format = useTimeFormat();
  const until = run.ended ? new Date(run.ended) : new Date();
  const took = (until.getTime() - new Date(run.started).getTime()) / 1000;
  const parameters = Object.entries(run.parameters);
  return (
    <Container>
      <KeyValuePairs
        columns={4}
        minColumnWidth={190}
        items={[
          { label: t('state'), value: <RunBadge state={run.state} /> },
          { label: t('started'), value: <Instant at={new Date(run.started)} /> },
          { label: t('duration'), value: format.duration(took) },
          { label: t('runbook'), value: <Origin run={run} runbook={runbook} /> },
          ...(parameters.length === 0
            ? []
            : [{ label: t('parameters'), value: <Parameters parameters={parameters} /> }]),
        ]}
      />
    </Container>
  );
}

/** The place of the guide that the run follows. */
function Origin({ run, runbook }: FactsProps) {
  return runbook ? <GuideLink place={runbook}>{runbook.guide}</GuideLink> : run.runbook;
}

function Parameters({ parameters }: { readonly parameters: readonly (readonly [string, string])[] }) {
  return parameters.map(([name, value]) => (
    <div key={name} className="wrapped">
      {name}: {value}
    </div>
  ));
}
