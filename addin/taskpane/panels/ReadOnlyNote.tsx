import type { Ready } from '../../workbook/actions.ts';
import { Notice } from '../parts/Notice.tsx';

/** What only reads, and the way out of each: nothing was done yet that could have failed. */
export const ReadOnlyNote = ({ look }: { readonly look: Ready }) => {
  if (!look.readOnly) return null;
  const sheet = look.weeks.find(({ week }) => week === look.open)?.sheet;
  return (
    <Notice kind="warn">
      {look.isProtected ? (
        <p>
          The sheet {sheet ?? 'in front'} is protected. You can check it, ask why and publish it. To
          write, choose Review, Unprotect Sheet.
        </p>
      ) : (
        <p>
          This workbook is open to be read. You can check it, ask why and hand over. To write,
          choose Edit Workbook, or save a copy and open that.
        </p>
      )}
    </Notice>
  );
};
