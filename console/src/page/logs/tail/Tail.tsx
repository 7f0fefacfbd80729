import Alert from '@cloudscape-design/components/alert';
import Button from '@cloudscape-design/components/button';
import ColumnLayout from '@cloudscape-design/components/column-layout';
import Container from '@cloudscape-design/components/container';
import ContentLayout from '@cloudscape-design/components/content-layout';
import FormField from '@cloudscape-design/components/form-field';
import Header from '@cloudscape-design/components/header';
import Input from '@cloudscape-design/components/input';
import SpaceBetween from '@cloudscape-design/components/space-between';
import StatusIndicator, { type StatusIndicatorProps } from '@cloudscape-design/components/status-indicator';
import { useMemo } from 'react';
import { useShortcut } from '../../../app/shortcuts';
import { AppLink } from '../../../component/AppLink';
import { Empty } from '../../../component/Empty';
import { entered } from '../../../component/entered';
import { Problem } from '../../../component/Problem';
import { useText } from '../../../text/useText';
import { useUrlState } from '../../../url/useUrlState';
import { GroupPicker } from '../GroupPicker';
import { TailLines } from './TailLines';
import { tailText } from './text';
import { KEPT_LINES, type TailState, useTail } from './useTail';

/** StartLiveTail takes at most so many (AWS document "StartLiveTail"). */
const MOST_GROUPS = 10;

const LOOKS: Record<TailState, StatusIndicatorProps.Type> = {
  stopped: 'stopped',
  starting: 'pending',
  live: 'success',
  lost: 'warning',
  ended: 'warning',
  failed: 'error',
};

/** Lines of log groups as they arrive. */
export default function Tail() {
  const t = useText(tailText);
  const [params, setParams] = useUrlState();
  const tail = useTail();
  const groups = (params.get('groups') ?? '').split(',').filter(Boolean);
  const pattern = params.get('pattern') ?? '';
  const markText = params.get('mark') ?? '';
  const marks = useMemo(
    () =>
      markText
        .split(',')
        .map((word) => word.trim())
        .filter(Boolean),
    [markText],
  );
  const running = tail.state !== 'stopped' && tail.state !== 'failed';
  const possible = groups.length > 0 && groups.length <= MOST_GROUPS;
  const toggle = () => (running ? tail.stop() : possible && tail.start({ groups, pattern }));
  useShortcut('s', t(running ? 'stop' : 'start'), toggle);
  useShortcut('p', t(tail.paused ? 'resume' : 'pause'), () => running && tail.setPaused(!tail.paused));
  useShortcut('c', t('clear'), tail.clear);
  return (
    <ContentLayout defaultPadding header={<Header variant="h1">{t('title')}</Header>}>
      <SpaceBetween size="m">
        <Container>
          <SpaceBetween size="s">
            <GroupPicker
              selected={groups}
              most={MOST_GROUPS}
              onSelect={(next) => setParams({ groups: next.join(',') })}
            />
            <ColumnLayout columns={2}>
              <FormField stretch label={t('pattern')} constraintText={t('patternMore')}>
                <Input
                  value={pattern}
                  spellcheck={false}
                  onChange={({ detail }) => setParams({ pattern: detail.value })}
                  onKeyDown={({ detail }) => entered(detail) && possible && tail.start({ groups, pattern })}
                />
              </FormField>
              <FormField stretch label={t('marks')} constraintText={t('marksMore')}>
                <Input
                  value={markText}
                  spellcheck={false}
                  onChange={({ detail }) => setParams({ mark: detail.value })}
                />
              </FormField>
            </ColumnLayout>
            <SpaceBetween direction="horizontal" size="xs">
              <Button variant="primary" disabled={!running && !possible} onClick={toggle}>
                {t(running ? 'stop' : 'start')}
              </Button>
              <Button disabled={!running} onClick={() => tail.setPaused(!tail.paused)}>
                {tail.paused && tail.waiting > 0
                  ? t('resumeNew', { count: tail.waiting.toLocaleString() })
                  : t(tail.paused ? 'resume' : 'pause')}
              </Button>
              <Button disabled={tail.lines.length === 0} onClick={tail.clear}>
                {t('clear')}
              </Button>
            </SpaceBetween>
          </SpaceBetween>
        </Container>
        {tail.state === 'failed' && <Problem error={tail.error} retry={toggle} />}
        {tail.gap && (
          <Alert type="warning">
            {t('gap')}{' '}
            <AppLink to="/logs/insights" params={{ groups: groups.join(','), run: '1' }}>
              {t('search')}
            </AppLink>
          </Alert>
        )}
        {tail.sampled && <Alert type="info">{t('sampled')}</Alert>}
        {tail.state === 'stopped' && tail.lines.length === 0 ? (
          <Empty title={t('choose')} />
        ) : (
          <SpaceBetween size="xs">
            <SpaceBetween direction="horizontal" size="s">
              <span role="status">
                <StatusIndicator type={tail.paused ? 'stopped' : LOOKS[tail.state]}>
                  {t(tail.paused && tail.state === 'live' ? 'paused' : tail.state)}
                </StatusIndicator>
              </span>
              {tail.state === 'live' && <span>{t('rate', { rate: tail.rate })}</span>}
              <span>
                {t('total', { total: tail.total.toLocaleString(), kept: KEPT_LINES.toLocaleString() })}
              </span>
            </SpaceBetween>
            {tail.lines.length === 0 && tail.state === 'live' ? (
              <Empty title={t('waiting')}>{t('waitingMore')}</Empty>
            ) : (
              <TailLines lines={tail.lines} marks={marks} several={groups.length > 1} />
            )}
          </SpaceBetween>
        )}
      </SpaceBetween>
    </ContentLayout>
  );
}
