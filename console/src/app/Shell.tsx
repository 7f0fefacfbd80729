import AppLayout from '@cloudscape-design/components/app-layout';
import Flashbar from '@cloudscape-design/components/flashbar';
import { Suspense, useEffect, useState } from 'react';
import { Outlet, useLocation } from 'react-router';
import { Boundary } from '../component/Boundary';
import { Waiting } from '../component/Waiting';
import { useText } from '../text/useText';
import { Commands } from './Commands';
import { GoShortcuts } from './GoShortcuts';
import { Header } from './Header';
import { Navigation } from './Navigation';
import { useNotices } from './notices';
import { appText } from './text';
import './shell.css';

/** What stands around every page. */
export function Shell() {
  const t = useText(appText);
  const { items } = useNotices();
  const { pathname } = useLocation();
  useEffect(withoutOrientation, []);
  const [navigationOpen, setNavigationOpen] = useState(() => window.innerWidth > 1100);
  return (
    <>
      <a className="skip" href="#content">
        {t('skip')}
      </a>
      <div id="top">
        <Header />
      </div>
      <GoShortcuts />
      <Commands />
      <AppLayout
        headerSelector="#top"
        toolsHide
        maxContentWidth={Number.MAX_VALUE}
        navigation={<Navigation close={() => window.innerWidth <= 688 && setNavigationOpen(false)} />}
        navigationOpen={navigationOpen}
        navigationWidth={230}
        onNavigationChange={({ detail }) => setNavigationOpen(detail.open)}
        notifications={<Flashbar items={[...items]} stackItems={false} />}
        stickyNotifications
        ariaLabels={{
          navigation: t('navigation'),
          navigationToggle: t('openNavigation'),
          navigationClose: t('closeNavigation'),
          notifications: t('notices'),
          tools: t('tools'),
          toolsToggle: t('openTools'),
          toolsClose: t('closeTools'),
        }}
        content={
          <div id="content" tabIndex={-1}>
            <Boundary resetOn={pathname}>
              <Suspense fallback={<Waiting />}>
                <Outlet />
              </Suspense>
            </Boundary>
          </div>
        }
      />
    </>
  );
}

/** On phones Cloudscape says of its `nav` which way it runs, which only widgets may. */
function withoutOrientation() {
  const strip = () => document.querySelector('nav[aria-orientation]')?.removeAttribute('aria-orientation');
  const observer = new MutationObserver(strip);
  observer.observe(document.body, { subtree: true, childList: true, attributeFilter: ['aria-orientation'] });
  strip();
  return () => observer.disconnect();
}
