import { type EditorState, type Extension, type Range, StateField } from '@codemirror/state';
import { Decoration, type DecorationSet, EditorView } from '@codemirror/view';
import { type Token, tokenize } from './tokens';

const MARKS = {
  command: Decoration.mark({ class: 'query-command' }),
  function: Decoration.mark({ class: 'query-function' }),
  keyword: Decoration.mark({ class: 'query-keyword' }),
  text: Decoration.mark({ class: 'query-text' }),
  regex: Decoration.mark({ class: 'query-regex' }),
  number: Decoration.mark({ class: 'query-number' }),
  comment: Decoration.mark({ class: 'query-comment' }),
  system: Decoration.mark({ class: 'query-system' }),
} as const;

type Look = keyof typeof MARKS;

const KEYWORDS = new Set([
  'as',
  'by',
  'like',
  'in',
  'and',
  'or',
  'not',
  'asc',
  'desc',
  'with',
  'for',
  'offset',
]);

/** Colours the pieces of a query. A query is short: all of it is looked at after each change. */
export function highlighting(): Extension {
  return StateField.define<DecorationSet>({
    create: decorations,
    update: (before, transaction) =>
      transaction.docChanged ? decorations(transaction.state) : before.map(transaction.changes),
    provide: (field) => EditorView.decorations.from(field),
  });
}

function decorations(state: EditorState): DecorationSet {
  const tokens = tokenize(state.doc.toString());
  const ranges: Range<Decoration>[] = [];
  tokens.forEach((token, index) => {
    const look = lookOf(token, tokens[index - 1], tokens[index + 1]);
    if (look) {
      ranges.push(MARKS[look].range(token.start, token.end));
    }
  });
  return Decoration.set(ranges);
}

function lookOf(token: Token, before: Token | undefined, after: Token | undefined): Look | undefined {
  switch (token.kind) {
    case 'symbol':
      return token.text === '|' ? 'keyword' : undefined;
    case 'name':
      if (!before || before.text === '|' || before.kind === 'comment') {
        return 'command';
      }
      return KEYWORDS.has(token.text.toLowerCase())
        ? 'keyword'
        : after?.text === '('
          ? 'function'
          : token.text.startsWith('@')
            ? 'system'
            : undefined;
    default:
      return token.kind;
  }
}
