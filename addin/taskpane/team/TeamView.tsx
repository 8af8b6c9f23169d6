import { DoneFrame } from '../panels/DoneFrame.tsx';
import { PreviewFrame } from '../panels/PreviewFrame.tsx';
import { ProblemsNote } from '../panels/ProblemsNote.tsx';
import { ReadOnlyNote } from '../panels/ReadOnlyNote.tsx';
import { Said } from '../panels/Said.tsx';
import { useStageFocus } from '../panels/use-stage-focus.ts';
import type { StageProps, ViewProps } from '../panels/view.ts';
import { ActionBar } from '../parts/ActionBar.tsx';
import { FilePick } from '../parts/FilePick.tsx';
import { FileRow } from '../parts/FileRow.tsx';
import { Lines } from '../parts/Lines.tsx';
import { count, RENEWED } from '../words.ts';
import type { TeamStage } from './team-state.ts';

type Of<K extends TeamStage['kind']> = StageProps & {
  readonly stage: Extract<TeamStage, { kind: K }>;
};

const Choose = (props: StageProps) => {
  const { state, store, head } = props;
  const { look, busy } = state;
  const isBlocked = look?.kind !== 'ready' || look.problems.length > 0;
  return (
    <>
      <main>
        <h1 ref={head} tabIndex={-1}>
          Team file
        </h1>
        <Said {...props} />
        {look?.kind === 'ready' && <ReadOnlyNote look={look} />}
        {look?.kind === 'ready' && (
          <ProblemsNote store={store} look={look} so="no file is made or taken" />
        )}
        <p class="muted">
          It carries the team between this workbook and the browser extension, both ways. You see
          what a file changes before it is taken; nothing leaves this machine by itself.
        </p>
        {!isBlocked && !look.readOnly && (
          <FilePick
            label="Take a file from the extension"
            accept=".json"
            picked={(text) => !busy && void store.team.read(text)}
          />
        )}
      </main>
      <ActionBar
        busy={busy}
        primary={{ label: 'Make a file', run: store.team.save, isBlocked }}
        others={[{ label: 'Back', run: () => store.show('set-up'), isWayBack: true }]}
      />
    </>
  );
};

const Preview = ({ stage, ...props }: Of<'preview'>) => {
  const { store } = props;
  const { rows, changes, lines } = stage.preview;
  const isEmpty = changes === 0 && rows === 0;
  return (
    <PreviewFrame
      {...props}
      warning={stage.isRenewed ? RENEWED : undefined}
      take={isEmpty ? undefined : { label: 'Take it', run: store.team.take }}
      back={store.team.back}
    >
      <p class="sum">
        {changes === 0
          ? 'The workbook has all of it.'
          : `${count(changes, 'difference')}, ${count(rows, 'row')} of the tables to write.`}
      </p>
      <Lines lines={lines} select={store.select} />
    </PreviewFrame>
  );
};

const File = ({ state, store, stage, head }: Of<'file'>) => (
  <>
    <main>
      <h1 ref={head} tabIndex={-1}>
        The team file
      </h1>
      <p class="muted">
        Press the name to save it. Where Excel saves nothing, copy the text. The extension takes it
        in its options, under Team file.
      </p>
      <ul class="lines">
        <FileRow file={stage.file} />
      </ul>
    </main>
    <ActionBar busy={state.busy} primary={{ label: 'Done', run: store.team.back }} />
  </>
);

export const TeamView = (props: ViewProps) => {
  const { team } = props.state;
  const name = team.kind === 'preview' && team.isRenewed ? 'preview again' : team.kind;
  const head = useStageFocus(name);
  switch (team.kind) {
    case 'choose':
      return <Choose {...props} head={head} />;
    case 'preview':
      return <Preview {...props} head={head} stage={team} />;
    case 'taken':
      return (
        <DoneFrame
          {...props}
          head={head}
          title="Written"
          done={team.done}
          primary={{ label: 'Done', run: props.store.team.back }}
        />
      );
    case 'file':
      return <File {...props} head={head} stage={team} />;
  }
};
