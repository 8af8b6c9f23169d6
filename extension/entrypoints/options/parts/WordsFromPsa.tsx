import type { Team } from '../../../../core/model/team.ts';
import type { WordScope } from '../model/word-scope.ts';
import { ReadFailed } from './ReadFailed.tsx';
import { useTools } from './tools.ts';
import { useRead } from './use-read.ts';
import { WordTables } from './WordTables.tsx';

/** The words of one PSA with guesses; what is known already stays usable when it cannot be read. */
export const WordsFromPsa = (props: {
  readonly team: Team;
  readonly base: string;
  readonly scope?: WordScope;
  readonly heading: 'h2' | 'h3';
  readonly used?: () => void;
}) => {
  const { ask } = useTools();
  const [words, again] = useRead(props.base, (base) => ask('words', { base }));
  if (words.state === 'reading') return <p aria-busy="true">Reading words …</p>;
  return (
    <>
      {words.state === 'failed' && <ReadFailed {...words} base={props.base} again={again} />}
      <WordTables
        team={props.team}
        scope={props.scope}
        heading={props.heading}
        read={words.state === 'read' ? words.value : undefined}
        {...(props.used ? { used: props.used } : {})}
      />
    </>
  );
};
