'use client';

import { ErrorMessage } from '@/components/site/error-message';

export default function ErrorPage() {
  return <ErrorMessage />;
}
