import type { Author } from '@/lib/newsroom';
import type { Language } from '@/lib/words/language';
import { Picture } from '../picture/picture';
import { PictureCredit } from '../picture/picture-caption';

/** What an author does here, in the words of the author's file. */
export function AuthorHead({
  author: { role, bio, portrait },
  language,
}: {
  author: Author;
  language: Language;
}) {
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
          <bdi>{role}</bdi>
        </p>
      )}
      {bio && (
        <p className="standfirst mt-4">
          <bdi>{bio}</bdi>
        </p>
      )}
    </>
  );
}
