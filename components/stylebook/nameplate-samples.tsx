import { SCHEMES } from '@/lib/brand/palette';
import type { Site } from '@/lib/newsroom';
import { PaperName } from '../site/paper-name';

/** The paper's name as the masthead has it, on both papers, whichever the reader's system asks for. */
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
