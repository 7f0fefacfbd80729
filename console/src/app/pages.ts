import { type ComponentType, lazy } from 'react';
import type { appText } from './text';

type Name = keyof (typeof appText)['en'];

/** A page that the navigation names. */
export interface Page {
  readonly path: string;
  readonly name: Name;
  /** Second key after `g`. */
  readonly key?: string;
}

/** The navigation, in its order; a page with parts has them beneath. */
export const NAVIGATION: readonly { readonly name?: Name; readonly pages: readonly Page[] }[] = [
  {
    pages: [
      { path: '/', name: 'overview', key: 'o' },
      { path: '/alarms', name: 'alarms', key: 'a' },
      { path: '/dashboards', name: 'dashboards', key: 'd' },
      { path: '/metrics', name: 'metrics', key: 'm' },
    ],
  },
  {
    name: 'logs',
    pages: [
      { path: '/logs/insights', name: 'insights', key: 'i' },
      { path: '/logs/groups', name: 'logGroups', key: 'l' },
      { path: '/logs/tail', name: 'tail', key: 't' },
    ],
  },
  {
    name: 'watch',
    pages: [
      { path: '/guides', name: 'guides', key: 'u' },
      { path: '/notifications', name: 'notifications', key: 'n' },
    ],
  },
  {
    name: 'administration',
    pages: [
      { path: '/users', name: 'users' },
      { path: '/audit', name: 'audit' },
    ],
  },
];

/** What is shown at which address; each page is loaded when it is opened first. */
export const ROUTES: readonly { readonly path: string; readonly page: ComponentType }[] = [
  { path: '/', page: lazy(() => import('../page/overview/Overview')) },
  { path: '/alarms/*', page: lazy(() => import('../page/alarms/AlarmPages')) },
  { path: '/metrics', page: lazy(() => import('../page/metrics/Metrics')) },
  { path: '/logs/*', page: lazy(() => import('../page/logs/LogPages')) },
  { path: '/dashboards/*', page: lazy(() => import('../page/dashboards/DashboardPages')) },
  { path: '/guides/*', page: lazy(() => import('../page/guides/GuidePages')) },
  { path: '/notifications/*', page: lazy(() => import('../page/notifications/NotificationPages')) },
  { path: '/users', page: lazy(() => import('../page/administration/Users')) },
  { path: '/audit', page: lazy(() => import('../page/administration/Audit')) },
];
