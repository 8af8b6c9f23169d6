import type { Message } from '../../workbook/publishing.ts';
import { CopyText } from '../parts/CopyText.tsx';

export interface MessagesProps {
  readonly messages: readonly Message[];
  /** Absent where there is nothing to mark yet. */
  readonly told?: ((technician: string) => void) | undefined;
  readonly isBusy?: boolean;
}

/** A text for each of those to be told; how they are told is theirs who published. */
export const Messages = ({ messages, told, isBusy = false }: MessagesProps) => (
  <ul class="lines">
    {messages.map(({ technician, name, text }) => (
      <li key={technician} class="file">
        <span class="file-name" dir="auto">
          {name}
        </span>
        <CopyText name={name} text={text}>
          {told && (
            <button
              type="button"
              class="small"
              aria-label={`${name} was told`}
              aria-disabled={isBusy ? 'true' : undefined}
              onClick={isBusy ? undefined : () => told(technician)}
            >
              Told
            </button>
          )}
        </CopyText>
      </li>
    ))}
  </ul>
);
