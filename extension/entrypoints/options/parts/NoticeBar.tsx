import { useDesk, useTools } from './tools.ts';

/** What the last change did; stays until the next one, so that Undo does not run away. */
export const NoticeBar = () => {
  const { desk } = useTools();
  const { notice } = useDesk();
  return (
    <div class="notice-bar" role="status" aria-live="polite">
      {notice && (
        <div class={`notice ${notice.tone}`}>
          <span>{notice.words}</span>
          {notice.canUndo && (
            <button type="button" onClick={() => void desk.undo()}>
              Undo
            </button>
          )}
          <button
            type="button"
            class="quiet"
            aria-label="Close this message"
            onClick={desk.dismiss}
          >
            ×
          </button>
        </div>
      )}
    </div>
  );
};
