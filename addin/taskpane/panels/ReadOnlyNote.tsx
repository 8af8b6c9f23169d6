import type { Ready } from '../../workbook/actions.ts';
import { Notice } from '../parts/Notice.tsx';

export const ReadOnlyNote = ({ look }: { readonly look: Ready }) =>
  look.readOnly ? (
    <Notice kind="warn">
      <p>
        This sheet only reads: it is protected, or the workbook is open to read. You can check and
        ask why. To write, choose Review, Unprotect Sheet, or save a copy.
      </p>
    </Notice>
  ) : null;
