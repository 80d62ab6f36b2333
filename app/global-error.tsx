'use client';

import { ErrorMessage } from '@/components/site/error-message';
import './globals.css';

export default function GlobalError() {
  return (
    <html lang="en">
      <body>
        <ErrorMessage />
      </body>
    </html>
  );
}
