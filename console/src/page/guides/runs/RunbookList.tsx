import Box from '@cloudscape-design/components/box';
import Button from '@cloudscape-design/components/button';
import Cards from '@cloudscape-design/components/cards';
import ExpandableSection from '@cloudscape-design/components/expandable-section';
import Header from '@cloudscape-design/components/header';
import KeyValuePairs from '@cloudscape-design/components/key-value-pairs';
import SpaceBetween from '@cloudscape-design/components/space-between';
import { useState } from 'react';
import type { Runbook } from '../../../api/runbooks';
import { useMay } from '../../../app/session';
import { Empty } from '../../../component/Empty';
import { Problem } from '../../../component/Problem';
import { componentText } from '../../../component/text';
import type { Translate } from '../../../text/texts';
import { useText } from '../../../text/useText';
import { useUrlState } from '../../../url/useUrlState';
import { BeginRun } from './BeginRun';
import { PlannedSteps } from './PlannedSteps';
import { RunList } from './RunList';
import { runsText } from './text';

interface RunbookListProps {
  /** Undefined until they are there. */
  readonly runbooks: readonly Runbook[] | undefined;
  readonly error: unknown;
  readonly retry: () => void;
}

/** The runbooks of a guide, and their runs. */
export function RunbookList({ runbooks, error, retry }: RunbookListProps) {
  const t = useText(runsText);
  const words = useText(componentText);
  const [params, setParams] = useUrlState();
  const begun = runbooks?.find((each) => each.name === params.get('begin'));
  return (
    <SpaceBetween size="l">
      {error != null && <Problem error={error} retry={retry} />}
      <Cards
        header={<Header counter={runbooks ? `(${runbooks.length})` : ''}>{t('runbooks')}</Header>}
        items={runbooks ?? []}
        loading={runbooks === undefined && error == null}
        loadingText={words('loading')}
        trackBy="name"
        cardsPerRow={[{ cards: 1 }, { minWidth: 800, cards: 2 }]}
        ariaLabels={{ itemSelectionLabel: () => '', selectionGroupLabel: t('runbooks') }}
        empty={<Empty title={t('noRunbooks')}>{t('noRunbooksMore')}</Empty>}
        cardDefinition={{
          header: (runbook) => (
            <CardHeader runbook={runbook} begin={() => setParams({ begin: runbook.name })} />
          ),
          sections: [{ id: 'about', content: (runbook) => <About runbook={runbook} /> }],
        }}
      />
      <RunList runbooks={runbooks ?? []} />
      {begun && <BeginRun runbook={begun} close={() => setParams({ begin: undefined })} />}
    </SpaceBetween>
  );
}

interface CardHeaderProps {
  readonly runbook: Runbook;
  readonly begin: () => void;
}

/** The name within its guide: `mesh-v2/It is slow` is `It is slow`. */
export function shortName({ name, guide }: Pick<Runbook, 'name' | 'guide'>): string {
  return name.startsWith(`${guide}/`) ? name.slice(guide.length + 1) : name;
}

function CardHeader({ runbook, begin }: CardHeaderProps) {
  const t = useText(runsText);
  const may = useMay('operator');
  return (
    <div className="runbook-head">
      <span>{shortName(runbook)}</span>
      <Button
        wrapText={false}
        onClick={begin}
        disabled={!may}
        disabledReason={t('operatorsOnly')}
        ariaLabel={t('beginOf', { name: shortName(runbook) })}
      >
        {t('begin')}
      </Button>
    </div>
  );
}

function About({ runbook }: { readonly runbook: Runbook }) {
  const t = useText(runsText);
  const [, setParams] = useUrlState();
  const [open, setOpen] = useState(false);
  return (
    <SpaceBetween size="xs">
      <div className="wrapped">
        <KeyValuePairs
          items={[
            ...(runbook.symptom === '' ? [] : [{ label: t('symptom'), value: runbook.symptom }]),
            ...(runbook.causes.length === 0
              ? []
              : [{ label: t('causes'), value: runbook.causes.join(' / ') }]),
            { label: t('startedBy'), value: starts(t, runbook) },
          ]}
        />
      </div>
      <Button variant="inline-link" onClick={() => setParams({ tab: undefined, line: String(runbook.line) })}>
        {t('toText', { line: runbook.line })}
      </Button>
      <ExpandableSection
        headerText={t('stepCount', { count: runbook.steps.length })}
        expanded={open}
        onChange={({ detail }) => setOpen(detail.expanded)}
      >
        {open && <PlannedSteps steps={runbook.steps} />}
        {open && runbook.rollback.length > 0 && (
          <>
            <Box variant="h4">{t('rollback')}</Box>
            <PlannedSteps steps={runbook.rollback} />
          </>
        )}
      </ExpandableSection>
    </SpaceBetween>
  );
}

function starts(t: Translate<keyof typeof runsText.en>, { start, alarms }: Runbook): string {
  const names = alarms.join(', ');
  return start === 'AUTOMATIC' && names
    ? t('automatic', { alarms: names })
    : names
      ? t('namedAlarms', { alarms: names })
      : t('byHand');
}
