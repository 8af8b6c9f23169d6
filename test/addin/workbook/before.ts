/** A Monday before the weeks of the tests: nothing in them has been worked yet. */
export const before = { clock: (): number => Date.parse('2026-11-16T08:00:00Z') };
