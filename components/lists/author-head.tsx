import type { Author } from '@/lib/newsroom';

/** What an author does here, in the words of the author's file. */
export function AuthorHead({ author: { role, bio } }: { author: Author }) {
  return (
    <>
      {role && <p className="label-line mt-2 font-semibold">{role}</p>}
      {bio && <p className="standfirst mt-4">{bio}</p>}
    </>
  );
}
