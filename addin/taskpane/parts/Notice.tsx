import type { ComponentChildren } from 'preact';

export interface NoticeProps {
  readonly kind: 'good' | 'warn' | 'bad' | 'plain';
  readonly children: ComponentChildren;
}

/** The mark says what the colour says. */
const MARKS = { good: '✓', warn: '!', bad: '✕', plain: 'i' };

export const Notice = ({ kind, children }: NoticeProps) => (
  <div class={`notice ${kind}`} role={kind === 'bad' ? 'alert' : undefined}>
    <span class="mark" aria-hidden="true">
      {MARKS[kind]}
    </span>
    <div class="notice-body">{children}</div>
  </div>
);
