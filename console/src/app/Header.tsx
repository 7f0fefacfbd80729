import TopNavigation, { type TopNavigationProps } from '@cloudscape-design/components/top-navigation';
import { useHref as useFullHref, useNavigate } from 'react-router';
import { signOut } from '../api/session';
import { useText } from '../text/useText';
import { useHref, useUrlState } from '../url/useUrlState';
import { openCommands } from './Commands';
import type { Choices, Preferences } from './choices';
import { useNotices } from './notices';
import { usePreferences } from './preferences';
import { useSession } from './session';
import { appText } from './text';

/** The bar at the top: search, region, settings, who is signed in. */
export function Header() {
  const t = useText(appText);
  const session = useSession();
  const navigate = useNavigate();
  const home = useHref()('/');
  const address = useFullHref(home);
  const [params, setParams] = useUrlState();
  const settings = useSettingsMenu();
  const user = useUserMenu();
  const region = params.get('region') ?? session.region;
  const regions = [...new Set([region, session.region, ...session.regions])].sort();
  return (
    <TopNavigation
      identity={{
        href: address,
        title: t('title'),
        logo: { src: '/console/tower.svg', alt: t('title') },
        onFollow: (event) => {
          event.preventDefault();
          navigate(home);
        },
      }}
      utilities={[
        {
          type: 'button',
          iconName: 'search',
          text: t('find'),
          title: t('find'),
          onClick: openCommands,
        },
        {
          type: 'menu-dropdown',
          text: region,
          ariaLabel: `${t('region')}: ${region}`,
          items: regions.map((id) => ({ id, text: id, itemType: 'checkbox', checked: id === region })),
          onItemClick: ({ detail }) =>
            setParams({ region: detail.id === session.region ? undefined : detail.id }),
        },
        settings,
        user,
      ]}
    />
  );
}

function useSettingsMenu(): TopNavigationProps.MenuDropdownUtility {
  const t = useText(appText);
  const preferences = usePreferences();
  const choice = (id: string, text: string, change: Choices) => ({
    id,
    text,
    itemType: 'checkbox' as const,
    checked: Object.entries(change).every(
      ([name, value]) => preferences[name as keyof Preferences] === value,
    ),
  });
  const changes: Record<string, Choices> = {
    en: { language: 'en' },
    ja: { language: 'ja' },
    local: { zone: 'local' },
    JST: { zone: 'JST' },
    UTC: { zone: 'UTC' },
    system: { theme: 'system' },
    light: { theme: 'light' },
    dark: { theme: 'dark' },
    comfortable: { compact: false },
    compact: { compact: true },
  };
  const group = (text: string, entries: readonly (readonly [string, string])[]) => ({
    text,
    items: entries.map(([id, label]) => choice(id, label, changes[id] ?? {})),
  });
  return {
    type: 'menu-dropdown',
    iconName: 'settings',
    ariaLabel: t('settings'),
    title: t('settings'),
    items: [
      group(t('language'), [
        ['en', t('english')],
        ['ja', t('japanese')],
      ]),
      group(t('zone'), [
        ['JST', t('zoneJst')],
        ['UTC', t('zoneUtc')],
        ['local', t('zoneLocal')],
      ]),
      group(t('theme'), [
        ['system', t('themeSystem')],
        ['light', t('themeLight')],
        ['dark', t('themeDark')],
      ]),
      group(t('density'), [
        ['comfortable', t('comfortable')],
        ['compact', t('compact')],
      ]),
    ],
    onItemClick: ({ detail }) => preferences.adjust(changes[detail.id] ?? {}),
  };
}

function useUserMenu(): TopNavigationProps.MenuDropdownUtility {
  const t = useText(appText);
  const session = useSession();
  const navigate = useNavigate();
  const href = useHref();
  const notices = useNotices();
  const signed = session.auth === 'sigv4';
  return {
    type: 'menu-dropdown',
    iconName: 'user-profile',
    text: session.user.name,
    description: `${t(`role_${session.user.role}`)} · ${t('account', { account: session.account })}`,
    items: signed
      ? [
          { id: 'password', text: t('password') },
          { id: 'signOut', text: t('signOut') },
        ]
      : [{ id: 'anyone', text: t('anyone'), disabled: true }],
    onItemClick: ({ detail }) => {
      if (detail.id === 'password') {
        navigate(href('/users'));
      } else if (detail.id === 'signOut') {
        // Loading the page anew leaves nothing of what was seen.
        signOut()
          .then(() => location.assign('/console/'))
          .catch((error: unknown) => notices.fail(t('signOut'), error));
      }
    },
  };
}
