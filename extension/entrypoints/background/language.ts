import { type Language, languageOf } from '../../../core/explain/language.ts';
import type { World } from './world.ts';

/** In which language reasons are told: as the dispatcher chose, else as the browser speaks. */
export const languageFor = async (world: World): Promise<Language> =>
  (await world.settings()).language ?? languageOf(world.browserLanguage);
