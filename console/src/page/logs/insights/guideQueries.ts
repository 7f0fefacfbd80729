import { own } from '../../../api/http';

/** A query that stands in an operations guide. */
export interface GuideQuery {
  readonly guide: string;
  /** Where in the guide: its headings. */
  readonly place: string;
  readonly query: string;
}

interface Review {
  readonly items?: readonly {
    readonly kind: string;
    readonly line: number;
    readonly endLine: number;
    readonly text: string;
  }[];
}

interface GuideVersion {
  readonly text: string;
  readonly review?: Review;
}

interface GuideKey {
  readonly name: string;
  readonly environment: string;
}

/** The queries of all guides that are applied. A guide that cannot be read is left out. */
export async function guideQueries(signal: AbortSignal): Promise<GuideQuery[]> {
  const { guides } = await own<{ guides: readonly GuideKey[] }>('GET', '/_hinomi/guides', { signal });
  const read = await Promise.allSettled(
    guides.map(async ({ name, environment }) =>
      queriesIn(
        environment ? `${name} (${environment})` : name,
        await own<GuideVersion>('GET', '/_hinomi/guides/version', { query: { name, environment }, signal }),
      ),
    ),
  );
  return read.flatMap((result) => (result.status === 'fulfilled' ? result.value : []));
}

/** The queries of a guide, each text once: guides repeat them under several alarms. */
export function queriesIn(guide: string, { text, review }: GuideVersion): GuideQuery[] {
  const lines = text.split(/\r?\n/);
  const found = new Map<string, GuideQuery>();
  for (const item of review?.items ?? []) {
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
