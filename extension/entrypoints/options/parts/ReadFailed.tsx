/** Why a PSA could not be read, with the two ways on. */
export const ReadFailed = (props: {
  readonly words: string;
  readonly base: string;
  readonly signedOut: boolean;
  readonly again: () => void;
}) => (
  <div class="notice warn" role="alert">
    <p>{props.words}</p>
    <p class="actions">
      <button type="button" onClick={props.again}>
        Read again
      </button>
      {props.signedOut && (
        <a href={`${props.base}/`} target="_blank" rel="noreferrer">
          Sign in at {new URL(props.base).host}
        </a>
      )}
    </p>
  </div>
);
