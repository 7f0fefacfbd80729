/** A piece of a query with a meaning; white space is none. */
export interface Token {
  readonly kind: 'name' | 'text' | 'regex' | 'number' | 'comment' | 'symbol';
  readonly start: number;
  /** After its last character. */
  readonly end: number;
  readonly text: string;
}

const SPACE = /\s+/y;
const COMMENT = /#[^\n]*/y;
const TEXT = /"(?:\\.|[^"\\])*"?|'(?:\\.|[^'\\])*'?/sy;
const REGEX = /\/(?:\\.|[^/\\])*\/?/sy;
const NUMBER = /(?:\d+(?:\.\d+)?|\.\d+)(?:[eE][+-]?\d+)?[\p{L}_]*/uy;
const NAME = /(?:[\p{L}@_]|`[^`]*`?)(?:[\p{L}\p{N}@_]|`[^`]*`?|\.(?=[\p{L}\p{N}@_`])|\[\d{1,6}\])*/uy;
const SYMBOL = /!=|<=|>=|=~|==|./suy;

const KINDS = [
  ['comment', COMMENT],
  ['text', TEXT],
  ['number', NUMBER],
  ['name', NAME],
  ['symbol', SYMBOL],
] as const;

/** What a slash begins a regular expression after: elsewhere it divides. */
const BEFORE_REGEX = new Set(['like', '=~', '(', ',', '=', '!=']);

/**
 * The pieces of a Logs Insights query, as the server's scanner cuts them, also of one that is not whole: a text that
 * is not closed goes on to the end.
 */
export function tokenize(query: string): Token[] {
  const tokens: Token[] = [];
  let before: Token | undefined;
  let command = '';
  let at = 0;
  while (at < query.length) {
    const space = match(SPACE, query, at);
    if (space > at) {
      at = space;
      continue;
    }
    const token =
      query[at] === '/' && beginsRegex(before, command) ? cut('regex', REGEX, query, at) : firstOf(query, at);
    tokens.push(token);
    at = token.end;
    if (token.kind !== 'comment') {
      if (token.kind === 'name' && (!before || before.text === '|' || before.text === '(')) {
        command = before?.text === '(' ? command : token.text.toLowerCase();
      }
      before = token;
    }
  }
  return tokens;
}

function beginsRegex(before: Token | undefined, command: string): boolean {
  return (
    before !== undefined &&
    (BEFORE_REGEX.has(before.text.toLowerCase()) ||
      (command === 'parse' && before.kind === 'name' && before.text.toLowerCase() !== 'as'))
  );
}

function firstOf(query: string, at: number): Token {
  for (const [kind, pattern] of KINDS) {
    if (match(pattern, query, at) > at) {
      return cut(kind, pattern, query, at);
    }
  }
  return { kind: 'symbol', start: at, end: at + 1, text: query.slice(at, at + 1) };
}

function cut(kind: Token['kind'], pattern: RegExp, query: string, start: number): Token {
  const end = match(pattern, query, start);
  return { kind, start, end, text: query.slice(start, end) };
}

function match(pattern: RegExp, query: string, at: number): number {
  pattern.lastIndex = at;
  return pattern.test(query) ? pattern.lastIndex : at;
}

/** A command of a query: what stands between two pipes. */
export interface Stage {
  /** In lower case; empty where none is written. */
  readonly command: string;
  /** After the pipe before it. */
  readonly start: number;
  /** Before the pipe after it, or the end of the query. */
  readonly end: number;
  /** Without comments. */
  readonly tokens: readonly Token[];
}

/** The commands of a query; pipes in texts, in comments and in parentheses cut nothing. */
export function stagesOf(query: string): Stage[] {
  const stages: Stage[] = [];
  let tokens: Token[] = [];
  let start = 0;
  let depth = 0;
  const close = (end: number) => {
    const first = tokens[0];
    stages.push({ command: first?.kind === 'name' ? first.text.toLowerCase() : '', start, end, tokens });
    tokens = [];
  };
  for (const token of tokenize(query)) {
    depth += token.text === '(' ? 1 : token.text === ')' ? -1 : 0;
    if (token.kind === 'symbol' && token.text === '|' && depth <= 0) {
      close(token.start);
      start = token.end;
    } else if (token.kind !== 'comment') {
      tokens.push(token);
    }
  }
  close(query.length);
  return stages;
}

/** The parts of a list with commas, by their tokens; commas in parentheses and brackets part nothing. */
export function listOf(tokens: readonly Token[]): Token[][] {
  const parts: Token[][] = [[]];
  let depth = 0;
  for (const token of tokens) {
    depth += '(['.includes(token.text) ? 1 : ')]'.includes(token.text) ? -1 : 0;
    if (token.text === ',' && depth === 0) {
      parts.push([]);
    } else {
      parts.at(-1)?.push(token);
    }
  }
  return parts.filter((part) => part.length > 0);
}
