import Alert from '@cloudscape-design/components/alert';
import { useQuery } from '@tanstack/react-query';
import { useEffect, useMemo, useRef } from 'react';
import { dashboardBody } from '../../api/dashboards';
import { Loaded } from '../../component/Loaded';
import { messageOf } from '../../component/Problem';
import { useText } from '../../text/useText';
import { useTimes } from '../../time/TimeContext';
import { useUrlState } from '../../url/useUrlState';
import { parseBody } from './body';
import { Dashboard } from './Dashboard';
import { draftOf } from './draft';
import { dashboardText } from './text';

/** `/dashboards/NAME` */
export default function DashboardPage({ name }: { readonly name: string }) {
  const body = useQuery(dashboardBody(name));
  useReread(body.refetch);
  return <Loaded query={body}>{(text) => <Read name={name} text={text} />}</Loaded>;
}

/** Reads the body anew whenever the time of the page is, but not while it is edited. */
function useReread(refetch: () => unknown) {
  const { now } = useTimes();
  const [params] = useUrlState();
  const editing = params.get('edit') === '1';
  const read = useRef(now);
  useEffect(() => {
    if (read.current !== now && !editing) {
      refetch();
    }
    read.current = now;
  }, [now, editing, refetch]);
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
