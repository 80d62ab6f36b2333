import { mediaResponse } from '@/lib/media/media-response';
import { newsroom } from '@/lib/newsroom';
import { indexPlaces } from '@/lib/newsroom/index-places';

// For servers other than ours: every request checks whether readers may have the picture.
export const dynamic = 'force-dynamic';

type Context = { params: Promise<{ file: string }> };

export async function GET(request: Request, { params }: Context): Promise<Response> {
  const { file } = await params;
  const { searchParams } = new URL(request.url);
  return mediaResponse(file, searchParams, request.headers, newsroom(), indexPlaces().mediaDir);
}
