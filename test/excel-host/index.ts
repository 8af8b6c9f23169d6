/**
 * A stand-in for Excel. Microsoft's unmodified office.js runs over it, in Node and in Chromium:
 * the stand-in answers the client's own requests from a workbook in memory.
 *
 *     const excel = openInNode();                        // a new workbook with the sheet Sheet1, ExcelApi 1.14
 *     await excel.Excel.run(async (context) => { … });   // or excel.asGlobals() for code that says Excel and Office
 *     excel.user.type('Sheet1!B2', 'E');                 // the person at the keyboard; excel.coauthor for somebody else
 *     await excel.press('generate');                     // a button of the ribbon: 'completed', or 'forgotten'
 *     await excel.told();                                // every event is delivered, and what it started has asked its questions
 *     excel.requests; excel.calls; excel.notUndoable;    // what the add-in asked, for a test to judge
 *     excel.close();
 *
 * In Chromium: `openInChromium(await launch(), { site })` of browser/open.ts has the same `user`, `coauthor`, `book`, `press`
 * and `told`, and a `page`; the address of Microsoft's files is answered from the package, and every other one is refused.
 * `await excel.save()` is the .xlsx; `draw` and `recalculate` of file/libre-office.ts print and calculate it.
 * `openInNode({ book: await loadXlsx(bytes) })` opens a file; like Excel it forgets what it cannot play, so save under another name.
 * Tests that need LibreOffice or Chromium say so with `describeLibreOffice` and `describeChromium` of describe-with.ts.
 * What somebody did while no add-in ran: close, change `user`, and open again with `{ book: excel.book }`.
 *
 * Errors come from another realm: look at `error.code`, never `instanceof Error`.
 * What Excel has and the stand-in does not play fails with the code NotImplemented and says so; nothing is ignored.
 * A misspelt property is an error in Node also where it gets past the compiler; in Chromium only what is sent is judged.
 * It does not calculate: a formula shows `#BUSY!` (no number anybody could take for a result)
 * until `calculate()` has fetched the results from LibreOffice, and again after the next change.
 * With `openInNode({ calculates: true })` they are fetched whenever the add-in reads some.
 * Stricter than Excel: equal or empty headers are refused by `tables.add`, where Excel would rename them.
 */
export { loadXlsx } from './file/load.ts';
export { HostError } from './host-error.ts';
export { FLOOR, type Matrix } from './matrix.ts';
export { type NodeExcel, openInNode } from './node.ts';
