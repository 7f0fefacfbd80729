import SideNavigation, { type SideNavigationProps } from '@cloudscape-design/components/side-navigation';
import { useHref as useFullHref, useLocation, useNavigate } from 'react-router';
import { useText } from '../text/useText';
import { useHref } from '../url/useUrlState';
import { NAVIGATION, type Page } from './pages';
import { appText } from './text';

/** The list of pages at the side; `close` hides it again where it covers the page. */
export function Navigation({ close }: { readonly close: () => void }) {
  const t = useText(appText);
  const href = useHref();
  const navigate = useNavigate();
  const base = useFullHref('/').replace(/\/$/, '');
  const { pathname } = useLocation();
  const link = (page: Page) => ({ type: 'link' as const, text: t(page.name), href: base + href(page.path) });
  const items: SideNavigationProps.Item[] = NAVIGATION.flatMap((group, index) => [
    ...(index > 0 ? [{ type: 'divider' as const }] : []),
    ...(group.name
      ? [{ type: 'section-group' as const, title: t(group.name), items: group.pages.map(link) }]
      : group.pages.map(link)),
  ]);
  const active = NAVIGATION.flatMap((group) => group.pages)
    .filter((page) => pathname === page.path || pathname.startsWith(`${page.path}/`))
    .sort((a, b) => b.path.length - a.path.length)[0];
  return (
    <SideNavigation
      items={items}
      activeHref={active ? base + href(active.path) : ''}
      onFollow={(event) => {
        event.preventDefault();
        navigate(event.detail.href.slice(base.length));
        close();
      }}
    />
  );
}
