#!/usr/bin/env node
// Written for old versions of Node as well, so that they get as far as the message below.
import module from 'node:module';

var NEEDED = [22, 17];
var version = process.versions.node.split('.').map(Number);

if (version[0] < NEEDED[0] || (version[0] === NEEDED[0] && version[1] < NEEDED[1])) {
  process.stderr.write(
    'complaints-report needs Node ' +
      NEEDED.join('.') +
      ' or later, and this is Node ' +
      process.versions.node +
      '.\nInstall the current version from https://nodejs.org, then run the command again.\n',
  );
  process.exitCode = 2;
} else {
  // Keeps the compiled program on disk: every run but the first starts in half the time.
  module.enableCompileCache();
  import('../dist/main.js').catch((error) => {
    if (error.code !== 'ERR_MODULE_NOT_FOUND' || !/dist.main\.js/.test(error.message)) {
      throw error;
    }
    process.stderr.write(
      'This copy of complaints-report has not been built yet. Run “npm run build” in its folder.\n',
    );
    process.exitCode = 2;
  });
}
