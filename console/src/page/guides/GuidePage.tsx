import Alert from '@cloudscape-design/components/alert';
import Button from '@cloudscape-design/components/button';
import ContentLayout from '@cloudscape-design/components/content-layout';
import Header from '@cloudscape-design/components/header';
import SpaceBetween from '@cloudscape-design/components/space-between';
import Tabs from '@cloudscape-design/components/tabs';
import { useParams } from 'react-router';
import { personOf, type ShownVersion, useGuides, useGuideVersion } from '../../api/guides';
import { Command } from '../../component/Command';
import { Empty } from '../../component/Empty';
import { Loaded } from '../../component/Loaded';
import { TimeControls } from '../../component/TimeControls';
import { useText } from '../../text/useText';
import { useTimeFormat } from '../../time/format';
import { useUrlState } from '../../url/useUrlState';
import { countBy } from './countBy';
import { Document } from './document/Document';
import { FindingCounts } from './FindingCounts';
import { RunbookList } from './runs/RunbookList';
import { useRunbooksOf } from './runs/useRuns';
import { guidesText } from './text';
import { Versions } from './versions/Versions';

/** A guide: its text beside what became of it, its runbooks, its versions. */
export function GuidePage() {
  const { name = '' } = useParams();
  const [params] = useUrlState();
  const environment = params.get('environment') ?? '';
  const number = Number(params.get('version')) || undefined;
  const shown = useGuideVersion({ name, environment }, number);
  return <Loaded query={shown}>{(version) => <Guide shown={version} />}</Loaded>;
}

function Guide({ shown }: { readonly shown: ShownVersion }) {
  const t = useText(guidesText);
  const [params, setParams] = useUrlState();
  const { name, environment } = shown.version;
  const runbooks = useRunbooksOf({ name, environment });
  return (
    <ContentLayout header={<GuideHeader shown={shown} />}>
      <SpaceBetween size="m">
        <OldVersion shown={shown} />
        <Tabs
          ariaLabel={name}
          activeTabId={params.get('tab') ?? 'text'}
          onChange={({ detail }) =>
            setParams({ tab: detail.activeTabId === 'text' ? undefined : detail.activeTabId })
          }
          tabs={[
            { id: 'text', label: t('tabText'), content: <Document shown={shown} /> },
            {
              id: 'runbooks',
              label: t('tabRunbooks', { count: runbooks.data?.length ?? 0 }),
              content: (
                <RunbookList runbooks={runbooks.data} error={runbooks.error} retry={runbooks.refetch} />
              ),
            },
            { id: 'versions', label: t('tabVersions'), content: <Versions guide={{ name, environment }} /> },
            { id: 'settings', label: t('tabSettings'), content: <Settings text={shown.settings} /> },
          ]}
        />
      </SpaceBetween>
    </ContentLayout>
  );
}

function GuideHeader({ shown }: { readonly shown: ShownVersion }) {
  const t = useText(guidesText);
  const format = useTimeFormat();
  const { version } = shown;
  const found = countBy(shown.review.findings, (finding) => finding.severity);
  const counts = {
    error: found.get('error') ?? 0,
    warning: found.get('warning') ?? 0,
    info: found.get('info') ?? 0,
  };
  return (
    <Header
      variant="h1"
      description={t('appliedBy', {
        version: version.number,
        ago: format.ago(new Date(version.at)),
        who: personOf(version.by),
      })}
      actions={
        <SpaceBetween direction="horizontal" size="m" alignItems="center">
          <FindingCounts findings={counts} />
          <TimeControls />
        </SpaceBetween>
      }
    >
      {version.environment ? `${version.name} (${version.environment})` : version.name}
    </Header>
  );
}

/** Says so when another version counts. */
function OldVersion({ shown }: { readonly shown: ShownVersion }) {
  const t = useText(guidesText);
  const [, setParams] = useUrlState();
  const guides = useGuides();
  const { name, environment, number } = shown.version;
  const counts = guides.data?.find((each) => each.name === name && each.environment === environment);
  if (!counts || counts.number === number) {
    return null;
  }
  return (
    <Alert
      type="info"
      header={t('oldVersion', { version: number })}
      action={<Button onClick={() => setParams({ version: undefined })}>{t('toCurrent')}</Button>}
    >
      {t('oldVersionMore')}
    </Alert>
  );
}

function Settings({ text }: { readonly text: string }) {
  const t = useText(guidesText);
  return text.trim() ? <Command text={text} /> : <Empty title={t('noSettings')}>{t('noSettingsMore')}</Empty>;
}
