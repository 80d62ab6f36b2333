/** `npm run build`: checks the content, then builds the site. */
import { build } from '@/server/build';

if (!(await build())) process.exitCode = 1;
