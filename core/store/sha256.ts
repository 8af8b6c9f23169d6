/** SHA-256 of a text in UTF-8, as 64 hex digits. Asynchronous, so never awaited inside a database transaction. */
export const sha256 = async (text: string): Promise<string> => {
  const bytes = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text));
  return Array.from(new Uint8Array(bytes), (byte) => byte.toString(16).padStart(2, '0')).join('');
};
