import { useQueryClient } from '@tanstack/react-query';
import { useCallback } from 'react';
import { setRequestContext } from '../../api/http';
import type { Session } from '../../api/session';
import { SESSION_KEY } from '../../app/session';

/** Goes on with a session that was just opened. */
export function useEnter(): (session: Session) => void {
  const client = useQueryClient();
  return useCallback(
    (session) => {
      setRequestContext({ csrf: session.csrf });
      // What was loaded as somebody else is not theirs.
      client.removeQueries({ predicate: (query) => query.queryKey[0] !== SESSION_KEY[0] });
      client.setQueryData(SESSION_KEY, session);
    },
    [client],
  );
}
