import type { Author } from '@/lib/newsroom';
import type { Language } from '@/lib/words/language';
import { languageMark } from '@/lib/words/mark';
import { Picture } from '../picture/picture';
import { PictureCredit } from '../picture/picture-caption';

/** Who an author is, as the author's file says it; that file is in the language of the site. */
export function AuthorHead({ author, language }: { author: Author; language: Language }) {
  const { role, bio, portrait } = author;
  const mark = languageMark(author, language);
  return (
    <>
      {portrait?.picture.isThere && (
        <figure className="portrait">
          <Picture shown={portrait} place="portrait" isFirst />
          <PictureCredit shown={portrait} language={language} />
        </figure>
      )}
      {role && (
        <p className="label-line mt-2 semibold">
          <bdi {...mark}>{role}</bdi>
        </p>
      )}
      {bio && (
        <p className="standfirst mt-4">
          <bdi {...mark}>{bio}</bdi>
        </p>
      )}
    </>
  );
}
