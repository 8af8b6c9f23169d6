/** Where the add-in is served while it is made; manifest.xml names it. */
export const LOCAL = 'https://localhost:3000';
export const LOCAL_PORT = 3000;

export type Address =
  | { readonly kind: 'address'; readonly url: string }
  | { readonly kind: 'wrong'; readonly text: string };

const wrong = (text: string): Address => ({ kind: 'wrong', text });

/** The address the add-in will be served from, without a slash at the end: `https://roster.example.org/slotwright`. */
export const readAddress = (text: string | undefined): Address => {
  if (!text)
    return wrong('Say where it will be served: --url https://roster.example.org/slotwright');
  if (!URL.canParse(text)) return wrong(`"${text}" is no web address.`);
  const { protocol, origin, pathname, search, hash } = new URL(text);
  if (protocol !== 'https:') return wrong(`Excel takes https only, and "${text}" is not.`);
  if (search || hash) return wrong(`"${text}" must end before its ? or #.`);
  return { kind: 'address', url: `${origin}${pathname}`.replace(/\/+$/, '') };
};

/** The manifest for another address: nothing else of it changes. */
export const manifestFor = (manifest: string, url: string): string =>
  manifest.replaceAll(LOCAL, url.replaceAll('&', '&amp;'));
