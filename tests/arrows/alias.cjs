/** Tells dependency-cruiser what SvelteKit means by `$lib`; it reads this in the shape of a webpack configuration. */
const { join } = require('node:path');

module.exports = { resolve: { alias: { $lib: join(process.cwd(), 'src/lib') } } };
