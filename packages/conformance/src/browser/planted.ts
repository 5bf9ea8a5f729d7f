/** A script in place of one of the app's own, as the server sends them: a page that asks for isolation takes no worker without the header. */
export const plantedScript = (body: string) => ({
  contentType: 'text/javascript',
  headers: { 'cross-origin-embedder-policy': 'require-corp', 'cross-origin-resource-policy': 'same-origin' },
  body,
});
