import Box from '@cloudscape-design/components/box';
import { useQuery } from '@tanstack/react-query';
import { getRecord } from '../../../api/logs';
import { AppLink } from '../../../component/AppLink';
import { Problem } from '../../../component/Problem';
import { instantOf, type ResultRecord } from '../../../result/data';
import { useText } from '../../../text/useText';
import { segment } from '../../../url/useUrlState';
import { insightsText } from './text';

/** A link to what was logged before and after an event. */
export function Around({ record }: { readonly record: ResultRecord }) {
  const t = useText(insightsText);
  const { pointer } = record;
  const whole = useQuery({
    queryKey: ['logRecord', pointer],
    queryFn: ({ signal }) => getRecord(pointer ?? '', { signal }),
    enabled: pointer !== undefined,
    staleTime: Number.POSITIVE_INFINITY,
  });
  const place = whole.data && placeOf(whole.data);
  if (whole.error) {
    return <Problem error={whole.error} retry={() => whole.refetch()} />;
  }
  return (
    place && (
      <Box padding={{ bottom: 's' }}>
        <AppLink
          to={`/logs/groups/${segment(place.group)}/streams/${segment(place.stream)}`}
          params={{ at: `${place.at}`, ptr: pointer }}
        >
          {t('around')}
        </AppLink>
      </Box>
    )
  );
}

/** Where an event stands; `@log` is `ACCOUNT:GROUP`. */
export function placeOf(
  fields: Readonly<Record<string, string>>,
): { readonly group: string; readonly stream: string; readonly at: number } | undefined {
  const group = (fields['@log'] ?? '').replace(/^\d+:/, '');
  const stream = fields['@logStream'];
  const time = fields['@timestamp'] ?? '';
  const at = instantOf(time)?.getTime() ?? Number(time);
  return group && stream && at > 0 ? { group, stream, at } : undefined;
}
