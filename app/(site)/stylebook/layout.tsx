import type { ReactNode } from 'react';
import './stylebook.css';

/** The stylebook has its own style sheet in addition to that of all pages. */
export default function Layout({ children }: { children: ReactNode }) {
  return children;
}
