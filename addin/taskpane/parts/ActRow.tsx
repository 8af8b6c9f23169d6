export interface RowAct {
  readonly label: string;
  /** Says of which row it is, for whoever hears the button alone. */
  readonly name: string;
  readonly run: () => void;
}

export interface ActRowProps {
  readonly text: string;
  readonly acts: readonly RowAct[];
  readonly isBusy: boolean;
}

/** A line of a list, with what can be done with it. */
export const ActRow = ({ text, acts, isBusy }: ActRowProps) => (
  <li class="file">
    <span class="file-name" dir="auto">
      {text}
    </span>
    {acts.map(({ label, name, run }) => (
      <button
        key={name}
        type="button"
        class="small"
        aria-label={name}
        aria-disabled={isBusy ? 'true' : undefined}
        onClick={isBusy ? undefined : run}
      >
        {label}
      </button>
    ))}
  </li>
);
