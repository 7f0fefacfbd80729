import BreadcrumbGroup from '@cloudscape-design/components/breadcrumb-group';
import Button from '@cloudscape-design/components/button';
import SpaceBetween from '@cloudscape-design/components/space-between';
import TextFilter from '@cloudscape-design/components/text-filter';
import Toggle from '@cloudscape-design/components/toggle';
import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { knownMetrics, type Metric } from '../api/cloudwatch';
import { Empty } from '../component/Empty';
import { Loaded } from '../component/Loaded';
import { useText } from '../text/useText';
import { type BrowsePlace, dimensionSetsOf, metricsAt, namespacesOf } from './browse';
import { browserText } from './browserText';
import { MetricTable } from './MetricTable';

interface MetricBrowserProps {
  readonly place: BrowsePlace;
  readonly setPlace: (place: BrowsePlace) => void;
  readonly chosen: readonly Metric[];
  /** Chooses metrics, or takes them back. */
  readonly choose: (metrics: readonly Metric[], on: boolean) => void;
}

const COMMAND =
  'aws cloudwatch put-metric-data --namespace Shop --metric-name Orders --dimensions Stage=prod --value 40';

/** All metrics by namespace, by names of dimensions, or by words. */
export function MetricBrowser({ place, setPlace, chosen, choose }: MetricBrowserProps) {
  const t = useText(browserText);
  const { namespace, dimensions, find, recent } = place;
  const all = useQuery(knownMetrics(recent));
  const found = useMemo(
    () => metricsAt(all.data ?? [], { namespace, dimensions, find, recent }),
    [all.data, namespace, dimensions, find, recent],
  );
  return (
    <SpaceBetween size="s">
      <SpaceBetween direction="horizontal" size="m" alignItems="center">
        <TextFilter
          filteringText={find}
          filteringPlaceholder={t('find')}
          filteringAriaLabel={t('find')}
          countText={t('metrics', { count: found.length })}
          onChange={({ detail }) => setPlace({ ...place, find: detail.filteringText })}
        />
        <Toggle checked={recent} onChange={({ detail }) => setPlace({ ...place, recent: detail.checked })}>
          {t('recent')}
        </Toggle>
      </SpaceBetween>
      <Place place={place} setPlace={setPlace} />
      <Loaded query={all}>
        {(metrics) =>
          metrics.length === 0 && !recent ? (
            <Empty title={t('none')} command={COMMAND}>
              {t('noneMore')}
            </Empty>
          ) : (
            <Level place={place} setPlace={setPlace} found={found} chosen={chosen} choose={choose} />
          )
        }
      </Loaded>
    </SpaceBetween>
  );
}

function Place({ place, setPlace }: Pick<MetricBrowserProps, 'place' | 'setPlace'>) {
  const t = useText(browserText);
  const { namespace, dimensions } = place;
  if (namespace === undefined) {
    return null;
  }
  return (
    <BreadcrumbGroup
      ariaLabel={t('place')}
      items={[
        { text: t('all'), href: '#all' },
        { text: namespace, href: '#namespace' },
        ...(dimensions === undefined ? [] : [{ text: dimensions || t('without'), href: '#dimensions' }]),
      ]}
      onFollow={(event) => {
        event.preventDefault();
        if (event.detail.href === '#all') {
          setPlace({ ...place, namespace: undefined, dimensions: undefined });
        } else if (event.detail.href === '#namespace') {
          setPlace({ ...place, dimensions: undefined });
        }
      }}
    />
  );
}

/** Namespaces, then sets of dimensions, then metrics; words lead to metrics at once. */
function Level({
  place,
  setPlace,
  found,
  ...rest
}: MetricBrowserProps & { readonly found: readonly Metric[] }) {
  const t = useText(browserText);
  if (place.find.trim() === '' && place.namespace === undefined) {
    return (
      <Choices
        counts={namespacesOf(found)}
        name={(name) => name}
        choose={(namespace) => setPlace({ ...place, namespace })}
      />
    );
  }
  if (place.find.trim() === '' && place.dimensions === undefined) {
    return (
      <Choices
        counts={dimensionSetsOf(found)}
        name={(name) => name || t('without')}
        choose={(dimensions) => setPlace({ ...place, dimensions })}
      />
    );
  }
  return <MetricTable metrics={found} {...rest} />;
}

function Choices({
  counts,
  name,
  choose,
}: {
  readonly counts: ReturnType<typeof namespacesOf>;
  readonly name: (name: string) => string;
  readonly choose: (name: string) => void;
}) {
  const t = useText(browserText);
  return counts.length === 0 ? (
    <Empty title={t('noMatch')} />
  ) : (
    <div className="graph-choices">
      {counts.map((each) => (
        <Button key={each.name} wrapText fullWidth onClick={() => choose(each.name)}>
          {t('count', { name: name(each.name), count: each.count })}
        </Button>
      ))}
    </div>
  );
}
