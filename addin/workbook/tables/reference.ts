/** A column of a table as a formula says it. */
export const columnRef = (
  table: { readonly name: string },
  column: { readonly header: string },
): string => `${table.name}[${column.header}]`;
