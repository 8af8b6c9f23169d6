import type { ViewProps } from '../panels/view.ts';

export interface EditionButtonProps extends Pick<ViewProps, 'store'> {
  readonly isOff: boolean;
}

export const EditionButton = ({ store, isOff }: EditionButtonProps) => (
  <button
    type="button"
    aria-disabled={isOff ? 'true' : undefined}
    onClick={isOff ? undefined : () => void store.reports.edition()}
  >
    Copy for technicians
  </button>
);
