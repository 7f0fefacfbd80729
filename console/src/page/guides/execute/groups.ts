import type { Runbook } from '../../../api/runbooks';

/** What is known of a query that stands in a guide. */
interface QueryPlace {
  readonly query: string;
  /** Of the text, at which the query begins. */
  readonly line: number;
  readonly text: string;
  readonly runbooks: readonly Runbook[];
  /** The log groups that there are. */
  readonly groups: readonly string[];
}

/**
 * The log groups that a query of a guide is meant for: those with which a runbook runs it; else the one that the text
 * names nearest above it, or below; else those of the guide's other queries. Only groups that there are.
 */
export function guessGroups({ query, line, text, runbooks, groups }: QueryPlace): readonly string[] {
  const known = new Set(groups);
  const steps = runbooks
    .flatMap((runbook) => runbook.steps)
    .filter((step) => step.action.kind === 'query')
    .map((step) => stepQuery(step.action.text));
  const same = steps.find((step) => squeezed(step.query) === squeezed(query));
  const found = [same?.groups ?? [], nearest(text, line, groups), steps.flatMap((step) => step.groups)]
    .map((names) => names.filter((name) => known.has(name)))
    .find((names) => names.length > 0);
  return [...new Set(found ?? [])];
}

/** A step shows its groups as a comment above its query. */
function stepQuery(text: string): { readonly groups: readonly string[]; readonly query: string } {
  const [first = '', ...rest] = text.split('\n');
  return first.startsWith('# ')
    ? { groups: first.slice(2).split(', '), query: rest.join('\n') }
    : { groups: [], query: text };
}

function squeezed(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}

function nearest(text: string, line: number, groups: readonly string[]): readonly string[] {
  let best: { readonly name: string; readonly distance: number } | undefined;
  text.split('\n').forEach((content, index) => {
    for (const name of groups) {
      if (mentions(content, name)) {
        const away = line - (index + 1);
        // What stands above is meant sooner than what comes later.
        const distance = away >= 0 ? away : -away + text.length;
        // Of two names of a line, the longer one: `/shop` is a part of `/shop/orders`.
        if (
          !best ||
          distance < best.distance ||
          (distance === best.distance && name.length > best.name.length)
        ) {
          best = { name, distance };
        }
      }
    }
  });
  return best ? [best.name] : [];
}

function mentions(content: string, name: string): boolean {
  const at = content.indexOf(name);
  return at >= 0 && !/[\w/-]/.test(content[at + name.length] ?? '');
}
