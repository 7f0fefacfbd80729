import type { Element } from 'hast';
import { createContext, memo, type ReactNode, useContext, useMemo } from 'react';
import ReactMarkdown, { type Components } from 'react-markdown';
import remarkGfm from 'remark-gfm';
import { useText } from '../../text/useText';
import { segment } from '../../url/useUrlState';
import { AppLink } from '../AppLink';
import { componentText } from '../text';
import { CodeText } from './CodeText';
import { withoutComments } from './comments';
import { headings } from './headings';
import { type Code, codeOf, lines } from './lines';
import { awayUrl, targetOf } from './links';
import './markdown.css';

/** What a page adds to a text. */
export interface Additions {
  /** Beneath a block of code. */
  readonly code?: (code: Code) => ReactNode;
  /** Beside a part of the text, from one line to another. */
  readonly margin?: (line: number, endLine: number) => ReactNode;
  /** Goes to a line of the text. */
  readonly jump: (line: number) => void;
  /** The link that shows the text at a line. */
  readonly hrefOf: (line: number) => string;
}

interface Surroundings extends Additions {
  readonly lineOf: (anchor: string) => number | undefined;
}

const Context = createContext<Surroundings>({
  jump: () => {},
  hrefOf: () => '',
  lineOf: () => undefined,
});

/**
 * A text in Markdown that others wrote: no HTML of it becomes a part of the page, no picture is loaded, and links lead
 * to http, https, a place in it, or another guide. `data-line` and `data-end` of its elements tell their lines.
 */
export const Markdown = memo(function Markdown({
  text,
  additions,
}: {
  readonly text: string;
  readonly additions: Additions;
}) {
  const surroundings = useMemo(() => {
    const places = new Map(headings(text).map((heading) => [heading.anchor, heading.line]));
    return { ...additions, lineOf: (anchor: string) => places.get(anchor) };
  }, [text, additions]);
  return (
    <Context value={surroundings}>
      <div className="markdown">
        <ReactMarkdown
          remarkPlugins={[remarkGfm]}
          rehypePlugins={[withoutComments, lines]}
          // Kept as written: what a link may be is decided where it is shown.
          urlTransform={(url) => url}
          components={COMPONENTS}
        >
          {text}
        </ReactMarkdown>
      </div>
    </Context>
  );
});

const COMPONENTS: Components = {
  div: ({ node, children }) => <Row node={node}>{children}</Row>,
  a: ({ href, children }) => <TextLink href={href ?? ''}>{children}</TextLink>,
  img: ({ src, alt }) => <Picture src={String(src ?? '')} alt={alt ?? ''} />,
  pre: ({ node }) => (node ? <CodeBlock code={codeOf(node)} /> : null),
  input: ({ checked }) => <CheckBox checked={checked === true} />,
  table: ({ children }) => <WideTable>{children}</WideTable>,
  // The page has a heading of its own.
  h1: ({ node, children }) => <Heading as="h2" node={node} words={children} />,
  h2: ({ node, children }) => <Heading as="h3" node={node} words={children} />,
  h3: ({ node, children }) => <Heading as="h4" node={node} words={children} />,
  h4: ({ node, children }) => <Heading as="h5" node={node} words={children} />,
  h5: ({ node, children }) => <Heading as="h6" node={node} words={children} />,
};

function places(node: Element | undefined) {
  const start = Number(node?.position?.start.line ?? 0);
  return { 'data-line': start, 'data-end': Number(node?.position?.end.line ?? start) };
}

interface HeadingProps {
  readonly as: 'h2' | 'h3' | 'h4' | 'h5' | 'h6';
  readonly node: Element | undefined;
  readonly words: ReactNode;
}

/** A heading, and a link to it that can be copied. */
function Heading({ as: Tag, node, words }: HeadingProps) {
  const t = useText(componentText);
  const lines = places(node);
  return (
    <Tag {...lines}>
      {words}{' '}
      <LineLink line={lines['data-line']} name={t('linkToSection')} className="markdown-anchor">
        #
      </LineLink>
    </Tag>
  );
}

interface LineLinkProps {
  readonly line: number;
  readonly name?: string;
  readonly className?: string;
  readonly children: ReactNode;
}

/** A link to a line of the text; it goes there without loading the page. */
function LineLink({ line, name, className, children }: LineLinkProps) {
  const { jump, hrefOf } = useContext(Context);
  return (
    <a
      href={hrefOf(line)}
      aria-label={name}
      className={className}
      onClick={(event) => {
        if (!event.ctrlKey && !event.metaKey && !event.shiftKey) {
          event.preventDefault();
          jump(line);
        }
      }}
    >
      {children}
    </a>
  );
}

function Row({ node, children }: { readonly node: Element | undefined; readonly children: ReactNode }) {
  const { margin } = useContext(Context);
  const line = Number(node?.properties['data-line'] ?? 0);
  const end = Number(node?.properties['data-end'] ?? line);
  const beside = line > 0 ? margin?.(line, end) : undefined;
  return (
    <div className="markdown-row">
      <div className="markdown-part">{children}</div>
      {beside && <div className="markdown-margin">{beside}</div>}
    </div>
  );
}

function CodeBlock({ code }: { readonly code: Code }) {
  const surroundings = useContext(Context);
  return (
    <div className="markdown-code">
      <CodeText code={code} />
      {surroundings.code?.(code)}
    </div>
  );
}

/** A box of a checklist; ticking it would change nothing. */
function CheckBox({ checked }: { readonly checked: boolean }) {
  const t = useText(componentText);
  return (
    <input
      type="checkbox"
      disabled
      checked={checked}
      readOnly
      aria-label={t(checked ? 'checked' : 'unchecked')}
    />
  );
}

function WideTable({ children }: { readonly children: ReactNode }) {
  const t = useText(componentText);
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls has to be reached by the keyboard
    <section className="markdown-table" tabIndex={0} aria-label={t('table')}>
      <table>{children}</table>
    </section>
  );
}

function TextLink({ href, children }: { readonly href: string; readonly children: ReactNode }) {
  const { lineOf } = useContext(Context);
  const target = targetOf(href, lineOf);
  switch (target.kind) {
    case 'line':
      return <LineLink line={target.line}>{children}</LineLink>;
    case 'guide':
      return <AppLink to={`/guides/${segment(target.name)}`}>{children}</AppLink>;
    case 'away':
      return (
        <a href={target.url} target="_blank" rel="noreferrer noopener">
          {children}
        </a>
      );
    case 'nowhere':
      return <span title={href}>{children}</span>;
  }
}

/** A picture would be fetched from where somebody else says. */
function Picture({ src, alt }: { readonly src: string; readonly alt: string }) {
  const t = useText(componentText);
  const url = awayUrl(src);
  const words = t('picture', { name: alt || src });
  return url ? (
    <a href={url} target="_blank" rel="noreferrer noopener">
      {words}
    </a>
  ) : (
    <span title={src}>{words}</span>
  );
}
