import Alert from '@cloudscape-design/components/alert';
import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { getDashboard } from '../../api/dashboards';
import { Loaded } from '../../component/Loaded';
import { messageOf } from '../../component/Problem';
import { useText } from '../../text/useText';
import { parseBody } from './body';
import { Dashboard } from './Dashboard';
import { draftOf } from './draft';
import { dashboardText } from './text';

/** `/dashboards/NAME` */
export default function DashboardPage({ name }: { readonly name: string }) {
  const body = useQuery({
    queryKey: ['dashboard', name],
    queryFn: ({ signal }) => getDashboard(name, { signal }),
    staleTime: Number.POSITIVE_INFINITY,
  });
  return <Loaded query={body}>{(text) => <Read name={name} text={text} />}</Loaded>;
}

function Read({ name, text }: { readonly name: string; readonly text: string }) {
  const t = useText(dashboardText);
  const read = useMemo(() => {
    try {
      return draftOf(parseBody(text));
    } catch (error) {
      return { error };
    }
  }, [text]);
  return 'error' in read ? (
    <Alert type="error" header={t('unreadable')}>
      {messageOf(read.error)}
    </Alert>
  ) : (
    <Dashboard name={name} stored={read} />
  );
}
