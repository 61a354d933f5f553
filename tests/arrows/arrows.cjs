/**
 * The arrows of the house: which room may know which. `npm run arrows` checks them over src/. An arrow that has to change
 * changes here first, with its reason. Tests (*.test.ts) may look anywhere, so they are left out.
 *
 * Patterns: `pathNot` in `to` lists what is allowed; `dependencyTypesNot: ['type-only']` means that types may cross, values may not.
 */
const PURE = '^src/lib/(meeting|influence|ballot)/';
/** Codes of the method, without rules: everyone may use these lists. */
const VOCABULARY = '^src/lib/meeting/vocabulary\\.ts$';
/** Packages small and pure enough for the heart and for a phone. */
const PURE_PACKAGES = '(^|/)node_modules/(diff|uqr|@noble/[^/]+)/';
/** What stands in a pure room but belongs to the edge: schemas of commands (server), and components (browser). */
const NOT_PURE = '(\\.server\\.ts|\\.svelte|/faces\\.ts)$';
const TYPES = ['type-only'];
/** SHA-256, Ed25519 and RSA-PSS by Node itself: thirty lines, no server. */
const NODE_OPERATIONS = '^src/lib/server/box/suite\\.ts$';
/** Aids for who prepares a meeting (a pasted list, a template, a hint): they know no state, so a form may use them. */
const BEFORE_A_MEETING = '^src/lib/meeting/(people-list|expert-roles|template)\\.ts$';
/** How a method counts: numbers in, a class out. It knows no state. */
const COUNTING = '^src/lib/meeting/methods/';
/** What the faces of one audience share between steps: browser code, without rules. */
const FACES = '^src/lib/(phone|console|screen|desk|doors|preparing|tablet)/';

/** @type {import('dependency-cruiser').IConfiguration} */
module.exports = {
  forbidden: [
    {
      name: 'pure-rooms-stay-pure',
      comment:
        'meeting, influence and ballot are the rules of the method: they must run in a test, in a phone and in a verifier without a server, a screen or a clock. So they import only themselves, core, limits, words and small pure packages.',
      severity: 'error',
      from: { path: PURE, pathNot: NOT_PURE },
      to: { pathNot: [PURE, '^src/lib/(core|words)/', '^src/lib/limits\\.ts$', PURE_PACKAGES] }
    },
    {
      name: 'pure-rooms-take-no-edges',
      comment: 'A rule that imports a command schema or a component would drag zod or Svelte into the heart. Types of schemas are fine.',
      severity: 'error',
      from: { path: PURE, pathNot: NOT_PURE },
      to: { path: NOT_PURE, dependencyTypesNot: TYPES }
    },
    {
      name: 'pure-rooms-share-types-only',
      comment: 'meeting, influence and ballot know each other by their types (and the codes of the vocabulary): each can be read and proven alone.',
      severity: 'error',
      from: { path: '^src/lib/(meeting|influence|ballot)/', pathNot: NOT_PURE },
      to: { path: PURE, pathNot: ['^src/lib/$1/', VOCABULARY], dependencyTypesNot: TYPES }
    },
    {
      name: 'influence-never-sees-a-ballot',
      comment: 'Who was decisive is told from the trace of inputs and changes, never from how someone voted.',
      severity: 'error',
      from: { path: '^src/lib/influence/' },
      to: { path: '^src/lib/(ballot|server/box)/' }
    },
    {
      name: 'meeting-never-sees-a-ballot',
      comment: 'Of a secret round the meeting knows only its class and the hash of its sealed result; so no event, view or state can hold a secret choice.',
      severity: 'error',
      from: { path: '^src/lib/meeting/', pathNot: '\\.svelte$' },
      to: { path: '^src/lib/(ballot|server/box)/' }
    },
    {
      name: 'core-knows-no-room',
      comment: 'core holds shapes that every room uses; if it knew a room, all rooms would know each other.',
      severity: 'error',
      from: { path: '^src/lib/core/' },
      to: { pathNot: '^src/lib/core/' }
    },
    {
      name: 'words-know-only-codes',
      comment: 'Words are loaded by every page and used by every room, so they import only the codes that they name (and Svelte, for the language of a component tree; and the lists of words that the build makes of themselves).',
      severity: 'error',
      from: { path: '^src/lib/words/' },
      to: { pathNot: ['^src/lib/words/', VOCABULARY, '^src/lib/core/refusal\\.ts$', '(^|/)node_modules/svelte/', '^virtual:words/'] }
    },
    {
      name: 'tables-import-nothing',
      comment: 'limits and vocabulary are tables; whoever imports them must not get anything else along.',
      severity: 'error',
      from: { path: ['^src/lib/limits\\.ts$', VOCABULARY] },
      to: { pathNot: [VOCABULARY, '^src/lib/limits\\.ts$'] }
    },
    {
      name: 'steps-know-no-other-step',
      comment: 'A step is one folder that can be added, read and removed alone. What two steps share belongs to meeting/.',
      severity: 'error',
      from: { path: '^src/lib/meeting/steps/([^/]+)/' },
      to: { path: '^src/lib/meeting/steps/[^/]+/', pathNot: '^src/lib/meeting/steps/$1/' }
    },
    {
      name: 'components-hold-no-rules',
      comment:
        'A face shows what its view says and sends commands. If it could call a rule it would have to hold state that its audience may not see. Codes, limits and words are no rules; types vanish.',
      severity: 'error',
      from: { path: ['^src/lib/meeting/.+\\.svelte$', FACES] },
      to: {
        path: '^src/lib/',
        pathNot: [FACES, '^src/lib/(ui|words|client|core)/', '^src/lib/protocol\\.ts$', '^src/lib/limits\\.ts$', VOCABULARY, BEFORE_A_MEETING, '/faces\\.ts$', '[/.]words\\.ts$', '\\.svelte$'],
        dependencyTypesNot: TYPES
      }
    },
    {
      name: 'ui-knows-no-meetings',
      comment: 'ui is a box of parts: it may know words and the codes of the vocabulary (by type), nothing else of the house, so that it can be looked at and tested alone.',
      severity: 'error',
      from: { path: '^src/lib/ui/' },
      to: { path: '^src/', pathNot: ['^src/lib/(ui|words)/', VOCABULARY] }
    },
    {
      name: 'browser-never-imports-server',
      comment: 'What reaches a phone must not hold server code or a schema; the build refuses most of it, this says it at once and for every file.',
      severity: 'error',
      from: { path: [FACES, '^src/lib/(client|ui|words|core)/', '^src/lib/.+\\.svelte$', '^src/lib/protocol\\.ts$', '^src/routes/.+(\\.svelte|\\+(page|layout)\\.ts)$', '^src/service-worker\\.ts$'] },
      to: { path: ['^src/(lib/)?server/', '\\.server\\.ts$'], dependencyTypesNot: TYPES }
    },
    {
      name: 'client-holds-no-rules',
      comment: 'The browser side keeps a connection, an outbox and drafts; the rules run on the server only. One is taken along: a phone counts the ballots of a secret round again itself, so it has to know what numbers mean.',
      severity: 'error',
      from: { path: '^src/lib/client/' },
      to: { path: '^src/lib/(meeting|influence|record)/', pathNot: [VOCABULARY, COUNTING], dependencyTypesNot: TYPES }
    },
    {
      name: 'box-knows-only-ballots',
      comment: 'The ballot box is a process of its own: it sees no store, no seats and no log, so that it has nothing to put a choice beside. A blind stamp is arithmetic only: it stamps pens as it stamps ballots.',
      severity: 'error',
      from: { path: '^src/lib/server/box/' },
      to: { path: '^src/', pathNot: ['^src/lib/server/box/', '^src/lib/server/issuing/decision-key\\.ts$', '^src/lib/(ballot|core)/', '^src/lib/limits\\.ts$', VOCABULARY] }
    },
    {
      name: 'record-reads-only-the-trace',
      comment: 'A record is made from what happened and who was decisive; it must come out the same on any server and in any browser.',
      severity: 'error',
      from: { path: '^src/lib/record/' },
      to: { path: '^src/', pathNot: ['^src/lib/(record|meeting|influence|core|words|ui)/', '^src/lib/limits\\.ts$'] }
    },
    {
      name: 'verifier-shares-rules-only',
      comment: 'Whoever checks a record must not need the server that made it: the verifier takes the pure rules along and nothing else, so that it runs in any browser and from a command.',
      severity: 'error',
      from: { path: '^src/(lib/)?verify/' },
      to: { path: '^src/', pathNot: ['^src/(lib/)?verify/', '^src/lib/(record|meeting|influence|ballot|core|words)/', '^src/lib/limits\\.ts$', NODE_OPERATIONS] }
    },
    {
      name: 'verifier-of-the-page-has-no-node',
      comment: 'Only the command takes the operations of Node along; the page brings those of the browser, so that the same rules run in both.',
      severity: 'error',
      from: { path: '^src/lib/verify/', pathNot: '\\.(test|fixture)\\.ts$' },
      to: { path: NODE_OPERATIONS }
    },
    {
      name: 'record-writers-do-not-read-each-other',
      comment: 'Each export is one folder that can be added or removed alone; they share the model of the record, the document as blocks, the layout of the picture, how a record is read, and words.',
      severity: 'error',
      from: { path: '^src/lib/record/([^/]+)/' },
      to: { path: '^src/lib/record/[^/]+/', pathNot: ['^src/lib/record/($1|document|picture|schema)/', '^src/lib/record/html/reading\\.ts$', '[/.]words\\.ts$'] }
    },
    {
      name: 'server-shows-nothing',
      comment: 'The server makes views and answers; pages and components are for the browser. An import would tie its rules to a screen.',
      severity: 'error',
      from: { path: '^src/lib/server/' },
      to: { path: ['^src/routes/', '^src/lib/(ui|client)/', '\\.svelte$'], dependencyTypesNot: TYPES }
    },
    {
      name: 'routes-hold-no-rules',
      comment: 'A page asks the server for a view and shows it. A rule in a page would be a second place where a decision is made.',
      severity: 'error',
      from: { path: '^src/routes/' },
      to: { path: '^src/lib/(meeting|influence|ballot)/', pathNot: [VOCABULARY, '/faces\\.ts$', '[/.]words\\.ts$', '\\.svelte$'], dependencyTypesNot: TYPES }
    },
    {
      name: 'zod-stays-on-the-server',
      comment: 'zod weighs 22 kB on a phone; the browser needs only the types of schemas.',
      severity: 'error',
      from: { pathNot: ['^src/lib/server/', '\\.server\\.ts$'] },
      to: { path: '(^|/)node_modules/zod/', dependencyTypesNot: TYPES }
    },
    {
      name: 'node-stays-on-the-server',
      comment: 'A module of Node in a room that the browser loads fails only in production.',
      severity: 'error',
      from: { path: '^src/lib/', pathNot: ['^src/lib/(server|record)/', '\\.server\\.ts$'] },
      to: { dependencyTypes: ['core'] }
    },
    {
      name: 'no-circles',
      comment: 'Two files that need each other are one file, or share a third thing that has no name yet. Types may point back.',
      severity: 'error',
      from: {},
      to: { circular: true, viaOnly: { dependencyTypesNot: TYPES } }
    },
    {
      name: 'everything-is-found',
      comment: 'An import that leads nowhere would make every other rule blind to it. SvelteKit makes $app, $service-worker and ./$types itself, our build the lists of words.',
      severity: 'error',
      from: {},
      to: { couldNotResolve: true, pathNot: ['^\\$(app|service-worker|env)', '^virtual:words/', '\\./\\$types(\\.js)?$', 'handler\\.js$', '\\.(css|woff2)$'] }
    },
    {
      name: 'production-knows-no-tests',
      comment: 'What tests need must not be part of what people run; the demo plays scenarios, so it alone may use the player.',
      severity: 'error',
      from: { path: '^src/', pathNot: '^src/demo/' },
      to: { path: '^tests/' }
    }
  ],
  options: {
    exclude: { path: ['\\.(test|arbitrary)\\.ts$', '^src/lib/.+/contract\\.ts$'] },
    doNotFollow: { path: ['node_modules', '^tests/'] },
    tsPreCompilationDeps: 'specify',
    webpackConfig: { fileName: 'tests/arrows/alias.cjs' },
    enhancedResolveOptions: { extensions: ['.ts', '.svelte', '.js', '.d.ts'], exportsFields: ['exports'], conditionNames: ['svelte', 'import', 'node', 'default', 'types'] },
    skipAnalysisNotInRules: true
  }
};
