import { expect, test } from 'vitest';
import { nameAsked } from './asked-name';

test.each([
  ['/articles/kosovo-nato-membrship', 'kosovo-nato-membrship'],
  ['/2013/05/14/kosovo-nato/', 'kosovo-nato'],
  ['/news/2013-05-14-kosovo-nato.html', 'kosovo-nato'],
  ['/kosovo-nato/amp/', 'kosovo-nato'],
  ['/kosovo-nato/index.php', 'kosovo-nato'],
  ['/node/12/kosovo_nato', 'kosovo-nato'],
  ['/%D0%BA%D0%BE%D1%81%D0%BE%D0%B2%D0%BE', 'косово'],
  ['/2013/05/14', ''],
  ['/2013', ''],
  ['/', ''],
  ['/articles/', ''],
  ['/caf%E9', ''],
])('at %s %j may be known', (path, name) => {
  expect(nameAsked(path)).toBe(name);
});
