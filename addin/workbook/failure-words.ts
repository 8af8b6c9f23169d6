/** What Excel refused, by its own codes, and the way out. */
const WORDS: Readonly<Record<string, string>> = {
  InvalidOperationInCellEditMode:
    'A cell is being edited. Press Enter or Esc in Excel, then try again.',
  AccessDenied: 'The sheet is protected. Unprotect it under Review, then try again.',
  ItemNotFound:
    'Something this needs is no longer in the workbook. Press Look again on Set up, then try again.',
  ItemAlreadyExists: 'A sheet or table of that name is there already. Rename it, then try again.',
  InvalidArgument: 'Excel did not take a value. Copy the details and report them.',
  InvalidReference:
    'A cell this needs was deleted meanwhile. Press Look again on Set up, then try again.',
  InvalidSelection: 'More than one block is selected. Select one block of cells, then try again.',
  ReadOnly: 'This workbook is open to be read only. Save a copy, then try again.',
  Busy: 'Excel is busy. Wait a moment, then try again.',
  InactiveWorkbook: 'This workbook is not the one in front. Click into it, then try again.',
  MergedRangeConflict: 'Merged cells are in the way. Unmerge them, then try again.',
  FilteredRangeConflict: 'A filter hides rows that would change. Clear it, then try again.',
  UndoNotSupported:
    'Excel cannot undo this step, so it was not done. Copy the details and report them.',
  RequestPayloadSizeLimitExceeded: 'That is too much at once for Excel. Choose fewer weeks.',
  ResponsePayloadSizeLimitExceeded:
    'The workbook is too large for Excel to hand over at once. Move old weeks to a copy of it.',
  Conflict: 'Somebody else wrote into the workbook at the same moment. Look at it, then try again.',
  ServiceNotAvailable: 'Excel did not answer. Wait a moment, then try again.',
  RequestAborted: 'Excel did not answer. Wait a moment, then try again.',
  ApiNotFound: 'This Excel is too old for that. Excel 2021 or newer is needed.',
};

const OTHER =
  'Excel could not do that. Nothing more was written; copy the details and report them.';

/** The sentence for one of Excel's error codes. */
export const failureWords = (code: string): string => WORDS[code] ?? OTHER;
