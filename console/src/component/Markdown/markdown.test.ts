import { createElement } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import ReactMarkdown from 'react-markdown';
import { describe, expect, it } from 'vitest';
import { withoutComments } from './comments';
import { headings } from './headings';
import { targetOf } from './links';

describe('headings', () => {
  it('are found with their lines, but not within code', () => {
    const text = [
      '# A `b`',
      '```sh',
      '# no heading',
      '```',
      '## C',
      '~~~',
      '## no',
      '```',
      '~~~',
      '### C',
    ].join('\n');
    expect(headings(text).map(({ level, text, line }) => [level, text, line])).toEqual([
      [1, 'A b', 1],
      [2, 'C', 5],
      [3, 'C', 10],
    ]);
  });

  it('have the anchors of GitHub, each its own', () => {
    const anchors = headings('# What to do, at once!\n# 障害 対応\n# 障害 対応').map((each) => each.anchor);
    expect(anchors).toEqual(['what-to-do-at-once', '障害-対応', '障害-対応-1']);
  });
});

describe('comments', () => {
  const shown = (text: string) =>
    renderToStaticMarkup(createElement(ReactMarkdown, { rehypePlugins: [withoutComments] }, text));

  it('are not shown, in running text and over several lines', () => {
    expect(shown('a <!-- b --> c')).toBe('<p>a  c</p>');
    expect(shown('a\n\n<!-- b\n\n# c -->\n\nd')).toBe('<p>a</p>\n\n<p>d</p>');
    expect(shown('<!-- a --> b')).toBe(' b');
  });

  it('are text within code, which is shown as it is run', () => {
    expect(shown('```html\n<!-- a -->\n```')).toContain('&lt;!-- a --&gt;');
    expect(shown('`<!-- a -->`')).toContain('<code>&lt;!-- a --&gt;</code>');
  });

  it('hide nothing when they are never closed', () => {
    expect(shown('a\n\n<!-- b\n\nc')).toContain('&lt;!-- b\n\nc');
  });
});

describe('links', () => {
  const to = (href: string) => targetOf(href, (anchor) => (anchor === 'cost' ? 12 : undefined));

  it.each([
    'javascript:alert(1)',
    'JaVaScRiPt:alert(1)',
    'data:text/html,<script>',
    'vbscript:x',
    '//evil.example/x',
    '/logs/groups',
    '#nothing',
    'file:///etc/passwd',
    ' javascript:alert(1)',
    'http://',
  ])('%s leads nowhere', (href) => expect(to(href)).toEqual({ kind: 'nowhere' }));

  it('lead to places, guides and away', () => {
    expect(to('#Cost')).toEqual({ kind: 'line', line: 12 });
    expect(to('../ja/mesh-v2.md#x')).toEqual({ kind: 'guide', name: 'mesh-v2' });
    expect(to('https://example.jp/a')).toEqual({ kind: 'away', url: 'https://example.jp/a' });
  });
});
