import { Team } from '../model/team.ts';
import type { Version, Versioned } from './ports.ts';

/**
 * What is stored as the team does not parse: written by a newer version, or damaged. Nothing is lost: `raw` is what is
 * stored, `version` lets a repaired team be saved over it, and the carrier keeps `raw` aside when that happens.
 */
export class UnreadableTeam extends Error {
  override readonly name = 'UnreadableTeam';
  readonly raw: unknown;
  readonly version: Version;
  /** Where it does not fit, for example `technicians.2.email`. */
  readonly paths: readonly string[];

  constructor(raw: unknown, version: Version, paths: readonly string[]) {
    super(`the stored team does not parse at: ${paths.join(', ')}`);
    this.raw = raw;
    this.version = version;
    this.paths = paths;
  }
}

/** A stored team, parsed. Throws `UnreadableTeam`. */
export const readTeam = ({ value, version }: Versioned<unknown>): Versioned<Team> => {
  const read = Team.safeParse(value);
  if (read.success) return { value: read.data, version };
  const paths = read.error.issues.map((issue) => issue.path.map(String).join('.') || '(the whole)');
  throw new UnreadableTeam(value, version, [...new Set(paths)]);
};

export const isReadable = (value: unknown): boolean => Team.safeParse(value).success;
