import { useId } from 'preact/hooks';
import { LANGUAGES, type Language } from '../../../../core/explain/language.ts';
import { useDesk, useTools } from './tools.ts';

/** Each in its own language, so that whoever needs it finds it. */
const NAMES: Readonly<Record<Language, string>> = { en: 'English', de: 'Deutsch' };
const AS_BROWSER = 'As the browser';

/** In which language reasons are told; everything else of the extension is English. */
export const LanguageSelect = () => {
  const { desk } = useTools();
  const { settings } = useDesk();
  const id = useId();
  const choose = (chosen: Language | undefined): void => {
    void desk
      .settings(({ language: _, ...others }) => ({
        ...others,
        ...(chosen && { language: chosen }),
      }))
      .then(() =>
        desk.say('good', `Reasons: ${chosen ? NAMES[chosen] : 'in the language of the browser'}.`),
      );
  };
  return (
    <>
      <label class="field" for={id}>
        <span>Language of reasons</span>
        <select
          id={id}
          aria-describedby={`${id}-help`}
          value={settings.language ?? ''}
          onChange={(event) => {
            const { value } = event.currentTarget;
            choose(LANGUAGES.find((language) => language === value));
          }}
        >
          <option value="">{AS_BROWSER}</option>
          {LANGUAGES.map((language) => (
            <option key={language} value={language} lang={language}>
              {NAMES[language]}
            </option>
          ))}
        </select>
      </label>
      <p class="muted" id={`${id}-help`}>
        Why somebody is suggested or left out is told in it. A card that is open is told anew when
        it looks again.
      </p>
    </>
  );
};
