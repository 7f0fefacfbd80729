import { useCallback } from 'react';
import { useLocation, useNavigate } from 'react-router';

/** What to set in the link; undefined and empty texts leave it. */
export type UrlChange = Readonly<Record<string, string | undefined>>;

/** Parameters that go along from page to page. */
const STICKY = ['region', 'range', 'refresh'] as const;

/** The parameters of the link, and a way to change some of them. */
export function useUrlState(): [URLSearchParams, (change: UrlChange, replace?: boolean) => void] {
  const { search } = useLocation();
  const navigate = useNavigate();
  const set = useCallback(
    (change: UrlChange, replace = true) => {
      // Of the address itself: two changes in one turn must both stay.
      const next = changed(new URLSearchParams(window.location.search), change);
      navigate({ search: next.toString(), hash: window.location.hash }, { replace });
    },
    [navigate],
  );
  return [new URLSearchParams(search), set];
}

export function changed(params: URLSearchParams, change: UrlChange): URLSearchParams {
  const next = new URLSearchParams(params);
  for (const [name, value] of Object.entries(change)) {
    if (value === undefined || value === '') {
      next.delete(name);
    } else {
      next.set(name, value);
    }
  }
  return next;
}

/** Makes links to other pages that keep the region and the time range: `href('/alarms/x', {tab: 'history'})`. */
export function useHref(): (path: string, params?: UrlChange) => string {
  const { search } = useLocation();
  return useCallback(
    (path, params = {}) => {
      const now = new URLSearchParams(search);
      const kept = new URLSearchParams();
      for (const name of STICKY) {
        const value = now.get(name);
        if (value) {
          kept.set(name, value);
        }
      }
      const query = changed(kept, params).toString();
      return query ? `${path}?${query}` : path;
    },
    [search],
  );
}

/** A name as one segment of a path: log groups have slashes. */
export function segment(name: string): string {
  return encodeURIComponent(name);
}
