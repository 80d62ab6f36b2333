import type { ReactNode } from 'react';
import './stylebook.css';

/** The stylebook has a style sheet of its own beside that of all pages. */
export default function Layout({ children }: { children: ReactNode }) {
  return children;
}
