import type { Place } from '../office.ts';

const WORDS: Readonly<
  Record<Exclude<Place, 'excel'>, { readonly head: string; readonly text: string }>
> = {
  elsewhere: {
    head: 'Open Slotwright in Excel',
    text: 'This page is the pane of an Excel add-in and does nothing by itself. In Excel, open Home, Add-ins, and choose Slotwright.',
  },
  'too-old': {
    head: 'This Excel is too old',
    text: 'Slotwright needs Excel 2021, Microsoft 365, or Excel in the browser. Update Excel (File, Account, Update Options), or open this workbook in the browser.',
  },
  'no-office': {
    head: 'Excel could not be reached',
    text: 'The script that connects this pane with Excel could not be loaded from appsforoffice.microsoft.com. Check the network or its filter, then open the pane again.',
  },
};

export const Outside = ({ place }: { readonly place: Exclude<Place, 'excel'> }) => (
  <main class="outside">
    <h1>{WORDS[place].head}</h1>
    <p>{WORDS[place].text}</p>
    <p class="muted">Nothing was read or written.</p>
  </main>
);
