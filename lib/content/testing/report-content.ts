import { contentFault, type FileOnDisk, lookAt, scanContent } from '../content-folder';

/** What a process sees of a content folder, as JSON: for tests that run it as another user. */
const [folder = '', ...files] = process.argv.slice(2);
const shown = ({ file, obstacle }: FileOnDisk) => ({ file, message: obstacle?.message });
const fault = contentFault(folder);
process.stdout.write(
  JSON.stringify({
    fault,
    scanned: fault === undefined ? scanContent(folder).map(shown) : [],
    looked: files.map((file) => lookAt(folder, file)).map((found) => found && shown(found)),
  }),
);
