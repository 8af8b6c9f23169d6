/** Excel on the web gives the pane's frame no clipboard: there the field is selected and copied the old way. */
export const copyText = async (field: HTMLTextAreaElement): Promise<boolean> => {
  try {
    await navigator.clipboard.writeText(field.value);
    return true;
  } catch {
    field.select();
    return document.execCommand('copy');
  }
};
