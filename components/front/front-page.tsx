import type { ReactNode } from 'react';
import { entriesOf, type Front, type Site } from '@/lib/newsroom';
import type { Language } from '@/lib/words/language';
import { say } from '@/lib/words/say';
import { BriefsBlock } from './briefs';
import { LeadStory, RowStory, SecondStory } from './ranked-story';
import { StubsBlock } from './stubs-block';

/**
 * The front of the paper or of a section: the lead, a second story beside it, a row, briefs in
 * columns, and stubs.
 *
 * @param heading the heading of a section's front; the paper's own front has its nameplate instead
 * @param within the address of the front of a section
 */
export function FrontPage({
  front,
  site,
  language,
  within,
  heading,
  children,
}: {
  front: Front;
  site: Site;
  language: Language;
  within?: string;
  heading?: ReactNode;
  /** What comes below: links to older articles. */
  children?: ReactNode;
}) {
  const { lead, second, row, briefs, stubs, newestDay } = front;
  const ofSections = briefs.filter(({ section }) => section !== undefined);
  const ofNone = briefs.filter(({ section }) => section === undefined);
  const story = { language, within, newestDay };
  const stories = row.length > 0 && (
    <div className="front-row">
      {row.map((article) => (
        <RowStory key={article.slug} article={article} {...story} />
      ))}
    </div>
  );
  // A picture makes the lead so high that there is room for the row beside it.
  const isBeside = lead?.leadPicture !== undefined;
  return (
    <main id="main" tabIndex={-1} className={within ? undefined : 'sheet'}>
      {heading}
      {entriesOf(front).length === 0 && (
        <p className="standfirst mt-12">{say(language, 'nothingPublished')}</p>
      )}
      {lead && (
        <div className="front-top">
          <LeadStory article={lead} {...story} />
          {second && (
            <div className="front-beside">
              <SecondStory article={second} {...story} />
              {isBeside && stories}
            </div>
          )}
        </div>
      )}
      {!isBeside && stories}
      {ofSections.length > 0 && (
        <div className="front-sections">
          {ofSections.map((block) => (
            <BriefsBlock key={block.section?.slug} block={block} site={site} {...story} />
          ))}
        </div>
      )}
      {ofNone.map((block) => (
        <BriefsBlock key="" block={block} site={site} {...story} />
      ))}
      {stubs.length > 0 && <StubsBlock stubs={stubs} language={language} isAll={!lead} />}
      {children}
    </main>
  );
}
