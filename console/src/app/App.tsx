import I18nProvider, { type I18nProviderProps } from '@cloudscape-design/components/i18n';
import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { type ReactNode, Suspense, useEffect, useState } from 'react';
import { BrowserRouter, Route, Routes } from 'react-router';
import { ApiError, setRequestContext } from '../api/http';
import { Boundary } from '../component/Boundary';
import { lazyPart } from '../component/lazyPart';
import type { Language } from '../text/texts';
import { TimeProvider } from '../time/TimeContext';
import { useUrlState } from '../url/useUrlState';
import { NoticeProvider } from './notices';
import { ROUTES } from './pages';
import { PreferencesProvider, usePreferences } from './preferences';
import { Shell } from './Shell';
import { SessionGate, useSession } from './session';
import { ShortcutProvider } from './shortcuts';
import { UnknownPage } from './UnknownPage';

const Welcome = lazyPart(() => import('../page/signin/Welcome'));

const client = new QueryClient({
  defaultOptions: {
    queries: {
      // What the server refuses it refuses again; what did not arrive is worth another try.
      retry: (count, error) => !(error instanceof ApiError && error.status < 500) && count < 2,
      staleTime: 5_000,
      refetchOnWindowFocus: false,
      // The server may be on this machine or in a network without the Internet: whether it answers is asked of it.
      networkMode: 'always',
    },
    mutations: { networkMode: 'always' },
  },
});

/** The whole console, from the outside in: settings, language, who is there, what is looked at, the pages. */
export function App() {
  return (
    <PreferencesProvider>
      <Boundary>
        <QueryClientProvider client={client}>
          <Words>
            {/* Fields whose text is in the link must have it at once, or fast typing is lost. */}
            <BrowserRouter basename="/console" useTransitions={false}>
              <Suspense>
                <Routes>
                  <Route path="/welcome" element={<Welcome />} />
                  <Route path="*" element={<SignedIn />} />
                </Routes>
              </Suspense>
            </BrowserRouter>
          </Words>
        </QueryClientProvider>
      </Boundary>
    </PreferencesProvider>
  );
}

function SignedIn() {
  return (
    <SessionGate>
      <Region>
        <TimeProvider>
          <ShortcutProvider>
            <NoticeProvider>
              <Routes>
                <Route element={<Shell />}>
                  {ROUTES.map(({ path, page: Page }) => (
                    <Route key={path} path={path} element={<Page />} />
                  ))}
                  <Route path="*" element={<UnknownPage />} />
                </Route>
              </Routes>
            </NoticeProvider>
          </ShortcutProvider>
        </TimeProvider>
      </Region>
    </SessionGate>
  );
}

/** Sends every request to the region of the link; another region means other data, so that nothing is kept. */
function Region({ children }: { readonly children: ReactNode }) {
  const session = useSession();
  const [params] = useUrlState();
  const region = params.get('region') ?? session.region;
  setRequestContext({ region });
  useEffect(
    () => () => {
      if (region) {
        client.removeQueries({ predicate: (query) => query.queryKey[0] !== 'session' });
      }
    },
    [region],
  );
  return <div key={region}>{children}</div>;
}

type Messages = I18nProviderProps['messages'];

const MESSAGES: Record<Language, () => Promise<{ default: Messages[number] }>> = {
  en: () => import('@cloudscape-design/components/i18n/messages/all.en'),
  ja: () => import('@cloudscape-design/components/i18n/messages/all.ja'),
};

/** The words of Cloudscape's own components, loaded for the language that is set; the console goes without as well. */
function Words({ children }: { readonly children: ReactNode }) {
  const { language } = usePreferences();
  const [loaded, setLoaded] = useState<{ language: Language; messages: Messages }>();
  useEffect(() => {
    let current = true;
    MESSAGES[language]()
      .then(
        (module) => [module.default],
        () => [],
      )
      .then((messages) => current && setLoaded({ language, messages }));
    return () => {
      current = false;
    };
  }, [language]);
  return loaded ? (
    <I18nProvider locale={loaded.language} messages={loaded.messages}>
      {children}
    </I18nProvider>
  ) : null;
}
