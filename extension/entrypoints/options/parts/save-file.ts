/** Hands a text to the browser's own "save as"; no permission is needed for that. */
export const saveFile = (name: string, type: string, text: string): void => {
  const link = document.createElement('a');
  const url = URL.createObjectURL(new Blob([text], { type }));
  link.href = url;
  link.download = name;
  link.click();
  URL.revokeObjectURL(url);
};
