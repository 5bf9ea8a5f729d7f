/** How people are written to. `url`: the origin that links begin with. `byHand`: no mail server is known, so links are handed on too. */
export type Mailing = { url: string; byHand: boolean };

/** A page of the web app that a token opens. It stands in the fragment, which browsers send to no server and tell no other page. */
export const linkTo = (url: string, page: 'invitation' | 'reset', token: string): string => `${url}/${page}#token=${token}`;
