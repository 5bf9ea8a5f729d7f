import { useEffect, useState } from 'react';
import { useLocation, useNavigate } from 'react-router';

/** What stands behind "#token=" in an address. */
const tokenIn = (hash: string): string | null => new URLSearchParams(hash.slice(1)).get('token');

/**
 * The token of the link that opened this page; null: none did. It is taken out of the address at once, so that it is in no history, no
 * picture of the screen and nothing that is copied from the bar. The tab keeps it until it is closed, so that the page can be loaded again.
 */
export function useLinkToken(page: 'invitation' | 'reset'): { token: string | null; forget: () => void } {
  const kept = `umbral.token.${page}`;
  const { hash, pathname } = useLocation();
  const navigate = useNavigate();
  const opened = tokenIn(hash);
  const [token, setToken] = useState(() => opened ?? sessionStorage.getItem(kept));
  useEffect(() => {
    if (opened === null) return;
    sessionStorage.setItem(kept, opened);
    setToken(opened);
    void navigate(pathname, { replace: true });
  }, [opened, kept, pathname, navigate]);
  return { token, forget: () => sessionStorage.removeItem(kept) };
}
