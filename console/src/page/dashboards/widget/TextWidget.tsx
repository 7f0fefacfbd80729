import Button from '@cloudscape-design/components/button';
import Link from '@cloudscape-design/components/link';
import type { ReactNode } from 'react';
import Markdown from 'react-markdown';
import { useHref as useFullHref } from 'react-router';
import remarkGfm from 'remark-gfm';
import { useText } from '../../../text/useText';
import { segment, useHref } from '../../../url/useUrlState';
import { safeLink } from '../links';
import { dashboardText } from '../text';

/** Text in Markdown. It is not trusted: no HTML, links only to pages, and no pictures of other hosts. */
export default function TextWidget({ markdown }: { readonly markdown: string }) {
  const t = useText(dashboardText);
  return (
    <div className="dashboard-text">
      <Markdown
        remarkPlugins={[remarkGfm]}
        urlTransform={(url) => safeLink(url) ?? ''}
        components={{
          a: ({ href, children }) => <TextLink href={href ?? ''}>{children}</TextLink>,
          img: ({ src, alt }) => (
            <TextLink href={typeof src === 'string' ? src : ''}>{t('image', { alt: alt ?? '' })}</TextLink>
          ),
        }}
      >
        {markdown}
      </Markdown>
    </div>
  );
}

/** CloudWatch's own forms: `[button:primary:Text](link)`, and `#dashboards:name=NAME` for another dashboard. */
function TextLink({ href, children }: { readonly href: string; readonly children: ReactNode }) {
  const [, name] = /^#dashboards(?:\/dashboard\/|:name=)([\w-]+)/.exec(href) ?? [];
  const inside = useFullHref(useHref()(`/dashboards/${segment(name ?? '')}`));
  const target = name ? inside : href;
  const text = Array.isArray(children) ? children.join('') : children;
  const button = typeof text === 'string' ? /^button:(primary:)?(.*)$/.exec(text) : null;
  const outside = /^https?:/.test(target);
  if (!target) {
    return <span>{children}</span>;
  }
  if (button) {
    return (
      <Button
        variant={button[1] ? 'primary' : 'normal'}
        href={target}
        {...(outside ? { target: '_blank', rel: 'noopener noreferrer' } : {})}
      >
        {button[2]}
      </Button>
    );
  }
  return (
    <Link
      href={target}
      variant="primary"
      fontSize="inherit"
      {...(outside ? { external: true, target: '_blank' } : {})}
    >
      {children}
    </Link>
  );
}
