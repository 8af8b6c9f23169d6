// Plain JavaScript without imports of packages: an old Node must get as far as the sentence that says so.
const WANTED = [20, 19];

/** Runs a program in TypeScript, where this Node and the packages can; its answer is the exit status. */
export const startWith = async (load) => {
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
  if (major < WANTED[0] || (major === WANTED[0] && minor < WANTED[1])) {
    console.error(
      `Node ${process.versions.node} is too old: Slotwright needs ${WANTED.join('.')} or newer (https://nodejs.org).`,
    );
    return 1;
  }
  try {
    const { register } = await import('tsx/esm/api');
    register();
  } catch (error) {
    if (error?.code !== 'ERR_MODULE_NOT_FOUND') throw error;
    console.error('The packages are not installed: run "npm ci" first.');
    return 1;
  }
  const { main } = await load();
  return main(process.argv.slice(2));
};
