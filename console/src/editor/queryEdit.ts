import { listOf, type Stage, stagesOf, type Token } from './tokens';

/** Commands that work on events one by one: what is filtered behind them is filtered of the same events. */
const BY_EVENT = new Set(['source', 'fields', 'filter', 'where', 'filterindex', 'parse', 'json', 'unmask']);

/** Commands that change the order, the number or the look of rows, but not which events were matched. */
const SHOWING = new Set(['sort', 'limit', 'display', '']);

/** A field's name as a query writes it: in backquotes where it has to be. */
export function fieldText(name: string): string {
  return /^[\p{L}@_][\p{L}\p{N}@_]*(?:\.[\p{L}\p{N}@_]+|\[\d+\])*$/u.test(name) ? name : `\`${name}\``;
}

/** A text as a query writes it. */
export function quotedText(value: string): string {
  const escaped = value.replace(/[\\"]/g, '\\$&').replaceAll('\n', '\\n').replaceAll('\t', '\\t');
  return `"${escaped}"`;
}

/**
 * The query with a condition on the value of a field. It stands before the first command that does not look at
 * events one by one, such as `stats`; behind that `stats` when only it makes the field. `except` leaves out the rows with the value and
 * keeps those without the field.
 */
export function withValue(query: string, field: string, value: string, except = false): string {
  const same = `${fieldText(field)} = ${quotedText(value)}`;
  const filter = `filter ${except ? `not (${same})` : same}`;
  const stages = stagesOf(query);
  const maker = stages.findIndex((stage) => stage.command === 'stats' && makes(stage, field));
  return insert(query, stages, maker >= 0 ? maker + 1 : firstOther(stages), filter);
}

/** The query with a field that is shown too. */
export function withColumn(query: string, field: string): string {
  const stages = stagesOf(query);
  const found = stages.findLast(({ command }) => command === 'display') ?? lastFields(stages);
  const last = found?.tokens.at(-1);
  if (found && last && found.tokens.length > 1) {
    return `${query.slice(0, last.end)}, ${fieldText(field)}${query.slice(last.end)}`;
  }
  const source = stages[0]?.command === 'source' ? 1 : 0;
  return insert(query, stages, source, `fields @timestamp, @message, ${fieldText(field)}`);
}

/** The query without a field that is shown; itself when it does not say that it is. */
export function withoutColumn(query: string, field: string): string {
  const stages = stagesOf(query);
  for (const stage of stages.filter(({ command }) => command === 'display' || command === 'fields')) {
    const parts = listOf(stage.tokens.slice(1));
    const kept = parts.filter((part) => nameOf(part, query) !== field);
    if (kept.length === parts.length) {
      continue;
    }
    if (kept.length > 0) {
      const first = stage.tokens[1]?.start ?? stage.start;
      const end = stage.tokens.at(-1)?.end ?? stage.end;
      return query.slice(0, first) + kept.map((part) => textOf(part, query)).join(', ') + query.slice(end);
    }
    return without(query, stages, stages.indexOf(stage));
  }
  return query;
}

/** Whether a query says itself where it looks (Logs Insights, "SOURCE"). */
export function hasSource(query: string): boolean {
  return stagesOf(query)[0]?.command === 'source';
}

/** What selects events in a query, to count them in another way; undefined when the query does more than that. */
export function selection(query: string): string | undefined {
  const stages = stagesOf(query);
  const end = firstOther(stages);
  if (!stages.slice(end).every(({ command }) => SHOWING.has(command))) {
    return undefined;
  }
  return selectionBefore(query, stages, end);
}

/** The commands of a query up to the first that does not look at events one by one. */
export function selectionStart(query: string): string {
  const stages = stagesOf(query);
  return selectionBefore(query, stages, firstOther(stages));
}

/** What the last `stats` of a query groups by: the names of the columns; undefined without a `stats`. */
export function groupsOf(query: string): readonly string[] | undefined {
  const stats = stagesOf(query).findLast(({ command }) => command === 'stats');
  return stats && groupParts(stats).map((part) => nameOf(part, query));
}

function selectionBefore(query: string, stages: readonly Stage[], end: number): string {
  return stages
    .slice(0, end)
    .filter(({ command }) => command !== 'unmask')
    .map(({ tokens }) => textOf(tokens, query))
    .filter((text) => text !== '')
    .join('\n| ');
}

function firstOther(stages: readonly Stage[]): number {
  const found = stages.findIndex(({ command }) => command !== '' && !BY_EVENT.has(command));
  return found < 0 ? stages.length : found;
}

function lastFields(stages: readonly Stage[]): Stage | undefined {
  return stages.slice(0, firstOther(stages)).findLast(({ command }) => command === 'fields');
}

/** Whether a `stats` makes a field anew, and does not only group by it. */
function makes(stats: Stage, field: string): boolean {
  const by = byPlace(stats);
  const made = listOf(stats.tokens.slice(1, by < 0 ? undefined : by));
  const grouped = groupParts(stats);
  return [
    ...made.map((part) => part),
    // A group that is a plain field is one before the stats, too.
    ...grouped.filter((part) => part.length > 1),
  ].some((part) => nameOf(part, undefined) === field || joined(part) === field);
}

function groupParts(stats: Stage): Token[][] {
  const by = byPlace(stats);
  if (by < 0) {
    return [];
  }
  const behind = stats.tokens.slice(by + 1);
  const offset = behind.findIndex((token) => token.kind === 'name' && token.text.toLowerCase() === 'offset');
  return listOf(offset < 0 ? behind : behind.slice(0, offset));
}

function byPlace(stats: Stage): number {
  return stats.tokens.findLastIndex((token) => token.kind === 'name' && token.text.toLowerCase() === 'by');
}

/** The name of the column that a part of a list makes: its alias, or the text of its expression. */
function nameOf(part: readonly Token[], query: string | undefined): string {
  const alias = part.findLastIndex((token) => token.kind === 'name' && token.text.toLowerCase() === 'as');
  const last = part.at(-1);
  if (alias > 0 && last && alias === part.length - 2) {
    return last.text.replaceAll('`', '');
  }
  return (query === undefined ? joined(part) : textOf(part, query)).replaceAll('`', '');
}

function joined(part: readonly Token[]): string {
  return part.map(({ text }) => text).join('');
}

function textOf(tokens: readonly Token[], query: string): string {
  const first = tokens[0];
  const last = tokens.at(-1);
  return first && last ? query.slice(first.start, last.end) : '';
}

/** The query with a command more, as number `place`. */
function insert(query: string, stages: readonly Stage[], place: number, command: string): string {
  if (query.trim() === '' || stages.every(({ tokens }) => tokens.length === 0)) {
    return command;
  }
  const next = stages[place];
  if (next?.tokens[0]) {
    const at = next.tokens[0].start;
    return `${query.slice(0, at)}${command}\n| ${query.slice(at)}`;
  }
  // Behind the last command, and behind the comment on its line.
  return `${query.replace(/[\s|]+$/, '')}\n| ${command}`;
}

function without(query: string, stages: readonly Stage[], place: number): string {
  const stage = stages[place];
  if (!stage) {
    return query;
  }
  const rest =
    place === 0
      ? query.slice(stages[1]?.start ?? query.length)
      : query.slice(0, stage.start - 1) + query.slice(stage.end);
  return rest.trim();
}
