import { PreviewFrame } from '../panels/PreviewFrame.tsx';
import type { StageProps } from '../panels/view.ts';
import { Lines } from '../parts/Lines.tsx';
import { Notice } from '../parts/Notice.tsx';
import { clock, count } from '../words.ts';
import { Messages } from './Messages.tsx';
import type { PublishStage } from './publish-state.ts';

export interface PublishPreviewProps extends StageProps {
  readonly stage: Extract<PublishStage, { kind: 'preview' }>;
}

const day = (at: number, locale: string): string =>
  new Intl.DateTimeFormat(locale, { day: 'numeric', month: 'short' }).format(new Date(at));

export const PublishPreviewStage = ({ stage, ...props }: PublishPreviewProps) => {
  const { store, locale } = props;
  const { version, weeks, last, gaps, messages, lines } = stage.preview;
  return (
    <PreviewFrame
      {...props}
      title="Before anything is published"
      warning={
        stage.isRenewed
          ? 'Cells had changed, so nothing was published. This is how it stands now.'
          : undefined
      }
      take={{ label: `Publish version ${version}`, run: store.publishing.publish }}
      back={store.publishing.back}
    >
      <p class="sum">
        Version {version} of {weeks.join(', ')}. {count(messages.length, 'person', 'people')} to
        tell.
      </p>
      {last && (
        <p class="muted" dir="auto">
          Version {last.version} was published by {last.by} on {day(last.at, locale)} at{' '}
          {clock(last.at, locale)}.
        </p>
      )}
      {gaps > 0 && (
        <Notice kind="warn">
          <p>{count(gaps, 'gap remains', 'gaps remain')} in it. It can be published as it is.</p>
        </Notice>
      )}
      <Lines lines={lines} select={store.select} />
      <Messages messages={messages} />
    </PreviewFrame>
  );
};
