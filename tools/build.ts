/** `npm run build`: checks the content, then builds the site. */
import { build } from '@/server/build';
import { readArguments } from '@/server/read-arguments';

const given = readArguments({ command: 'npm run build', options: {} });
if (given && !(await build())) process.exitCode = 1;
