import Alert from '@cloudscape-design/components/alert';
import Button from '@cloudscape-design/components/button';
import Container from '@cloudscape-design/components/container';
import ContentLayout from '@cloudscape-design/components/content-layout';
import Header from '@cloudscape-design/components/header';
import Select from '@cloudscape-design/components/select';
import SpaceBetween from '@cloudscape-design/components/space-between';
import { useState } from 'react';
import { useMay } from '../../../app/session';
import { useShortcut } from '../../../app/shortcuts';
import { Empty } from '../../../component/Empty';
import { Problem } from '../../../component/Problem';
import { TimeControls } from '../../../component/TimeControls';
import { QueryEditor } from '../../../editor/QueryEditor';
import { useText } from '../../../text/useText';
import { GroupPicker } from '../GroupPicker';
import './insights.css';
import { Library } from './Library';
import { Progress } from './Progress';
import { Results } from './Results';
import { SaveQuery } from './SaveQuery';
import { insightsText } from './text';
import { canRun, MOST_ROWS, useInsights } from './useInsights';

const LIMITS = [100, 1000, MOST_ROWS];
const MOST_GROUPS = 50;

/** Queries over log groups. */
export default function Insights() {
  const t = useText(insightsText);
  const insights = useInsights();
  const { text, groups, running, setParams } = insights;
  const [dialog, setDialog] = useState<'library' | 'save'>();
  const [refused, setRefused] = useState(false);
  const run = () => {
    const possible = canRun(text, groups);
    setRefused(!possible);
    if (possible) {
      insights.run(text, groups);
    }
  };
  useShortcut('r', t('run'), run);
  useShortcut('q', t('queries'), () => setDialog('library'));
  return (
    <ContentLayout
      defaultPadding
      header={
        <Header variant="h1" actions={<TimeControls />}>
          {t('title')}
        </Header>
      }
    >
      <SpaceBetween size="m">
        <Container>
          <SpaceBetween size="s">
            <GroupPicker
              selected={groups}
              most={MOST_GROUPS}
              onSelect={(next) => setParams({ groups: next.join(','), run: undefined })}
            />
            <QueryEditor value={text} onChange={insights.edit} onRun={run} groups={groups} />
            <Actions run={run} open={setDialog} insights={insights} />
            {refused && <Alert type="info">{t('needGroups')}</Alert>}
          </SpaceBetween>
        </Container>
        {running.error !== undefined && <Problem error={running.error} />}
        {(running.running || running.progress) && (
          <Container header={<Progress query={running} />}>
            {insights.asked && <Results insights={insights} asked={insights.asked} />}
          </Container>
        )}
        {!running.running && !running.progress && running.error === undefined && (
          <Empty
            title={t('start')}
            action={<Button onClick={() => setDialog('library')}>{t('queries')}</Button>}
          >
            {t('startMore')}
          </Empty>
        )}
      </SpaceBetween>
      {dialog === 'library' && (
        <Library
          close={() => setDialog(undefined)}
          use={(query, itsGroups) => {
            insights.edit(query);
            if (itsGroups) {
              setParams({ groups: itsGroups.join(',') });
            }
            setDialog(undefined);
          }}
        />
      )}
      {dialog === 'save' && <SaveQuery query={text} groups={groups} close={() => setDialog(undefined)} />}
    </ContentLayout>
  );
}

interface ActionsProps {
  readonly run: () => void;
  readonly open: (dialog: 'library' | 'save') => void;
  readonly insights: ReturnType<typeof useInsights>;
}

function Actions({ run, open, insights }: ActionsProps) {
  const t = useText(insightsText);
  const may = useMay('operator');
  const { limit, setParams, text } = insights;
  return (
    <SpaceBetween direction="horizontal" size="xs">
      <Button variant="primary" iconName="caret-right-filled" onClick={run}>
        {t('run')}
      </Button>
      <Button onClick={() => open('library')}>{t('queries')}</Button>
      <Button
        disabled={!may || text.trim() === ''}
        disabledReason={may ? '' : t('mayNot')}
        onClick={() => open('save')}
      >
        {t('save')}
      </Button>
      <Select
        inlineLabelText={t('limit')}
        selectedOption={{ value: `${limit ?? MOST_ROWS}`, label: (limit ?? MOST_ROWS).toLocaleString() }}
        options={LIMITS.map((value) => ({ value: `${value}`, label: value.toLocaleString() }))}
        onChange={({ detail }) =>
          setParams({
            limit: detail.selectedOption.value === `${MOST_ROWS}` ? undefined : detail.selectedOption.value,
          })
        }
      />
    </SpaceBetween>
  );
}
