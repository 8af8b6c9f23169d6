// Plain JavaScript without imports of packages: an old Node must get as far as the sentence that says so.
const WANTED = [20, 19];
const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);

const start = async () => {
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
  const { main } = await import('./start.ts');
  return main(process.argv.slice(2));
};

process.exitCode = await start();
