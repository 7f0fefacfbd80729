import { expect, it } from 'vitest';
import { leaves } from './useLeaveWarning';

const here = { pathname: '/console/dashboards/shop', search: '?range=1h&edit=1' };

it.each([
  [{ pathname: here.pathname, search: '?range=3h' }, false],
  [{ pathname: here.pathname, search: '?region=us-east-1' }, false],
  [{ pathname: here.pathname, search: '?region=eu-west-1&edit=1' }, true],
  [{ search: '?region=eu-west-1' }, true],
  [{ pathname: '/console/metrics', search: here.search }, true],
])('the way to %j leaves what is edited: %s', (to, does) => {
  expect(leaves(here, to, 'us-east-1')).toBe(does);
});
