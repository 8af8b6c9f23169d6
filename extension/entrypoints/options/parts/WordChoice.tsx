import { useId } from 'preact/hooks';

/** One word and the choice of what it means; a guess is marked in words, not by colour alone. */
export const WordChoice = (props: {
  readonly word: string;
  readonly kind: string;
  readonly value: string;
  readonly guessed: boolean;
  /** Said for this one system. */
  readonly own?: boolean;
  readonly choices: readonly { readonly value: string; readonly label: string }[];
  readonly choose: (value: string) => void;
}) => {
  const id = useId();
  return (
    <p class={props.guessed ? 'word guessed' : 'word'}>
      <label for={id}>{props.word}</label>
      <select
        id={id}
        value={props.value}
        onChange={(event) => props.choose(event.currentTarget.value)}
      >
        <option value="">not set</option>
        {props.choices.map((choice) => (
          <option key={choice.value} value={choice.value}>
            {choice.label}
          </option>
        ))}
      </select>
      <span class="guess-mark">{props.guessed ? 'guess' : props.own ? 'own' : ''}</span>
    </p>
  );
};
