import { hashKey, type QueryKey } from '@tanstack/react-query';

/**
 * For a query whose key ends in its time, as `placeholderData`: what was shown stays until the same is known of
 * another time, so that a refresh does not blank the page. The answer to another question does not stay.
 */
export function keepOverTime(key: QueryKey) {
  const question = hashKey(key.slice(0, -1));
  return <T>(shown: T | undefined, before: { readonly queryKey: QueryKey } | undefined): T | undefined =>
    before && hashKey(before.queryKey.slice(0, -1)) === question ? shown : undefined;
}
