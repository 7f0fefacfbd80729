import { acceptCompletion, autocompletion, closeBrackets, completionKeymap } from '@codemirror/autocomplete';
import { defaultKeymap, history, historyKeymap } from '@codemirror/commands';
import { bracketMatching } from '@codemirror/language';
import { linter } from '@codemirror/lint';
import { Compartment, EditorState, Prec } from '@codemirror/state';
import { drawSelection, EditorView, keymap, placeholder } from '@codemirror/view';
import { useQuery } from '@tanstack/react-query';
import { useEffect, useRef } from 'react';
import { checkQuery, fieldsOfGroups, readQueryLanguage } from '../api/logs';
import { usePreferences } from '../app/preferences';
import { useText } from '../text/useText';
import { complete, type Vocabulary } from './completion';
import './editor.css';
import { highlighting } from './highlight';
import { editorText } from './text';

interface QueryEditorProps {
  readonly value: string;
  readonly onChange: (value: string) => void;
  /** Ctrl+Enter and ⌘+Enter. */
  readonly onRun?: () => void;
  /** Log groups whose fields are completed. */
  readonly groups?: readonly string[];
  readonly readOnly?: boolean;
}

const CHECK_DELAY = 350;
const MOST_GROUPS = 10;

/**
 * An editor of Logs Insights queries: colours, completion of commands, functions and fields, and what the server's
 * parser says of the text. Tab leaves it (WCAG 2.1.2), unless completions are open, which Escape closes.
 */
export function QueryEditor({ value, onChange, onRun, groups = [], readOnly = false }: QueryEditorProps) {
  const t = useText(editorText);
  const { language: spoken } = usePreferences();
  const language = useQuery({
    queryKey: ['queryLanguage'],
    queryFn: ({ signal }) => readQueryLanguage(signal),
    staleTime: Number.POSITIVE_INFINITY,
  });
  const looked = groups.slice(0, MOST_GROUPS);
  const fields = useQuery({
    queryKey: ['logFields', looked],
    queryFn: ({ signal }) => fieldsOfGroups(looked, { signal }),
    enabled: looked.length > 0,
    staleTime: 60_000,
  });
  const made = useRef<readonly string[]>([]);
  const latest = useRef<LatestProps>({ onChange, onRun, vocabulary: undefined });
  useEffect(() => {
    latest.current = {
      onChange,
      onRun,
      vocabulary: { language: language.data, fields: fields.data ?? [], made: made.current, spoken, t },
    };
  });

  const parent = useRef<HTMLDivElement>(null);
  const editor = useRef<EditorView>(null);
  const words = useRef(new Compartment());
  const first = useRef(value);
  useEffect(() => {
    if (!parent.current) {
      return undefined;
    }
    const view = new EditorView({
      parent: parent.current,
      state: EditorState.create({
        doc: first.current,
        extensions: [words.current.of([]), EditorState.readOnly.of(readOnly), ...behaviour(latest, made)],
      }),
    });
    editor.current = view;
    return () => view.destroy();
  }, [readOnly]);

  // biome-ignore lint/correctness/useExhaustiveDependencies: an editor that is made anew has no words yet
  useEffect(() => {
    editor.current?.dispatch({
      effects: words.current.reconfigure([
        EditorView.contentAttributes.of({ 'aria-label': t('label') }),
        placeholder(t('placeholder')),
      ]),
    });
  }, [t, readOnly]);
  useEffect(() => {
    first.current = value;
    const view = editor.current;
    if (view && view.state.doc.toString() !== value) {
      view.dispatch({ changes: { from: 0, to: view.state.doc.length, insert: value } });
    }
  }, [value]);
  return <div ref={parent} className="query-editor" />;
}

interface LatestProps {
  readonly onChange: (value: string) => void;
  readonly onRun: (() => void) | undefined;
  readonly vocabulary: Vocabulary | undefined;
}

function behaviour(latest: React.RefObject<LatestProps>, made: React.RefObject<readonly string[]>) {
  return [
    Prec.highest(
      keymap.of([
        {
          key: 'Mod-Enter',
          run: () => {
            latest.current.onRun?.();
            return true;
          },
        },
        { key: 'Tab', run: acceptCompletion },
      ]),
    ),
    history(),
    drawSelection(),
    bracketMatching(),
    closeBrackets(),
    autocompletion({
      override: [
        (context) =>
          latest.current.vocabulary
            ? complete({ ...latest.current.vocabulary, made: made.current }, context)
            : null,
      ],
      icons: false,
    }),
    keymap.of([...completionKeymap, ...defaultKeymap, ...historyKeymap]),
    highlighting(),
    linter(
      async (view) => {
        const text = view.state.doc.toString();
        if (text.trim() === '') {
          return [];
        }
        try {
          const check = await checkQuery(text);
          made.current = check.fields;
          return check.diagnostics.map(({ start, end, severity, message }) => ({
            from: Math.min(start, text.length),
            to: Math.min(end, text.length),
            severity,
            message,
          }));
        } catch {
          // Without an answer nothing is known to be wrong; running the query says what is.
          return [];
        }
      },
      { delay: CHECK_DELAY },
    ),
    EditorView.lineWrapping,
    EditorView.updateListener.of((update) => {
      if (update.docChanged) {
        latest.current.onChange(update.state.doc.toString());
      }
    }),
  ];
}
