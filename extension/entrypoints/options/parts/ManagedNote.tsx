/** Beside a control that a person cannot change here. */
export const ManagedNote = ({ id }: { readonly id?: string | undefined }) => (
  <p class="managed" id={id}>
    Set by your organisation.
  </p>
);
