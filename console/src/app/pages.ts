import type { ComponentType } from 'react';
import { lazyPart } from '../component/lazyPart';
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
  { path: '/', page: lazyPart(() => import('../page/overview/Overview')) },
  { path: '/alarms/*', page: lazyPart(() => import('../page/alarms/AlarmPages')) },
  { path: '/metrics', page: lazyPart(() => import('../page/metrics/Metrics')) },
  { path: '/logs/*', page: lazyPart(() => import('../page/logs/LogPages')) },
  { path: '/dashboards/*', page: lazyPart(() => import('../page/dashboards/DashboardPages')) },
  { path: '/guides/*', page: lazyPart(() => import('../page/guides/GuidePages')) },
  { path: '/notifications/*', page: lazyPart(() => import('../page/notifications/NotificationPages')) },
  { path: '/users', page: lazyPart(() => import('../page/administration/Users')) },
  { path: '/audit', page: lazyPart(() => import('../page/administration/Audit')) },
];
