import Button from '@cloudscape-design/components/button';
import Link from '@cloudscape-design/components/link';
import type { ReactNode } from 'react';
import Markdown, { type Components } from 'react-markdown';
import { useHref as useFullHref } from 'react-router';
import remarkGfm from 'remark-gfm';
import { useText } from '../../../text/useText';
import { segment, useHref } from '../../../url/useUrlState';
import { safeLink } from '../links';
import { dashboardText } from '../text';

/** Text in Markdown. It is not trusted: no HTML, links only to pages, and no pictures of other hosts. */
export default function TextWidget({ markdown }: { readonly markdown: string }) {
  return (
    <div className="dashboard-text">
      <Markdown remarkPlugins={PLUGINS} urlTransform={(url) => safeLink(url) ?? ''} components={COMPONENTS}>
        {markdown}
      </Markdown>
    </div>
  );
}

const PLUGINS = [remarkGfm];

// Components made anew would be others: what they show would be taken away and put there again each time.
const COMPONENTS: Components = {
  a: ({ href, children }) => <TextLink href={href ?? ''}>{children}</TextLink>,
  img: ({ src, alt }) => <Picture src={typeof src === 'string' ? src : ''} alt={alt ?? ''} />,
};

function Picture({ src, alt }: { readonly src: string; readonly alt: string }) {
  const t = useText(dashboardText);
  return <TextLink href={src}>{t('image', { alt })}</TextLink>;
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
