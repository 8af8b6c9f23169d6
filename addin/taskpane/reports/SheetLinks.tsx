import type { ReportSheet } from '../../workbook/reports.ts';
import type { ViewProps } from '../panels/view.ts';

const LABELS: Readonly<Record<ReportSheet, string>> = {
  balance: 'Sheet Balance',
  gaps: 'Sheet Gaps',
  changes: 'Sheet Changes',
};

export interface SheetLinksProps extends Pick<ViewProps, 'store'> {
  readonly sheets: readonly ReportSheet[];
  /** With the way to the view of the balance. */
  readonly hasFairness?: boolean;
}

/** Sheets that are hidden until somebody asks for them. */
export const SheetLinks = ({ store, sheets, hasFairness }: SheetLinksProps) => (
  <p class="links">
    {hasFairness && (
      <button type="button" class="link" onClick={() => store.show('balance')}>
        Is it fair?
      </button>
    )}
    {sheets.map((sheet) => (
      <button
        key={sheet}
        type="button"
        class="link"
        onClick={() => void store.reports.sheet(sheet)}
      >
        {LABELS[sheet]}
      </button>
    ))}
  </p>
);
