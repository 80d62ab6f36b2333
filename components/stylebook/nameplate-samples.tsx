import { SCHEMES } from '@/lib/brand/palette';
import type { Site } from '@/lib/newsroom';
import { PaperName } from '../site/paper-name';

/** The paper's name as in the masthead, on light and on dark paper, whatever the reader's system prefers. */
export function NameplateSamples({ site }: { site: Site }) {
  return (
    <ul className="nameplate-samples">
      {SCHEMES.map((scheme) => (
        <li key={scheme} className={`on-${scheme}`}>
          <p className="masthead-name">
            <PaperName site={site} />
          </p>
          <p className="label-line">
            {scheme === 'light' ? 'On light screens' : 'On dark screens'}
          </p>
        </li>
      ))}
    </ul>
  );
}
