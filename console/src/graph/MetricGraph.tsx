import { useMemo } from 'react';
import { Loaded } from '../component/Loaded';
import { useText } from '../text/useText';
import { type Interval, periodFor } from '../time/range';
import { boundsOf } from './bounds';
import { GraphView } from './GraphView';
import type { GraphProperties } from './properties';
import { graphText } from './text';
import { graphRequest, useGraphData } from './useGraphData';

interface MetricGraphProps {
  readonly properties: GraphProperties;
  readonly interval: Interval;
  readonly now: Date;
  /** Whether periods are as they are written, however long the interval is. */
  readonly inherit?: boolean;
  /** Whether data are loaded. */
  readonly enabled?: boolean;
  readonly group?: string;
  readonly onSelect?: (interval: Interval) => void;
}

/** The period of rows that say none ("Dashboard Body Structure and Syntax"). */
const USUAL_PERIOD = 300;

/** A graph with its data. */
export function MetricGraph({
  properties,
  interval,
  now,
  inherit = false,
  enabled = true,
  ...rest
}: MetricGraphProps) {
  const t = useText(graphText);
  const request = useMemo(() => {
    const own = boundsOf(properties, now) ?? interval;
    const fitting = periodFor(own, now);
    const periods = inherit ? { usual: USUAL_PERIOD, least: 0 } : { usual: fitting, least: fitting };
    return graphRequest(properties, own, periods);
  }, [properties, interval, now, inherit]);
  const data = useGraphData(request, enabled);
  if (request.queries.length === 0) {
    return <div className="graph-centre">{t('noRows')}</div>;
  }
  return (
    <Loaded query={data}>{(found) => <GraphView properties={properties} data={found} {...rest} />}</Loaded>
  );
}
