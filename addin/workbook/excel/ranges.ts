const known = new WeakMap<Excel.Worksheet, Map<string, Excel.Range>>();

/** The same range for all that is said of some cells: each that is named anew makes a request some four hundred characters longer. */
export const rangeOn = (sheet: Excel.Worksheet, at: string): Excel.Range => {
  const own = known.get(sheet) ?? new Map<string, Excel.Range>();
  known.set(sheet, own);
  const range = own.get(at) ?? sheet.getRange(at);
  own.set(at, range);
  return range;
};
