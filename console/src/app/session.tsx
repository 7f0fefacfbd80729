import Box from '@cloudscape-design/components/box';
import Spinner from '@cloudscape-design/components/spinner';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { createContext, type ReactNode, useContext, useEffect } from 'react';
import { ApiError, onSignedOut, setRequestContext } from '../api/http';
import { type Role, readSession, type Session } from '../api/session';
import { lazyPart } from '../component/lazyPart';
import { Problem } from '../component/Problem';

const SignIn = lazyPart(() => import('../page/signin/SignIn'));

export const SESSION_KEY = ['session'] as const;

const Context = createContext<Session | undefined>(undefined);

/** Who is signed in; only within the gate. */
export function useSession(): Session {
  const found = useContext(Context);
  if (!found) {
    throw new Error('useSession: nobody is signed in');
  }
  return found;
}

const RANK: Record<Role, number> = { viewer: 0, operator: 1, admin: 2 };

/** Whether who is signed in may do what a role may. */
export function useMay(role: Role): boolean {
  return RANK[useSession().user.role] >= RANK[role];
}

/** Asks who is there, and shows the sign-in page when it is nobody. The address stays as it was. */
export function SessionGate({ children }: { readonly children: ReactNode }) {
  const client = useQueryClient();
  const session = useQuery({
    queryKey: SESSION_KEY,
    queryFn: async () => {
      const found = await readSession();
      setRequestContext({ csrf: found.csrf });
      return found;
    },
    retry: (count, error) => !(error instanceof ApiError) && count < 3,
    staleTime: Number.POSITIVE_INFINITY,
  });
  useEffect(() => onSignedOut(() => client.invalidateQueries({ queryKey: SESSION_KEY })), [client]);

  if (session.error instanceof ApiError && session.error.status === 401) {
    return <SignIn setUp={(session.error.body as { setUp?: boolean } | undefined)?.setUp === true} />;
  }
  if (session.error) {
    return <Problem error={session.error} retry={() => session.refetch()} />;
  }
  if (!session.data) {
    return (
      <Box padding="xxl" textAlign="center">
        <Spinner size="large" />
      </Box>
    );
  }
  return <Context value={session.data}>{children}</Context>;
}
