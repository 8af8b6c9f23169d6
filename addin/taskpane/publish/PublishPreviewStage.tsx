import { Said } from '../panels/Said.tsx';
import type { StageProps } from '../panels/view.ts';
import { ActionBar } from '../parts/ActionBar.tsx';
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

export const PublishPreviewStage = (props: PublishPreviewProps) => {
  const { state, store, stage, head, locale } = props;
  const { version, weeks, last, gaps, messages, lines } = stage.preview;
  return (
    <>
      <main>
        <h1 ref={head} tabIndex={-1}>
          Before anything is published
        </h1>
        {state.trouble && <Said {...props} />}
        <div role="status">
          {stage.isRenewed && (
            <Notice kind="warn">
              <p>Cells had changed, so nothing was published. This is how it stands now.</p>
            </Notice>
          )}
        </div>
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
      </main>
      <ActionBar
        busy={state.busy}
        primary={{ label: `Publish version ${version}`, run: store.publishing.publish }}
        others={[{ label: 'Back', run: store.publishing.back }]}
      />
    </>
  );
};
