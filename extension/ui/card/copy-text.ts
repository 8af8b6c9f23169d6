/**
 * Puts text on the clipboard within a click. Pages on plain http have no clipboard of their own,
 * so there the field's text is selected and copied the old way; false = neither worked.
 */
export const copyText = async (text: string, field?: HTMLTextAreaElement): Promise<boolean> => {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    if (!field) return false;
    field.select();
    return document.execCommand('copy');
  }
};
