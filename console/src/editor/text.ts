import { texts } from '../text/texts';

export const editorText = texts(
  {
    label: 'Query. Ctrl+Enter or ⌘+Enter runs it; Escape, then Tab leaves the editor.',
    placeholder: 'fields @timestamp, @message | sort @timestamp desc',
    command: 'command',
    function: 'function',
    field: 'field',
    keyword: 'keyword',
    share: 'in {percent} % of the events looked at',
  },
  {
    label: 'クエリ。Ctrl+Enter または ⌘+Enter で実行します。Esc の後に Tab でエディターから出られます。',
    placeholder: 'fields @timestamp, @message | sort @timestamp desc',
    command: 'コマンド',
    function: '関数',
    field: 'フィールド',
    keyword: 'キーワード',
    share: '調べたイベントの {percent} % にある',
  },
);
