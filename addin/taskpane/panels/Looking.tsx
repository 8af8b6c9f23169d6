/** Before the workbook was read once. */
export const Looking = () => (
  <main>
    <h1>Slotwright</h1>
  </main>
);
