import { expect, it } from 'vitest';
import { failedBy } from '../../addin/workbook/excel/failed.ts';
import { failureWords } from '../../addin/workbook/failure-words.ts';

/** What Excel may answer, the thing that has to be named, and the way out. */
const CODES: readonly (readonly [code: string, thing: RegExp, wayOut: RegExp])[] = [
  ['InvalidOperationInCellEditMode', /cell is being edited/, /Press Enter or Esc/],
  ['AccessDenied', /sheet is protected/, /Unprotect it under Review/],
  ['ItemNotFound', /no longer in the workbook/, /Press Look again on Set up/],
  ['ItemAlreadyExists', /sheet or table of that name/, /Rename it/],
  ['InvalidArgument', /did not take a value/, /Copy the details/],
  ['InvalidReference', /cell this needs was deleted/, /Press Look again on Set up/],
  ['InvalidSelection', /More than one block is selected/, /Select one block/],
  ['ReadOnly', /workbook is open to be read/, /Save a copy/],
  ['Busy', /Excel is busy/, /try again/],
  ['InactiveWorkbook', /not the one in front/, /Click into it/],
  ['MergedRangeConflict', /Merged cells/, /Unmerge them/],
  ['FilteredRangeConflict', /filter hides rows/, /Clear it/],
  ['UndoNotSupported', /cannot undo this step/, /Copy the details/],
  ['RequestPayloadSizeLimitExceeded', /too much at once/, /Choose fewer weeks/],
  [
    'ResponsePayloadSizeLimitExceeded',
    /too large for Excel to hand over/,
    /Move old weeks to a copy/,
  ],
  ['ApiNotFound', /Excel is too old/, /Excel 2021 or newer/],
  ['Conflict', /Somebody else wrote/, /try again/],
  ['ServiceNotAvailable', /Excel did not answer/, /try again/],
  ['RequestAborted', /Excel did not answer/, /try again/],
];

it.each(CODES)('%s names the thing and the way out', (code, thing, wayOut) => {
  expect(failureWords(code)).toMatch(thing);
  expect(failureWords(code)).toMatch(wayOut);
});

it('says of any other code what was written, and what to do', () => {
  expect(failureWords('GeneralException')).toBe(
    'Excel could not do that. Nothing more was written; copy the details and report them.',
  );
});

it('shows the words, and keeps what Excel itself said for the details', () => {
  const error = Object.assign(new Error('The argument is invalid or missing.'), {
    code: 'InvalidArgument',
    debugInfo: { statement: 'range.values = …', surroundingStatements: ['var v;'] },
  });
  const failed = failedBy(error);
  expect(failed).toMatchObject({ kind: 'failed', code: 'InvalidArgument' });
  expect(failed.text).toBe(failureWords('InvalidArgument'));
  expect(JSON.parse(failed.details)).toEqual({
    code: 'InvalidArgument',
    message: 'The argument is invalid or missing.',
    statement: 'range.values = …',
    surroundings: ['var v;'],
  });
});

it.each([[undefined], ['a string'], [new Error('plain')], [{ code: 7 }]])(
  'makes a failure of %s too, without a code',
  (thrown) => {
    expect(failedBy(thrown)).toMatchObject({ code: 'Unknown', text: failureWords('Unknown') });
  },
);
