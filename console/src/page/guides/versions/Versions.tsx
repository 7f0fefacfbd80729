import Box from '@cloudscape-design/components/box';
import ExpandableSection from '@cloudscape-design/components/expandable-section';
import Header from '@cloudscape-design/components/header';
import SpaceBetween from '@cloudscape-design/components/space-between';
import Table from '@cloudscape-design/components/table';
import { type GuideKey, type GuideVersion, personOf, useGuideVersions } from '../../../api/guides';
import { AppLink } from '../../../component/AppLink';
import { Instant } from '../../../component/Instant';
import { Loaded } from '../../../component/Loaded';
import { useText } from '../../../text/useText';
import { segment } from '../../../url/useUrlState';
import { countBy } from '../countBy';
import { Comparison } from './Comparison';
import { versionsText } from './text';

/** Who applied what and when, and what changed from one version to another. */
export function Versions({ guide }: { readonly guide: GuideKey }) {
  const versions = useGuideVersions(guide);
  return (
    <Loaded query={versions}>
      {(all) => (
        <SpaceBetween size="l">
          <VersionTable guide={guide} versions={all} />
          <Comparison guide={guide} versions={all} />
        </SpaceBetween>
      )}
    </Loaded>
  );
}

interface VersionTableProps {
  readonly guide: GuideKey;
  readonly versions: readonly GuideVersion[];
}

function VersionTable({ guide, versions }: VersionTableProps) {
  const t = useText(versionsText);
  return (
    <Table
      header={<Header counter={`(${versions.length})`}>{t('versions')}</Header>}
      items={versions}
      trackBy={(version) => String(version.number)}
      variant="container"
      wrapLines
      ariaLabels={{ tableLabel: t('versions') }}
      empty={t('noVersions')}
      columnDefinitions={[
        {
          id: 'number',
          header: t('version'),
          cell: (version) => (
            <AppLink
              to={`/guides/${segment(guide.name)}`}
              params={{ environment: guide.environment, version: String(version.number) }}
              ariaLabel={`${t('show')}: ${t('version')} ${version.number}`}
            >
              {version.number}
            </AppLink>
          ),
          minWidth: 120,
        },
        {
          id: 'at',
          header: t('at'),
          cell: (version) => <Instant at={new Date(version.at)} />,
          minWidth: 160,
        },
        { id: 'by', header: t('by'), cell: (version) => personOf(version.by), minWidth: 120 },
        { id: 'note', header: t('note'), cell: noteOf(t('removed'), t('fixed')), minWidth: 140 },
        {
          id: 'changes',
          header: t('changed'),
          cell: (version) => <Changes version={version} />,
          minWidth: 220,
        },
      ]}
    />
  );
}

function noteOf(removed: string, fixed: string) {
  return (version: GuideVersion) =>
    [version.removed ? removed : '', version.fixed ? fixed : '', version.note].filter(Boolean).join(' · ');
}

function Changes({ version }: { readonly version: GuideVersion }) {
  const t = useText(versionsText);
  const counts = countBy(version.changes, (change) => change.action);
  if (version.changes.length === 0) {
    return <Box color="text-body-secondary">{t('nothingChanged')}</Box>;
  }
  return (
    <ExpandableSection
      variant="inline"
      headerText={[...counts].map(([action, count]) => `${action}: ${count}`).join(', ')}
    >
      {version.changes.map((change) => (
        <div key={`${change.kind} ${change.name} ${change.action}`}>
          {change.action} {change.kind} <strong>{change.name}</strong>
          {change.details.map((detail) => (
            <Box key={detail} color="text-body-secondary" padding={{ left: 'm' }}>
              {detail}
            </Box>
          ))}
        </div>
      ))}
    </ExpandableSection>
  );
}
