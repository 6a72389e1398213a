// The framework's button, as a link to another page too.
import { Button as SkButton } from '@sk-web-gui/button';
import { createLink, type LinkComponent } from '@tanstack/react-router';
import { forwardRef, type AnchorHTMLAttributes, type ButtonHTMLAttributes } from 'react';

type Props = ButtonHTMLAttributes<HTMLButtonElement> & {
  variant?: 'primary' | 'secondary' | 'tertiary';
  size?: 'sm' | 'md';
  color?: 'vattjom' | 'error';
  loading?: boolean;
  loadingText?: string;
};

export function Button(props: Props) {
  return <SkButton color="vattjom" {...props} />;
}

type AnchorProps = AnchorHTMLAttributes<HTMLAnchorElement> & { look?: 'primary' | 'secondary' };

const Anchor = forwardRef<HTMLAnchorElement, AnchorProps>(({ look = 'primary', ...props }, ref) => (
  <a
    ref={ref}
    {...props}
    data-color={look === 'primary' ? 'vattjom' : undefined}
    className={`sk-btn sk-btn-md sk-btn-${look} link-button`}
  />
));
Anchor.displayName = 'Anchor';

export const ButtonLink: LinkComponent<typeof Anchor> = createLink(Anchor);
