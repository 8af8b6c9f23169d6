import { emptyTeam } from '../../../../core/model/team.ts';
import type { UnreadableTeam } from '../../../../core/store/unreadable-team.ts';
import { browserZone } from '../model/zone-names.ts';
import { saveFile } from './save-file.ts';
import { useTools } from './tools.ts';

/** Nothing is thrown away without a person: the stored team can be saved as a file before starting anew. */
export const Unreadable = ({ trouble }: { readonly trouble: UnreadableTeam }) => {
  const { desk } = useTools();
  return (
    <div class="notice bad" role="alert">
      <p>
        The stored team cannot be read: a newer version wrote it, or it is damaged. It was not
        changed.
      </p>
      <p class="muted">Where it does not fit: {trouble.paths.slice(0, 5).join(', ')}</p>
      <p class="actions">
        <button
          type="button"
          class="primary"
          onClick={() =>
            saveFile(
              'slotwright-unreadable-team.json',
              'application/json',
              JSON.stringify(trouble.raw, null, 2),
            )
          }
        >
          Save it as a file
        </button>
        <button type="button" onClick={() => void desk.replaceUnreadable(emptyTeam(browserZone()))}>
          Start with an empty team
        </button>
      </p>
    </div>
  );
};
