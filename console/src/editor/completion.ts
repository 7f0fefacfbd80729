import type { Completion, CompletionContext, CompletionResult } from '@codemirror/autocomplete';
import type { GroupField, QueryLanguage } from '../api/logs';
import type { Language, Translate } from '../text/texts';
import { fieldText } from './queryEdit';
import type { editorText } from './text';
import { tokenize } from './tokens';

/** What completion knows. */
export interface Vocabulary {
  readonly language: QueryLanguage | undefined;
  readonly fields: readonly GroupField[];
  /** Fields that the query itself makes. */
  readonly made: readonly string[];
  readonly spoken: Language;
  readonly t: Translate<keyof (typeof editorText)['en'] & string>;
}

/** What can stand at a place of a query: commands after a pipe, else functions, fields and words; nothing in texts. */
export function complete(vocabulary: Vocabulary, context: CompletionContext): CompletionResult | null {
  const place = placeOf(context.state.doc.toString(), context.pos);
  if (!place || (place.start === context.pos && !context.explicit && place.kind !== 'command')) {
    return null;
  }
  return {
    from: place.start,
    options: place.kind === 'command' ? commands(vocabulary) : expressions(vocabulary),
    validFor: /^[\p{L}\p{N}@_.`]*$/u,
  };
}

/** What is being written at an offset, and where it begins; undefined within texts and comments. */
export function placeOf(
  query: string,
  offset: number,
): { readonly kind: 'command' | 'expression'; readonly start: number } | undefined {
  const tokens = tokenize(query);
  const within = tokens.find(({ start, end }) => start < offset && offset <= end);
  if (within && within.kind !== 'name' && (within.end > offset || within.kind !== 'symbol')) {
    return undefined;
  }
  const written = within?.kind === 'name' ? within : undefined;
  const before = tokens.findLast(({ kind, end }) => kind !== 'comment' && end <= (written?.start ?? offset));
  return {
    kind: !before || before.text === '|' ? 'command' : 'expression',
    start: written?.start ?? offset,
  };
}

function commands({ language, spoken, t }: Vocabulary): Completion[] {
  return (language?.commands ?? []).map(({ name, syntax, summary }) => ({
    label: name,
    type: 'keyword',
    detail: t('command'),
    apply: `${name} `,
    info: () => card(syntax, summary[spoken]),
  }));
}

function expressions({ language, fields, made, spoken, t }: Vocabulary): Completion[] {
  const known = new Set([...fields.map(({ name }) => name), ...made]);
  return [
    ...made.map((name) => ({ label: name, apply: fieldText(name), type: 'variable', boost: 3 })),
    ...fields.map(({ name, percent }) => ({
      label: name,
      apply: fieldText(name),
      type: 'variable',
      detail: `${percent} %`,
      boost: 2,
      info: () => card([], t('share', { percent })),
    })),
    ...(language?.fields ?? [])
      .filter((name) => !known.has(name))
      .map((name) => ({ label: name, type: 'variable', detail: t('field'), boost: 1 })),
    // A function has a signature for each of its names.
    ...(language?.functions ?? []).flatMap(({ signatures, summary }) =>
      signatures.map((signature) => {
        const name = signature.split('(', 1)[0] ?? signature;
        return {
          label: name,
          type: 'function',
          detail: t('function'),
          apply: `${name}(`,
          info: () => card([signature], summary[spoken]),
        };
      }),
    ),
    ...(language?.keywords ?? []).map((name) => ({
      label: name,
      type: 'keyword',
      detail: t('keyword'),
      boost: -1,
    })),
  ];
}

function card(forms: readonly string[], summary: string): HTMLElement {
  const card = document.createElement('div');
  for (const form of forms) {
    const code = document.createElement('code');
    code.textContent = form;
    card.append(code);
  }
  const text = document.createElement('p');
  text.textContent = summary;
  card.append(text);
  return card;
}
