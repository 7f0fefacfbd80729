import { queryOptions, type UseQueryResult, useQuery } from '@tanstack/react-query';
import { own } from './http';

/** What applying a version did to a resource. */
export interface GuideChange {
  readonly line: number;
  readonly kind: string;
  readonly name: string;
  readonly action: string;
  readonly details: readonly string[];
}

/** A version of a guide, without its text. */
export interface GuideVersion {
  readonly name: string;
  /** Empty for a guide that has none. */
  readonly environment: string;
  readonly number: number;
  readonly fixed: boolean;
  readonly at: string;
  readonly by: string;
  readonly removed: boolean;
  readonly note: string;
  readonly changes: readonly GuideChange[];
  readonly resources: readonly {
    readonly kind: string;
    readonly name: string;
    readonly line: number;
    readonly version: number;
    readonly made: boolean;
  }[];
}

/** Something that Hinomi took from a guide. */
export interface GuideItem {
  readonly line: number;
  readonly endLine: number;
  readonly kind: string;
  readonly text: string;
}

export type FindingSeverity = 'error' | 'warning' | 'info';

/** Something that is wrong with a guide. */
export interface Finding {
  readonly line: number;
  readonly rule: string;
  readonly severity: FindingSeverity;
  readonly message: string;
  readonly reason: string;
  readonly fix: {
    readonly description: string;
    readonly edits: readonly { readonly line: number; readonly from: string; readonly to: string }[];
  } | null;
}

/** A version with its text and what was found in it. */
export interface ShownVersion {
  readonly version: GuideVersion;
  readonly text: string;
  readonly settings: string;
  readonly review: {
    readonly file: string;
    readonly items: readonly GuideItem[];
    readonly findings: readonly Finding[];
  };
}

/** Which guide: its name, and its environment or an empty text. */
export interface GuideKey {
  readonly name: string;
  readonly environment: string;
}

const PATH = '/_hinomi/guides';

interface Listing {
  readonly guides: readonly GuideVersion[];
}

/** The version that counts of each guide. */
export async function listGuides(signal?: AbortSignal): Promise<readonly GuideVersion[]> {
  return (await own<Listing>('GET', PATH, { signal })).guides;
}

export const allGuides = queryOptions({
  queryKey: ['guides'],
  queryFn: ({ signal }) => listGuides(signal),
});

export const useGuides = () => useQuery(allGuides);

/** All versions of a guide, the newest first. */
export function useGuideVersions({ name, environment }: GuideKey): UseQueryResult<readonly GuideVersion[]> {
  return useQuery({
    queryKey: ['guides', name, environment, 'versions'],
    queryFn: async ({ signal }) => {
      const answer = await own<Listing>('GET', `${PATH}/versions`, { query: { name, environment }, signal });
      return [...answer.guides].sort((a, b) => b.number - a.number);
    },
  });
}

/** A version with its text; the one that counts without a number. */
export const guideVersion = ({ name, environment }: GuideKey, version?: number) =>
  queryOptions({
    queryKey: ['guides', name, environment, 'version', version ?? 'current'],
    queryFn: ({ signal }) =>
      own<ShownVersion>('GET', `${PATH}/version`, { query: { name, environment, version }, signal }),
    // A version with a number stays as it is.
    staleTime: version === undefined ? 5_000 : Number.POSITIVE_INFINITY,
  });

export const useGuideVersion = (guide: GuideKey, version?: number) => useQuery(guideVersion(guide, version));

/** The name of a person, of an ARN such as `arn:aws:iam::123456789012:user/hanako`. */
export function personOf(arn: string): string {
  return arn.slice(arn.lastIndexOf('/') + 1);
}
