import { useEffect, useRef, useState } from 'preact/hooks';
import { useTools } from './tools.ts';

/**
 * A text that survives a closed tab until it is used: kept in the store's drafts with every change, gone when empty.
 * Until it was read back, what is typed wins.
 */
export const useDraft = (key: string): readonly [string, (text: string) => void] => {
  const { store, now } = useTools();
  const [text, setText] = useState('');
  const touched = useRef(false);
  const shown = useRef(key);
  useEffect(() => {
    // Another key is another text; what was typed before this first ran is not thrown away.
    if (shown.current !== key) {
      shown.current = key;
      touched.current = false;
      setText('');
    }
    let current = true;
    void store.drafts.get(key).then((draft) => {
      if (current && draft && !touched.current) setText(draft.body);
    });
    return () => {
      current = false;
    };
  }, [key, store]);
  const put = (next: string): void => {
    touched.current = true;
    setText(next);
    void (next ? store.drafts.put({ key, at: now(), body: next }) : store.drafts.remove(key));
  };
  return [text, put];
};
