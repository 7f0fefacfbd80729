import ExpandableSection from '@cloudscape-design/components/expandable-section';
import { memo, useMemo } from 'react';
import { headings } from '../../../component/Markdown/headings';
import { useText } from '../../../text/useText';
import { guidesText } from '../text';

interface ContentsProps {
  readonly text: string;
  readonly jump: (line: number) => void;
  readonly hrefOf: (line: number) => string;
}

const DEEPEST = 3;

/** The headings of a text, as links to their lines. */
export const Contents = memo(function Contents({ text, jump, hrefOf }: ContentsProps) {
  const t = useText(guidesText);
  const all = useMemo(() => headings(text).filter((heading) => heading.level <= DEEPEST), [text]);
  const wide = window.innerWidth > 1400;
  return (
    <ExpandableSection headerText={t('contents')} defaultExpanded={wide} variant="footer">
      <nav aria-label={t('contents')} className="contents">
        {all.map((heading) => (
          <a
            key={heading.line}
            className={`contents-${heading.level}`}
            href={hrefOf(heading.line)}
            onClick={(event) => {
              if (!event.ctrlKey && !event.metaKey && !event.shiftKey) {
                event.preventDefault();
                jump(heading.line);
              }
            }}
          >
            {heading.text}
          </a>
        ))}
      </nav>
    </ExpandableSection>
  );
});
