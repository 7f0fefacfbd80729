import { type UseQueryResult, useQueries, useQuery } from '@tanstack/react-query';
import { allGuides, guideVersion, type ShownVersion } from '../../../api/guides';

/** A query that stands in an operations guide. */
export interface GuideQuery {
  readonly guide: string;
  /** Where in the guide: its headings. */
  readonly place: string;
  readonly query: string;
}

/** The queries of all guides that are applied, and how many of these could not be read. */
export function useGuideQueries() {
  const guides = useQuery(allGuides);
  const read = useQueries({
    queries: (guides.data ?? []).map(({ name, environment }) => guideVersion({ name, environment })),
    combine: together,
  });
  return { guides, ...read };
}

function together(versions: readonly UseQueryResult<ShownVersion>[]) {
  return {
    found: versions.flatMap(({ data }) => (data ? queriesIn(data) : [])),
    unread: versions.filter(({ error }) => error).length,
    isPending: versions.some(({ isPending }) => isPending),
  };
}

/** The queries of a guide, each text once: guides repeat them under several alarms. */
export function queriesIn({ version, text, review }: ShownVersion): GuideQuery[] {
  const guide = version.environment ? `${version.name} (${version.environment})` : version.name;
  const lines = text.split(/\r?\n/);
  const found = new Map<string, GuideQuery>();
  for (const item of review.items) {
    if (item.kind !== 'query') {
      continue;
    }
    const query = dedented(lines.slice(item.line - 1, item.endLine));
    const first = query.split('\n', 1)[0] ?? '';
    if (query !== '' && !found.has(query)) {
      const place = item.text.endsWith(first) ? item.text.slice(0, -first.length) : item.text;
      found.set(query, { guide, place: place.replace(/[:\s]+$/, ''), query });
    }
  }
  return [...found.values()];
}

/** Lines of a block in a list are indented as the list is. */
function dedented(lines: readonly string[]): string {
  const indents = lines.filter((line) => line.trim()).map((line) => line.length - line.trimStart().length);
  const indent = Math.min(...indents, 99);
  return lines
    .map((line) => line.slice(indent))
    .join('\n')
    .trim();
}
